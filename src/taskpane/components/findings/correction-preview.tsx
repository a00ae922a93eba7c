import type { Change } from "../../../check/change";
import { usePaneState, useSession } from "../../session/use-session";
import type { RemarkMend } from "../../session/remark-mends";
import { useStrings } from "../../strings";
import { Agreement } from "../common/agreement";
import { ChangeTable } from "../common/change-table";
import "./correction-preview.css";

/**
 * What a correction would change, cell by cell; written only when the clerk agrees.
 * @param props.below what would be put below the tables beside that, if anything
 */
export function CorrectionPreview(props: {
  readonly changes: readonly Change[];
  readonly below?: Pick<RemarkMend, "notes" | "texts">;
  readonly onApplied: () => void;
  readonly onCancelled: () => void;
}) {
  const { changes, below, onApplied, onCancelled } = props;
  const { notes = [], texts = [] } = below ?? {};
  const session = useSession();
  const strings = useStrings();
  const format = usePaneState(({ inHand }) => inHand?.found.report.format);
  if (format === undefined) return null;
  return (
    <div className="correction">
      <ChangeTable caption={strings.repair.title} format={format} changes={changes} />
      {notes.length > 0 && (
        <div>
          <span className="strong">{strings.repair.belowTable}</span>
          <ul className="plain-list" lang="zh-CN">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <Agreement
        words={strings.repair.apply(changes.length + texts.length)}
        onAgreed={() => {
          onApplied();
          void session.correct(changes, texts);
        }}
        onCancelled={onCancelled}
      />
    </div>
  );
}
