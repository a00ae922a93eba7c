import type { Designation } from "../../report/designation";
import { usePaneState } from "../session/use-session";
import { FillIn } from "./fill-in";
import { KeepPrevious } from "./keep-previous";
import { UnderstoodReport } from "./understood-report";
import type { ReadSource } from "./use-reading";
import type { Purpose } from "./use-importing";

/** What was understood of the chosen report, and the way to put it into the workbook; nothing as long as none is chosen. */
export function TakingOver(props: {
  readonly source: ReadSource;
  readonly purpose: Purpose;
  /** The report it is read for. */
  readonly reportFor: Designation;
  readonly today: Date;
  readonly onDone: () => void;
}) {
  const { source, purpose, reportFor, today, onDone } = props;
  const { name, reports, chosen } = source;
  const inHand = usePaneState((state) => state.inHand);
  if (!chosen) return null;
  const { report } = chosen;
  const key = reports.indexOf(chosen);
  const understood = <UnderstoodReport found={chosen} />;
  if (purpose === "previous") {
    return (
      <KeepPrevious
        key={key}
        report={report}
        name={name}
        next={reportFor}
        today={today}
        onDone={onDone}
      >
        {understood}
      </KeepPrevious>
    );
  }
  if (!inHand) return understood;
  return (
    <FillIn key={key} report={report} inHand={inHand} onDone={onDone}>
      {understood}
    </FillIn>
  );
}
