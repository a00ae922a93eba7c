import {
  type ConformanceCase,
  type Observation,
  SHEET,
  codeOf,
  isNoAnswer,
} from "./conformance-case";
import { NotAnswered } from "./not-answered";
import type { ConformanceResult } from "./record";

/** Why the cases are not run in a workbook. */
export type Refusal = "not-empty" | "protected" | "no-answer";

export interface Limits {
  /** What one case may take. */
  readonly caseSeconds: number;
  /** What all of them may take; those that are left have no answer. */
  readonly runSeconds: number;
}

export const usualLimits: Limits = { caseSeconds: 5, runSeconds: 50 };

type Run = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Observation>;

const isOurs = (name: string): boolean => name.toLowerCase().startsWith(SHEET);

/**
 * Why nothing is run here, or undefined where the workbook is empty and can be changed. What is called as the sheets of
 * the cases are would be taken away with them, so that it counts for something that is not ours, too.
 */
export async function refusal(): Promise<Refusal | undefined> {
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("readOnly");
      workbook.protection.load("protected");
      workbook.worksheets.load("items/name");
      const names = workbook.names.getCount();
      await context.sync();
      if (workbook.worksheets.items.some(({ name }) => isOurs(name))) return "not-empty";
      const used = workbook.worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject());
      await context.sync();
      if (names.value > 0 || used.some((range) => !range.isNullObject)) return "not-empty";
      return workbook.readOnly || workbook.protection.protected ? "protected" : undefined;
    });
  } catch {
    return "no-answer";
  }
}

/** What the cases leave behind, found in one request and taken away in another. */
async function takeAway(context: Excel.RequestContext): Promise<void> {
  const { protection, worksheets, names, settings } = context.workbook;
  protection.load("protected");
  worksheets.load("items/name");
  names.load("items/name");
  const setting = settings.getItemOrNullObject(SHEET);
  await context.sync();
  context.runtime.enableEvents = true;
  if (protection.protected) protection.unprotect();
  for (const name of names.items) if (isOurs(name.name)) name.delete();
  if (!setting.isNullObject) setting.delete();
  for (const sheet of worksheets.items.filter(({ name }) => isOurs(name))) {
    sheet.visibility = "Visible";
    sheet.delete();
  }
  await context.sync();
}

/** The sheets alone, one by one, where Excel refuses to take away all at once. */
async function takeAwaySheets(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  for (const sheet of worksheets.items.filter(({ name }) => isOurs(name))) {
    sheet.visibility = "Visible";
    sheet.delete();
    await context.sync().catch(() => undefined);
  }
}

/** Takes away all that the cases have made. Resolves to whether nothing is left of it. */
export async function cleanUp(): Promise<boolean> {
  try {
    await Excel.run(takeAway);
    return true;
  } catch {
    await Excel.run(takeAwaySheets).catch(() => undefined);
    return Excel.run(takeAway).then(
      () => true,
      () => false
    );
  }
}

class TooSlow extends NotAnswered {
  override readonly name = "TooSlow";
  constructor(seconds: number) {
    super(`no answer within ${seconds} s`);
  }
}

/** What comes of some work, if it comes in time; if not, `tooLate` is called. */
async function within<Value>(
  seconds: number,
  work: Promise<Value>,
  tooLate: () => void
): Promise<Value> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    clock = setTimeout(() => {
      tooLate();
      reject(new TooSlow(seconds));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(clock);
  }
}

/** A new sheet in front. Where Excel adds it and does not bring it there, the case has it all the same. */
async function newSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  try {
    const sheet = worksheets.add(SHEET);
    sheet.activate();
    await context.sync();
    return sheet;
  } catch (error) {
    const added = worksheets.getItemOrNullObject(SHEET);
    await context.sync();
    if (added.isNullObject) throw error;
    return added;
  }
}

/** A case that is too late does nothing any more: what it made would be left, once all is taken away. */
function onNewSheet(run: Run, seconds: number): Promise<Observation> {
  let isTooLate = false;
  const running = Excel.run(async (context) => {
    const sync = context.sync.bind(context);
    context.sync = (value) => (isTooLate ? Promise.reject(new TooSlow(seconds)) : sync(value));
    return run(context, await newSheet(context));
  });
  if (seconds === Infinity) return running;
  return within(seconds, running, () => {
    isTooLate = true;
  });
}

/**
 * Runs one case on a sheet of its own and takes away what it made.
 * @param seconds what it may take; a person is not hurried
 */
export async function runCase(
  name: string,
  run: Run,
  seconds = Infinity
): Promise<ConformanceResult> {
  try {
    return { name, observed: await onNewSheet(run, seconds) };
  } catch (error) {
    const code = codeOf(error);
    const isUnanswered = error instanceof NotAnswered || isNoAnswer(code);
    return isUnanswered ? { name, unanswered: code } : { name, observed: { failed: code } };
  } finally {
    await cleanUp();
  }
}

/** Runs cases one after the other in the workbook that is open; `progress` hears each name. */
export async function runCases(
  cases: readonly ConformanceCase[],
  progress: (name: string) => void = () => {},
  limits: Limits = usualLimits
): Promise<ConformanceResult[]> {
  const end = Date.now() + limits.runSeconds * 1000;
  const results: ConformanceResult[] = [];
  for (const { name, run } of cases) {
    if (Date.now() >= end) {
      results.push({ name, unanswered: `the run had taken ${limits.runSeconds} s` });
      continue;
    }
    progress(name);
    results.push(await runCase(name, run, limits.caseSeconds));
  }
  return results;
}
