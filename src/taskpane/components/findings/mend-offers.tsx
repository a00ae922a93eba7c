import { paragraphsOf } from "../../../report/passages";
import type { OfferedMend, OfferedTextMend } from "../../session/offered-mends";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Agreement } from "../common/agreement";
import { ChangedWords } from "../common/changed-words";
import { CorrectionPreview } from "./correction-preview";
import { OfferLine } from "./offer-line";
import "./correction-preview.css";
import "./offers.css";

interface MendPreview {
  readonly onApplied: () => void;
  readonly onCancelled: () => void;
}

const sentenceEnd = /[。！？；]/;

/** The sentence that a stretch of a text stands in: what is before the stretch, and what is behind it. */
function around(text: string, start: number, end: number): readonly [string, string] {
  let from = start;
  while (from > 0 && !sentenceEnd.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !sentenceEnd.test(text.charAt(to))) to++;
  return [text.slice(from, start), text.slice(end, to + 1)];
}

/** How a sentence reads now, and how it would; written only when the clerk agrees. */
function TextMendPreview(props: MendPreview & { readonly mend: OfferedTextMend }) {
  const { mend, onApplied, onCancelled } = props;
  const { numeral, to, change } = mend;
  const session = useSession();
  const strings = useStrings();
  const report = usePaneState(({ inHand }) => inHand?.found.report);
  const text = report && paragraphsOf(report, numeral.section)[numeral.paragraph];
  if (text === undefined) return null;
  const [before, after] = around(text, numeral.start, numeral.end);
  return (
    <section className="correction" aria-label={strings.repair.title}>
      <ChangedWords before={before} from={numeral.quote} to={to} after={after} />
      <Agreement
        words={strings.repair.apply(1)}
        onAgreed={() => {
          onApplied();
          void session.correct([], [change]);
        }}
        onCancelled={onCancelled}
      />
    </section>
  );
}

function OneMend(props: { readonly mend: OfferedMend; readonly onApplied: () => void }) {
  const { mend, onApplied } = props;
  if (mend.kind === "cell" && mend.isRepair) return <span lang="zh-CN">{mend.message}</span>;
  return (
    <OfferLine sentence={mend.message} isChinese>
      {(cancel) =>
        mend.kind === "text" ? (
          <TextMendPreview mend={mend} onApplied={onApplied} onCancelled={cancel} />
        ) : (
          <CorrectionPreview changes={[mend.change]} onApplied={onApplied} onCancelled={cancel} />
        )
      }
    </OfferLine>
  );
}

/**
 * What may be put right where the text contradicts the tables: the number of the text, or the cell.
 * @param props.onApplied the clerk has agreed to one; the offers are about to disappear
 */
export function MendOffers(props: {
  readonly mends: readonly OfferedMend[];
  readonly onApplied: () => void;
}) {
  const { mends, onApplied } = props;
  const strings = useStrings();
  return (
    <div className="offers">
      {mends.length > 1 && <span className="strong">{strings.repair.oneOf}</span>}
      <ul className="plain-list">
        {mends.map((mend) => (
          <li key={mend.kind}>
            <OneMend mend={mend} onApplied={onApplied} />
          </li>
        ))}
      </ul>
    </div>
  );
}
