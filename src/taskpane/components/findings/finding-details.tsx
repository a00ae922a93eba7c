import type { ReactNode } from "react";
import type { Finding } from "../../../check/finding";
import { rules } from "../../../rules";
import { useStrings } from "../../strings";
import "./finding-details.css";

/**
 * What stands behind a finding: its rule in words, when a report may be right all the same, where the rule comes from.
 * @param props.answer where the clerk can say why the report is right; it has the exceptions to choose from
 */
export function FindingDetails(props: {
  readonly finding: Finding;
  readonly id: string;
  readonly answer: ReactNode;
}) {
  const { finding, id, answer } = props;
  const strings = useStrings();
  const rule = rules.find((each) => each.id === finding.rule);
  return (
    <div className="finding-details" id={id}>
      <dl className="finding-explanation">
        {rule && (
          <>
            <dt>{strings.finding.rule}</dt>
            <dd lang="zh-CN">
              {rule.title}
              <br />
              {rule.explanation}
            </dd>
          </>
        )}
        {rule && rule.exceptions.length > 0 && !answer && (
          <>
            <dt>{strings.finding.exceptions}</dt>
            {rule.exceptions.map((exception) => (
              <dd key={exception} lang="zh-CN">
                {exception}
              </dd>
            ))}
          </>
        )}
        <dt>{strings.finding.source}</dt>
        <dd lang="zh-CN">{finding.source}</dd>
      </dl>
      {answer}
    </div>
  );
}
