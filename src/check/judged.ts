import type { Report } from "../report/report";
import type { Circumstances } from "../rules/rule";
import type { Finding } from "./finding";
import type { RepairGroup } from "./repairs";

/** A report with what it was judged by and what was found. */
export interface Judged {
  readonly report: Report;
  readonly circumstances: Circumstances;
  readonly findings: readonly Finding[];
  readonly repairs: readonly RepairGroup[];
}
