import type { RemarkMend } from "../../session/remark-mends";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Agreement } from "../common/agreement";
import { ChangeTable } from "../common/change-table";
import { OfferLine } from "./offer-line";
import "./correction-preview.css";
import "./offers.css";

/** What the cells would hold, and what would stand below the table; written only when the clerk agrees. */
function RemarkPreview(props: {
  readonly mend: RemarkMend;
  readonly onApplied: () => void;
  readonly onCancelled: () => void;
}) {
  const { mend, onApplied, onCancelled } = props;
  const { changes, notes, texts } = mend;
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

/**
 * 修正 of numbers with remarks in their cells.
 * @param props.onApplied the clerk has agreed; the offer is about to disappear
 */
export function RemarkOffer(props: { readonly mend: RemarkMend; readonly onApplied: () => void }) {
  const { mend, onApplied } = props;
  const strings = useStrings();
  return (
    <div className="offers">
      <OfferLine sentence={strings.repair.remarks(mend.changes.length)} isChinese={false}>
        {(cancel) => <RemarkPreview mend={mend} onApplied={onApplied} onCancelled={cancel} />}
      </OfferLine>
    </div>
  );
}
