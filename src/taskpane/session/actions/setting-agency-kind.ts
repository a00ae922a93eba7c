import { agencyKindNames, type AgencyKind } from "../../../rules/agency-kind";
import { agencyKindChange, agencyKindWords } from "../agency-kind";
import type { Action } from "./action";
import { writing } from "./writing";

/**
 * Keeps beside the report's text what the agency in hand is; the report is checked for it from then on.
 * @param known what the workbook said of it when the clerk chose: what others have chosen meanwhile is not replaced
 */
export function settingAgencyKind(kind: AgencyKind, known: string | undefined): Action {
  return writing({
    task: "keeping",
    async plan({ found }, { sheets }, { report }) {
      const words = agencyKindWords(sheets, found);
      if (words !== known && words !== agencyKindNames[kind]) return { kind: "keepingOvertaken" };
      report.assumeKind(found.report.agency, kind);
      return agencyKindChange(sheets, found, kind);
    },
    async wrote({ found }, _, { report }) {
      report.assumeNoKind(found.report.agency);
    },
    overtaken: { kind: "keepingOvertaken" },
    done: () => ({ kind: "kindKept" }),
  });
}
