import type { SectionId } from "../../../report/structure";
import { missingFields, type ReportField } from "../../export/missing-fields";
import type { Judgement } from "../../session/judgement";
import type { InHand } from "../../session/state";
import { useStrings, useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Jump } from "../common/jump";
import { useJumps } from "./use-jumps";

/** Where each of them is usually written. */
const sectionOf: Readonly<Record<ReportField, SectionId>> = { contact: "preface", link: "preface" };

/** What remains to be done before a report can be filed, and what it may lack besides; each line leads there. */
export function Remaining(props: { readonly inHand: InHand; readonly judgement: Judgement }) {
  const { inHand, judgement } = props;
  const strings = useStrings();
  const words = useTranslated(exportStrings);
  const { toReason, toSubject } = useJumps(inHand);
  const fields = missingFields(inHand.found.report, judgement.findings);
  const { reasons } = judgement.readiness;
  return (
    <>
      {reasons.length > 0 && (
        <ul className="bullets" aria-label={words.remaining}>
          {reasons.map((reason) => (
            <li key={reason.code}>
              <Jump onJump={() => toReason(reason)}>
                {strings.readiness.reasons({ reasons: [reason] })}
              </Jump>
            </li>
          ))}
        </ul>
      )}
      {fields.length > 0 && (
        <>
          <p className="quiet">{words.missing}</p>
          <ul className="bullets" aria-label={words.missing}>
            {fields.map((field) => (
              <li key={field}>
                <Jump onJump={() => toSubject(sectionOf[field])}>{words.missingFields[field]}</Jump>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
