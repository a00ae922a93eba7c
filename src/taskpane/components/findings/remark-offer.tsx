import type { RemarkMend } from "../../session/remark-mends";
import { useStrings } from "../../strings";
import { CorrectionPreview } from "./correction-preview";
import { OfferLine } from "./offer-line";
import "./offers.css";

/**
 * 修正 of numbers with remarks in their cells: the numbers stay, and what was said of them goes below the table.
 * @param props.onApplied the clerk has agreed; the offer is about to disappear
 */
export function RemarkOffer(props: { readonly mend: RemarkMend; readonly onApplied: () => void }) {
  const { mend, onApplied } = props;
  const strings = useStrings();
  return (
    <div className="offers">
      <OfferLine sentence={strings.repair.remarks(mend.changes.length)} isChinese={false}>
        {(cancel) => (
          <CorrectionPreview
            changes={mend.changes}
            below={mend}
            onApplied={onApplied}
            onCancelled={cancel}
          />
        )}
      </OfferLine>
    </div>
  );
}
