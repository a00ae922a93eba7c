import type { ReasonedFinding } from "../../check/reasons";
import { placeholdersIn } from "../../report/placeholders";
import type { Report } from "../../report/report";

/** What a published report names in its text though nothing keeps it from being filed: how to ask, where to find it. */
export type ReportField = "contact" | "link";

const contactRule = "document.contact";

/** A web address, but no mail address. */
const webAddress = /(?:^|[^@a-z0-9.-])(?:[a-z0-9-]+\.)+[a-z]{2,}/i;

/** The preface is where it is found; one that is left out, or still has placeholders, is told of as a whole. */
function lacksLink({ sections: { preface, s6 } }: Report): boolean {
  if (preface.trim() === "" || placeholdersIn(preface).length > 0) return false;
  return !webAddress.test(`${preface}\n${s6}`);
}

/**
 * The fields a report does not name.
 * @param findings what the check says of it; what a reason settles is not missing
 */
export function missingFields(
  report: Report,
  findings: readonly ReasonedFinding[]
): readonly ReportField[] {
  const lacksContact = findings.some(
    ({ finding, status }) => finding.rule === contactRule && status !== "settled"
  );
  return [
    ...(lacksContact ? (["contact"] as const) : []),
    ...(lacksLink(report) ? (["link"] as const) : []),
  ];
}
