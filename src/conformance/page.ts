import product from "../../package.json";
import { conformanceCases, personCases } from "./all-cases";
import { PageView } from "./page-view";
import { forgetRecord, keepRecord, takeKeptRecord } from "./kept-record";
import type { PersonCase } from "./conformance-case";
import { type ConformanceRecord, originOfRecord, withResults } from "./record";
import { ribbonCase, ribbonQuestion } from "./ribbon-case";
import { cleanUp, refusal, runCase, runCases } from "./run-cases";
import { type Language, words } from "./words";

/** The page behind the link in 关于: asks the Excel it is opened in how it answers, and shows the record. */

function currentLanguage(): Language {
  const language = typeof Office === "undefined" ? undefined : Office.context.displayLanguage;
  return (language ?? navigator.language).toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

const addInVersion = product.version;

/** Whether the workbook is one in which something may be tried; says why not. */
async function isAllowed(view: PageView): Promise<boolean> {
  const why = await refusal();
  if (why !== undefined) view.say(view.words.refusals[why]);
  return why === undefined;
}

/** Runs the cases that need nobody. Undefined where the workbook is not one to run them in. */
async function runAll(view: PageView): Promise<ConformanceRecord | undefined> {
  if (!(await isAllowed(view))) return undefined;
  const began = Date.now();
  let done = 0;
  const results = await runCases(conformanceCases, () => {
    done += 1;
    view.say(view.words.running(done, conformanceCases.length));
  });
  const isClean = await cleanUp();
  const seconds = Math.round((Date.now() - began) / 1000);
  const answered = results.filter((result) => "observed" in result).length;
  const told = view.words.done(answered, results.length);
  view.say(isClean ? told : `${told}${view.words.left}`);
  return { ...originOfRecord(addInVersion), seconds, results };
}

async function askOne(
  view: PageView,
  record: ConformanceRecord,
  { name, run }: PersonCase
): Promise<ConformanceRecord> {
  const result = await runCase(name, (context, sheet) => run(context, sheet, view));
  return withResults(record, [result]);
}

/** Whether the pane comes back; the last question, since a ribbon button may take this page away. */
async function askForRibbon(view: PageView, record: ConformanceRecord): Promise<ConformanceRecord> {
  if (!keepRecord(record)) return record;
  try {
    await view.ask(ribbonQuestion);
    return withResults(record, [
      { name: ribbonCase.name, observed: { page: "stays", sessionStorage: "kept" } },
    ]);
  } finally {
    forgetRecord();
  }
}

async function askAll(view: PageView, before: ConformanceRecord): Promise<void> {
  // Somebody may have begun to work in it; Ctrl+Z, which is asked for, could take that back.
  if (!(await isAllowed(view))) return;
  let record = before;
  const questions = [...personCases, ribbonCase];
  for (const [index, each] of questions.entries()) {
    view.beginQuestion(index + 1, questions.length);
    record =
      each === ribbonCase
        ? await askForRibbon(view, record).catch(() => record)
        : await askOne(view, record, each as PersonCase);
    view.showRecord(record);
    if (view.isStopped) break;
  }
  view.endQuestions();
  // A cell that is still being edited may have kept the sheet of its question.
  if (!(await cleanUp())) view.say(view.words.left);
}

async function runAndAsk(view: PageView): Promise<void> {
  const record = await runAll(view);
  if (record === undefined) return;
  view.showRecord(record);
  view.offerQuestions(personCases.length + 1, () => void askAll(view, record));
}

async function main(): Promise<void> {
  if (typeof Office !== "undefined") await Office.onReady();
  const isExcel = typeof Office !== "undefined" && Office.context.host === Office.HostType.Excel;
  const view = new PageView(words, currentLanguage());
  if (!isExcel) {
    view.say(view.words.notExcel);
    return;
  }
  view.offerStart(() => runAndAsk(view));
  const returned = takeKeptRecord();
  if (returned === undefined) return;
  const { record, sessionStorage } = returned;
  const observed = { page: "is loaded anew", sessionStorage };
  view.showRecord(withResults(record, [{ name: ribbonCase.name, observed }]));
  view.endQuestions();
}

void main();
