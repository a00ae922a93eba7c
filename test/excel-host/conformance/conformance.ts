/**
 * Ordinary add-in code that shows how Excel behaves. It runs on the stand-in and in Excel itself,
 * and knows nothing of either: only the documented API.
 */

export type Observation =
  | string
  | number
  | boolean
  | null
  | readonly Observation[]
  | { readonly [name: string]: Observation };

export interface ConformanceCase {
  readonly name: string;
  /** What Excel is known or believed to answer. */
  readonly expected: Observation;
  /** Whether nobody has seen Excel's own answer yet. */
  readonly believed?: true;
  /** Works on a new, empty, active sheet, which is deleted afterwards. */
  run(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Observation>;
}

export interface ConformanceResult {
  readonly name: string;
  readonly observed: Observation;
}

/** Results as they are kept: where they come from, and what was seen. */
export interface ConformanceRecord {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly recordedOn: string;
  readonly results: readonly ConformanceResult[];
}

const SHEET = "conformance";

/** What happened instead of an answer. */
export function failureOf(error: unknown): Observation {
  const { code, message } = error as { code?: string; message?: string };
  return { failed: code ?? message ?? String(error) };
}

/** The value in one cell of a grid. */
export const cellOf = (
  grid: readonly (readonly Observation[])[],
  row: number,
  column: number
): Observation => grid[row]?.[column] ?? null;

/** What a call that answers a value has answered. */
export const answerOf = <Value>(result: OfficeExtension.ClientResult<Value>): Value => result.value;

/** An event handler out of a plain function. */
export function handler<Event>(note: (event: Event) => void): (event: Event) => Promise<void> {
  return (event) => {
    note(event);
    return Promise.resolve();
  };
}

/** The code of the error that some statements end in, or `none`. */
export async function errorCode(
  context: Excel.RequestContext,
  statements: () => void
): Promise<string> {
  try {
    statements();
    await context.sync();
    return "none";
  } catch (error) {
    const { code } = error as { code?: string };
    return code ?? String(error);
  }
}

async function observe(each: ConformanceCase): Promise<Observation> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SHEET);
      sheet.activate();
      await context.sync();
      return each.run(context, sheet);
    });
  } catch (error) {
    return failureOf(error);
  } finally {
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      const sheet = context.workbook.worksheets.getItemOrNullObject(SHEET);
      await context.sync();
      if (!sheet.isNullObject) {
        sheet.visibility = "Visible";
        sheet.delete();
      }
      await context.sync();
    });
  }
}

/** Runs cases one after the other in the workbook that is open; `progress` hears each name. */
export async function runCases(
  cases: readonly ConformanceCase[],
  progress: (name: string) => void = () => {}
): Promise<ConformanceResult[]> {
  const results: ConformanceResult[] = [];
  for (const each of cases) {
    progress(each.name);
    results.push({ name: each.name, observed: await observe(each) });
  }
  return results;
}
