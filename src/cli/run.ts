import product from "../../package.json";
import { mendsOf, type Mends } from "../check/mends";
import { repairGroups, repairsOf, type StatedFigures } from "../check/repairs";
import { statedFigures } from "../check/stated-figures";
import { designationWording, isUnexpected, yearBefore } from "../report/designation";
import type { Report } from "../report/report";
import { commandOf, usage, UsageError, type Command } from "./arguments";
import { FileAccessError, type Console, type FileError } from "./console";
import { explainedStatements } from "../rules/prose/explanation";
import { checkJson, errorJson, notesOf, reportJson } from "./json";
import { judgementOf, type Judgement } from "./judgement";
import { outputPaths, outputsOf } from "./exporting";
import { open, type OpenedReport } from "./open";
import { faultOf, writeOutputs } from "./outputs";
import { comparedWith } from "./previous";
import { annexObjection } from "./published";
import { recordOf, recordOutput } from "./record";
import { statementJson, statementLines } from "./statements";
import { checkText, questionLines, reportText, verdictLines } from "./wording";

/** 0: no finding `error`; 1: at least one; 2: a file could not be read, or wrong usage. */
export type ExitStatus = 0 | 1 | 2;

type CommandNamed<Name extends Command["name"]> = Extract<Command, { name: Name }>;

function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}

function printJson(console: Console, value: unknown): void {
  console.out(JSON.stringify(value));
}

function reportFileError(
  console: Console,
  file: string,
  error: FileError,
  json: boolean
): ExitStatus {
  if (json) printJson(console, errorJson(file, error));
  console.err(`${file}：${error.message}`);
  return 2;
}

function printLines(console: Console, lines: readonly string[]): void {
  lines.forEach((line) => console.out(line));
}

/** Says where the report given for last year's is another agency's or another year's. */
function warnOfOtherReport(console: Console, file: string, report: Report, previous: Report): void {
  const isYearKnown = previous.year !== null && report.year !== null;
  if (isYearKnown && !isUnexpected(previous, yearBefore(report))) return;
  const [given, own] = [previous, report].map(designationWording);
  console.err(`${file}：给出的上一年年报是${given}的，这一份是${own}的，请确认没有选错文件。`);
}

/** What may be put right of what no reason settles. */
function openMends(report: Report, judgement: Judgement, stated: StatedFigures): Mends {
  const { circumstances, result, findings } = judgement;
  const repairs = repairGroups(report, stated);
  const mends = mendsOf({ report, circumstances, findings: result.findings, repairs });
  const settled = new Set(
    findings.flatMap(({ finding, status }) => (status === "settled" ? [finding] : []))
  );
  return new Map([...mends].filter(([finding]) => !settled.has(finding)));
}

/** Writes the record of a check, where one was asked for. */
async function writeRecord(
  opened: OpenedReport,
  judgement: Judgement,
  { record, overwrite }: CommandNamed<"check">,
  console: Console
): Promise<ExitStatus> {
  if (!record) return 0;
  const output = await recordOutput(recordOf(opened, judgement, console.now()), record);
  const fault = await writeOutputs(console, [output], overwrite);
  return fault ? reportFileError(console, fault.path, fault.error, false) : 0;
}

async function checkOne(
  console: Console,
  file: string,
  opened: OpenedReport,
  previousFile: OpenedReport | null,
  command: CommandNamed<"check">
): Promise<ExitStatus> {
  const { json, explain } = command;
  const { report } = opened.found;
  const judgement = judgementOf(opened, previousFile);
  const { previous, result, summary } = judgement;
  if (previousFile && previous) warnOfOtherReport(console, file, report, previous);
  const stated = statedFigures(report, previous ?? undefined);
  const mends = openMends(report, judgement, stated);
  for (const { rule, reason } of result.failures) {
    console.err(`${file}：规则 ${rule} 自身出错，没有核对这一条（${reason}）。`);
  }
  const explained = explain
    ? explainedStatements({ report, ...(previous && { previous }) })
    : undefined;
  if (json) {
    const statements = explained && { statements: explained.map(statementJson) };
    printJson(console, { ...checkJson(file, opened, judgement, mends, stated), ...statements });
  } else {
    const repairs = repairsOf(report, stated);
    const checked = checkText(
      file,
      opened.found,
      { ...judgement, mends },
      repairs,
      notesOf(opened)
    );
    const statements = explained ? statementLines(report.format, explained) : [];
    printLines(console, [...checked, ...statements]);
  }
  const recorded = await writeRecord(opened, judgement, command, console);
  return worse(recorded, summary.error > 0 ? 1 : 0);
}

