import type { Offer } from "../../session/remedies";
import { useStrings, type Strings } from "../../strings";
import { CorrectionPreview } from "./correction-preview";
import { OfferLine } from "./offer-line";
import "./offers.css";

function sentenceOf({ kind, message, changes }: Offer, strings: Strings): string {
  switch (kind) {
    case "totals":
    case "determined":
    case "meant":
    case "retyped":
      return strings.repair[kind](changes.length);
    default:
      return message;
  }
}

function OneOffer(props: { readonly offer: Offer; readonly onApplied: () => void }) {
  const { offer, onApplied } = props;
  const strings = useStrings();
  const sentence = sentenceOf(offer, strings);
  return (
    <OfferLine
      sentence={sentence}
      isChinese={sentence === offer.message}
      {...(offer.kind === "likeliest" && { lead: strings.repair.likely })}
    >
      {(cancel) => (
        <CorrectionPreview changes={offer.changes} onApplied={onApplied} onCancelled={cancel} />
      )}
    </OfferLine>
  );
}

/**
 * What would mend a finding: the likeliest, ties as ties, less likely ones on request.
 * @param props.onApplied the clerk has agreed to one; the offers are about to disappear
 */
export function Offers(props: {
  readonly offers: readonly Offer[];
  readonly onApplied: () => void;
}) {
  const { offers, onApplied } = props;
  const strings = useStrings();
  const list = (listed: readonly Offer[]) => (
    <ul className="plain-list">
      {listed.map((offer) => (
        <li key={offer.changes.map(({ cell, to }) => `${cell} ${to}`).join()}>
          <OneOffer offer={offer} onApplied={onApplied} />
        </li>
      ))}
    </ul>
  );
  const others = offers.filter(({ kind }) => kind === "other");
  return (
    <div className="offers">
      {offers.some(({ kind }) => kind === "tie") && (
        <span className="strong">{strings.repair.oneOf}</span>
      )}
      {list(offers.filter(({ kind }) => kind !== "other"))}
      {others.length > 0 && (
        <details>
          <summary>{strings.repair.others(others.length)}</summary>
          {list(others)}
        </details>
      )}
    </div>
  );
}
