import type { Passed } from "../../../check/finding";
import { useStrings } from "../../strings";
import "./passed-statements.css";

/** The statements that hold, folded away. */
export function PassedStatements(props: {
  readonly passed: readonly Passed[];
  readonly unfolded: boolean;
}) {
  const { passed, unfolded } = props;
  const strings = useStrings();
  if (passed.length === 0) return null;
  return (
    <details open={unfolded}>
      <summary className="color-solved strong">{strings.check.passed(passed.length)}</summary>
      <ul className="passed-list" lang="zh-CN">
        {passed.map(({ rule, message }, index) => (
          <li key={`${rule} ${index}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