async function check(command: CommandNamed<"check">, console: Console): Promise<ExitStatus> {
  const { files, json, previous, sheets, record } = command;
  const inputs = [...files, ...(previous === undefined ? [] : [previous])];
  const refused = record && (await faultOf(console, inputs, [record.out]));
  if (refused) return reportFileError(console, refused.path, refused.error, false);
  const previousOpening = previous === undefined ? null : await open(previous, console);
  let status: ExitStatus = 0;
  let previousFile: OpenedReport | null = null;
  if (previousOpening && "error" in previousOpening) {
    console.err(`${previous ?? ""}：${previousOpening.error.message}没有与上一年比较。`);
    status = 2;
  } else if (previousOpening) {
    previousFile = previousOpening.opened;
  }
  for (const file of files) {
    const opening = await open(file, console, sheets);
    const own =
      "error" in opening
        ? reportFileError(console, file, opening.error, json)
        : await checkOne(console, file, opening.opened, previousFile, command);
    status = worse(status, own);
  }
  return status;
}

async function read(command: CommandNamed<"read">, console: Console): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const file of command.files) {
    const opening = await open(file, console, command.sheets);
    if ("error" in opening) {
      status = reportFileError(console, file, opening.error, command.json);
    } else if (command.json) printJson(console, reportJson(file, opening.opened));
    else {
      const { found } = opening.opened;
      printLines(console, reportText(file, found, notesOf(opening.opened)));
    }
  }
  return status;
}

async function exportReport(
  command: CommandNamed<"export">,
  console: Console
): Promise<ExitStatus> {
  const { file, previous, sheets, force, overwrite } = command;
  const inputs = [file, ...(previous === undefined ? [] : [previous])];
  const refused = await faultOf(console, inputs, outputPaths(command));
  if (refused) return reportFileError(console, refused.path, refused.error, false);
  const opening = await open(file, console, sheets);
  if ("error" in opening) return reportFileError(console, file, opening.error, false);
  const before = previous === undefined ? null : await open(previous, console);
  if (before && "error" in before) {
    return reportFileError(console, previous ?? "", before.error, false);
  }
  const { opened } = opening;
  const judgement = judgementOf(opened, before?.opened ?? null);
  const { questions, readiness } = judgement;
  const isDraft = readiness.state === "not-ready";
  notesOf(opened).forEach(({ message }) => console.err(`${file}：${message}`));
  if (before && judgement.previous) {
    warnOfOtherReport(console, file, opened.found.report, judgement.previous);
  }
  if (isDraft && !force) {
    const [verdict = "", ...remaining] = verdictLines(readiness);
    console.err(`${file}：${verdict}没有导出。`);
    [...remaining, ...questionLines(questions)].forEach((line) => console.err(line));
    console.err("请先用 check 查看并补齐；确实要导出草稿时加 --force。");
    return 1;
  }
  const lastYears = comparedWith(opened, before?.opened ?? null).found;
  const objection = annexObjection(command, opened.found, lastYears);
  if (objection !== undefined) {
    console.err(`${file}：${objection}没有导出。`);
    return 2;
  }
  const outputs = await outputsOf({ opened, lastYears, judgement }, command, console);
  const fault = await writeOutputs(console, outputs, overwrite);
  if (fault) return reportFileError(console, fault.path, fault.error, false);
  return isDraft ? 1 : 0;
}

async function carryOut(command: Command, console: Console): Promise<ExitStatus> {
  switch (command.name) {
    case "help":
      printLines(console, usage.split("\n"));
      return 0;
    case "version":
      console.out(product.version);
      return 0;
    case "check":
      return check(command, console);
    case "read":
      return read(command, console);
    case "export":
      return exportReport(command, console);
  }
}

/** Runs the command line with what was written after the program's name. */
export async function run(words: readonly string[], console: Console): Promise<ExitStatus> {
  try {
    return await carryOut(commandOf(words), console);
  } catch (cause) {
    if (cause instanceof UsageError) {
      console.err(`${cause.message}用法见 nianbao --help。`);
      return 2;
    }
    if (cause instanceof FileAccessError) {
      console.err(cause.message);
      return 2;
    }
    throw cause;
  }
}
