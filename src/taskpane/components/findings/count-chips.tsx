import type { OpenSummary } from "../../../check/reasons";
import { resultKinds, type Narrowing } from "../../session/work-list";
import { useStrings } from "../../strings";
import "./count-chips.css";

/** How many statements came out each way; one that is pressed is all that is shown, until it is pressed again. */
export function CountChips(
  props: Narrowing & {
    readonly summary: OpenSummary;
  }
) {
  const { summary, filter, onFilter } = props;
  const strings = useStrings();
  return (
    <div className="count-chips" role="group" aria-label={strings.check.chips.label}>
      {resultKinds
        .filter((kind) => summary[kind] > 0 || filter.kind === kind)
        .map((kind) => {
          const pressed = filter.kind === kind;
          const count = summary[kind];
          return (
            <button
              key={kind}
              type="button"
              className={`count-chip color-${kind}`}
              aria-pressed={pressed}
              title={strings.check.counts[kind](count)}
              onClick={() => onFilter({ ...filter, kind: pressed ? undefined : kind })}
            >
              {strings.check.chips[kind](count)}
            </button>
          );
        })}
    </div>
  );
}
