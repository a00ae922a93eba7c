import type { BeliefName } from "./beliefs";
import type { Person } from "./person";

/**
 * Ordinary add-in code that shows how Excel behaves. It runs in Excel and on the stand-in of the tests, and knows
 * nothing of either: only the documented API.
 */

export type Observation =
  | string
  | number
  | boolean
  | null
  | readonly Observation[]
  | { readonly [name: string]: Observation };

/** Another answer that is known of, and the switch by which the stand-in gives it. */
export interface OtherAnswer {
  readonly switches: Readonly<Record<string, string | boolean>>;
  readonly expected: Observation;
}

export interface ConformanceCase {
  /** Said once for all: records name their answers by it. */
  readonly name: string;
  /** What Excel answers, as far as it was measured, is documented or believed. */
  readonly expected: Observation;
  readonly otherwise?: readonly OtherAnswer[];
  /** The belief it tests; without one it is what the documentation of the API says. */
  readonly belief?: BeliefName;
  /** Works on a new, empty, active sheet, which is deleted afterwards. */
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Observation>;
}

/** A case that needs somebody at the screen to do or see something. */
export interface PersonCase extends Omit<ConformanceCase, "run"> {
  readonly belief: BeliefName;
  readonly run: (
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    person: Person
  ) => Promise<Observation>;
}

/** The name that the sheets of the cases have, or begin with. */
export const SHEET = "conformance";

/** Excel did not get to answer: too old for the question, or somebody was typing. */
const noAnswers: readonly string[] = ["ApiNotFound", "InvalidOperationInCellEditMode"];

/** The code of an error of Excel, its message where it has none. */
export function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? String(error);
}

export function isNoAnswer(code: string): boolean {
  return noAnswers.includes(code);
}

/** The value in one cell of a grid. */
export const cellOf = (
  grid: readonly (readonly Observation[])[],
  row: number,
  column: number
): Observation => grid[row]?.[column] ?? null;

/** What a call that answers a value has answered. */
export const answerOf = <Value>(result: OfficeExtension.ClientResult<Value>): Value => result.value;

/** An address without its sheet, also where it has several areas. */
export const local = (address: string): string =>
  address
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1))
    .join(",");

/** An event handler out of a plain function. */
export function handler<Event>(note: (event: Event) => void): (event: Event) => Promise<void> {
  return (event) => {
    note(event);
    return Promise.resolve();
  };
}

/** The code of the error that some statements end in, or `none`. Throws where Excel did not get to answer. */
export async function errorCode(
  context: Excel.RequestContext,
  statements: () => void
): Promise<string> {
  try {
    statements();
    await context.sync();
    return "none";
  } catch (error) {
    const code = codeOf(error);
    if (isNoAnswer(code)) throw error;
    return code;
  }
}
