import type { AgencyKind } from "../../../rules/agency-kind";
import { agencyKindChange } from "../agency-kind";
import type { Action } from "./action";
import { writing } from "./writing";

/** Keeps beside the report's text what the agency in hand is; the report is checked for it from then on. */
export function settingAgencyKind(kind: AgencyKind): Action {
  return writing({
    task: "keeping",
    async plan({ found }, { sheets }, { report }) {
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
