import { enclosureTitle } from "../check/enclosures";
import { reasonsForRows } from "../check/reason-rows";
import { dayOf, dayWording } from "../report/day";
import type { FoundReport } from "../read/found";
import type { ReportDocument } from "../write/document";
import { reportLetter } from "../write/letter";
import { letterFile } from "../write/letter-file";
import { reportDocument } from "../write/report-document";
import { reportFile } from "../write/report-file";
import { isBeforeYearEnd, isSignedByHand, signed } from "../write/signature";
import { wordStyle } from "../write/word-style";
import type { Command } from "./arguments";
import type { Console } from "./console";
import type { Judgement } from "./judgement";
import type { OpenedReport } from "./open";
import type { Output } from "./outputs";
import { publishedFiles, publishedPaths } from "./published";
import { recordOf, recordOutput } from "./record";

type ExportCommand = Extract<Command, { name: "export" }>;

/** The paths of all files that an export is to write. */
export function outputPaths(command: ExportCommand): readonly string[] {
  const { out, record, letter } = command;
  return [out, ...[record, letter].flatMap((each) => each?.out ?? []), ...publishedPaths(command)];
}

/** A report that is exported, with last year's and what the check said. */
export interface ExportedReport {
  readonly opened: OpenedReport;
  /** null where there is none. */
  readonly lastYears: FoundReport | null;
  readonly judgement: Judgement;
}

async function letterOutput(
  document: ReportDocument,
  command: ExportCommand,
  console: Console
): Promise<readonly Output[]> {
  const { letter, layout, fonts, day = dayOf(console.now()) } = command;
  if (!letter) return [];
  const { addressee, enclosures } = letter;
  const further = enclosures.map((each) => enclosureTitle(each, document.report));
  const content = reportLetter(document, { addressee, day, further });
  if (!content) {
    console.err(`还不能报送，没有写报送函：${letter.out}`);
    return [];
  }
  const { bytes } = await letterFile(content, wordStyle(layout, fonts));
  return [{ path: letter.out, bytes, said: "已写报送函" }];
}

/** What an export writes: the report, and what was asked for beside it. */
export async function outputsOf(
  { opened, lastYears, judgement }: ExportedReport,
  command: ExportCommand,
  console: Console
): Promise<readonly Output[]> {
  const { to, out, layout, fonts, fragment, signature, day = dayOf(console.now()) } = command;
  const { found } = opened;
  const { findings, readiness } = judgement;
  const { year } = found.report;
  if ((signature || command.letter) && isBeforeYearEnd(day, year)) {
    console.err(`成文日期${dayWording(day)}在${year}年结束以前，请确认没有写错。`);
  }
  const document = reportDocument(found.report, readiness, found.gaps, reasonsForRows(findings));
  if (signature && isSignedByHand(document)) {
    console.err(
      "正文末尾已经写了日期，照原样作为落款，没有另加。要另加的，请先删去正文末尾的落款。"
    );
  }
  const written = signature ? signed(document, day) : document;
  const { bytes } = await reportFile(written, to, { style: wordStyle(layout, fonts), fragment });
  const said = document.draft === null ? "已导出" : "已导出草稿";
  return [
    { path: out, bytes, said: `${said}（${readiness.sentence}）` },
    ...(await publishedFiles(command, found, lastYears, readiness)),
    ...(command.record
      ? [await recordOutput(recordOf(opened, judgement, console.now()), command.record)]
      : []),
    ...(await letterOutput(document, command, console)),
  ];
}
