import type { Finding } from "../../check/finding";
import { findingId } from "../../check/reasons";
import type { FoundReport } from "../../read/found";
import { sheetsOf } from "./reports";

/** What the reason for a finding of a report is called among those that are typed. */
export function typedReasonKey(found: FoundReport, finding: Finding): string {
  return [...[...sheetsOf(found)].slice(0, 1), findingId(finding)].join(" ");
}
