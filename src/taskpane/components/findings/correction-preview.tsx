import type { Change } from "../../../check/change";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Agreement } from "../common/agreement";
import { ChangeTable } from "../common/change-table";
import "./correction-preview.css";

/** What a correction would change, cell by cell; written only when the clerk agrees. */
export function CorrectionPreview(props: {
  readonly changes: readonly Change[];
  readonly onApplied: () => void;
  readonly onCancelled: () => void;
}) {
  const { changes, onApplied, onCancelled } = props;
  const session = useSession();
  const strings = useStrings();
  const format = usePaneState(({ inHand }) => inHand?.found.report.format);
  if (format === undefined) return null;
  return (
    <div className="correction">
      <ChangeTable caption={strings.repair.title} format={format} changes={changes} />
      <Agreement
        words={strings.repair.apply(changes.length)}
        onAgreed={() => {
          onApplied();
          void session.correct(changes);
        }}
        onCancelled={onCancelled}
      />
    </div>
  );
}
