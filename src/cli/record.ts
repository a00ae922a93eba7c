import { checkRecord, type CheckRecord } from "../check/record";
import { minuteOf } from "../report/day";
import { recordDocument } from "../write/record-document";
import { recordFile } from "../write/record-file";
import type { RecordOutput } from "./arguments";
import type { Judgement } from "./judgement";
import type { OpenedReport } from "./open";
import type { Output } from "./outputs";

/** The record (核对记录) of what the check said of the report of a file. */
export function recordOf({ found }: OpenedReport, judgement: Judgement, now: Date): CheckRecord {
  const { result, findings, readiness, previous } = judgement;
  return checkRecord({
    report: found.report,
    result,
    findings,
    readiness,
    ...(previous && { previous }),
    time: minuteOf(now),
  });
}

/** A record as it is to be written. */
export async function recordOutput(
  record: CheckRecord,
  { out, kind }: RecordOutput
): Promise<Output> {
  const { bytes } = await recordFile(recordDocument(record), kind);
  return { path: out, bytes, said: "已写核对记录" };
}
