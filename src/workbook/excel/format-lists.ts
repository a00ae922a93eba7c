import type { Area } from "../../report/layout";
import { HostError } from "../errors";
import { isMarkFormula, looksLikeMark, type MarkLook } from "./mark-look";
import { allCells } from "./ranges";

/** A conditional format among those of its sheet, as far as it is to be known. */
export interface ListedFormat {
  readonly type: string;
  /** Of those by formula; empty where Excel has refused it. */
  readonly formula?: string;
  /** Where it applies, of marks of ours. */
  readonly areas?: readonly Area[];
  /** The colours of one that is without its formula, which may be of us. */
  readonly look?: Pick<MarkLook, "fill" | "text">;
}

/** All conditional formats of a sheet in their order, as they stood at one moment. */
export interface FormatList {
  /** The sheet's id. */
  readonly sheet: string;
  readonly isProtected: boolean;
  /** Whether cells may be formatted, though it is protected. */
  readonly takesFormats: boolean;
  readonly formats: readonly ListedFormat[];
}

export interface FormatLists {
  /** Of the sheets that are there, where Excel tells them. */
  readonly lists: readonly FormatList[];
  /** Sheets (by id) of which it does not. */
  readonly unreadable: readonly string[];
}

export function isMark({ formula }: ListedFormat): boolean {
  return formula !== undefined && isMarkFormula(formula);
}

/** Whether it is what is left of a mark whose formula Excel has refused. */
export function isLeftover({ formula, look }: ListedFormat): boolean {
  return formula === "" && look !== undefined && looksLikeMark(look);
}

function isComplete({ type, formula, areas, look }: ListedFormat): boolean {
  if (type !== "Custom") return true;
  if (formula === undefined) return false;
  return formula === "" ? look !== undefined : areas !== undefined || !isMarkFormula(formula);
}

/** Whether all is known that is to be, all of it from the same request. */
function isWhole({ formats }: FormatList): boolean {
  return formats.every(isComplete);
}

/**
 * Asks where a format applies.
 * @returns to be called after the next sync
 */
export function askForAreas(item: Excel.ConditionalFormat): () => readonly Area[] {
  const { areas } = item.getRanges().untrack();
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () =>
    areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      row: rowIndex,
      column: columnIndex,
      rowSpan: rowCount,
      columnSpan: columnCount,
    }));
}

/** What Excel says; null, where it says nothing, is in none of its types. */
function words(said: unknown): string {
  return typeof said === "string" ? said : "";
}

function askForLook({
  format: { fill, font },
}: Excel.CustomConditionalFormat): () => Pick<MarkLook, "fill" | "text"> {
  fill.load("color");
  font.load("color");
  return () => ({ fill: words(fill.color), text: words(font.color) });
}

/** Asks for what a format by formula has beside its type; of what it is guessed to be depends what is asked. */
function askForDetails(item: Excel.ConditionalFormat, guess: ListedFormat): () => object {
  const { custom } = item;
  const rule = custom.rule.load("formula");
  const areas = isMark(guess) ? askForAreas(item) : undefined;
  const look = guess.formula === "" ? askForLook(custom) : undefined;
  return () => ({
    formula: words(rule.formula).replace(/^=$/, ""),
    ...(areas && { areas: areas() }),
    ...(look && { look: look() }),
  });
}

/** All conditional formats of a sheet, for use within one request. */
export function allFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return allCells(sheet).conditionalFormats;
}

/**
 * Asks for the types of a sheet's conditional formats.
 * @returns to be called after the next sync
 */
export function askForTypes(sheet: Excel.Worksheet): () => readonly string[] {
  const formats = allFormats(sheet);
  formats.load("items/type");
  return () => formats.items.map(({ type }) => type);
}

/**
 * Asks for the conditional formats of a sheet: the types of all, and the details of those that are guessed to have some.
 * A guess that is wrong makes the request fail or leaves the list incomplete.
 * @returns to be called after the next sync; undefined where the sheet is gone
 */
export function askForFormats(
  sheet: Excel.Worksheet,
  guesses: readonly ListedFormat[]
): () => FormatList | undefined {
  sheet.load("id,protection/protected,protection/options");
  const types = askForTypes(sheet);
  const collection = allFormats(sheet);
  const details = guesses.map((guess, place) =>
    guess.type === "Custom" ? askForDetails(collection.getItemAt(place), guess) : undefined
  );
  return () => {
    if (sheet.isNullObject) return undefined;
    const { protected: isProtected, options } = sheet.protection;
    return {
      sheet: sheet.id,
      isProtected,
      takesFormats: !isProtected || options.allowFormatCells === true,
      formats: types().map((type, place) => ({
        type,
        ...(type === "Custom" && details[place]?.()),
      })),
    };
  };
}

type Guesses = ReadonlyMap<string, readonly ListedFormat[]>;

/** Types, formulas, and the areas of marks; one more where others are faster. */
const mostRounds = 4;

/** Whatever is asked further, all is asked again with it: by then all may have moved. */
async function listTogether(
  context: Excel.RequestContext,
  sheets: readonly string[],
  guesses: Guesses,
  rounds = mostRounds
): Promise<readonly FormatList[]> {
  if (rounds === 0) throw new HostError("unknown", "The conditional formats keep changing");
  const { worksheets } = context.workbook;
  const asked = sheets.map((id) =>
    askForFormats(worksheets.getItemOrNullObject(id), guesses.get(id) ?? [])
  );
  await context.sync();
  const lists = asked.flatMap((list) => list() ?? []);
  if (lists.every(isWhole)) return lists;
  const seen = new Map(lists.map(({ sheet, formats }) => [sheet, formats]));
  return listTogether(context, sheets, seen, rounds - 1);
}

async function isThere(context: Excel.RequestContext, id: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("id");
  await context.sync();
  return !sheet.isNullObject;
}

const noGuesses: Guesses = new Map();

/**
 * Lists the conditional formats of sheets. Excel fails to list those of a sheet where somebody made certain rules in its
 * dialogs; other sheets are none the worse for it. What was seen last saves requests where it is still so; nothing is
 * taken for granted of it.
 */
export class FormatLister {
  private readonly seen = new Map<string, readonly ListedFormat[]>();
  private unreadable: readonly string[] = [];

  /** One request where all is as it was seen last, three where marks are found anew; more where Excel fails. */
  async list(context: Excel.RequestContext, sheets: readonly string[]): Promise<FormatLists> {
    const doubtful = sheets.filter((id) => this.unreadable.includes(id));
    const others = sheets.filter((id) => !doubtful.includes(id));
    const together = await this.listAll(context, others);
    const alone = await this.listEach(context, together ? doubtful : sheets);
    this.unreadable = alone.unreadable;
    const lists = [...(together ?? []), ...alone.lists];
    this.remember(lists);
    return { lists, unreadable: alone.unreadable };
  }

  remember(lists: readonly FormatList[]): void {
    for (const { sheet, formats } of lists) this.seen.set(sheet, formats);
  }

  /** Undefined where that fails. */
  private async listAll(
    context: Excel.RequestContext,
    sheets: readonly string[]
  ): Promise<readonly FormatList[] | undefined> {
    if (sheets.length === 0) return [];
    return listTogether(context, sheets, this.seen)
      .catch(() => listTogether(context, sheets, noGuesses))
      .catch(() => undefined);
  }

  private async listEach(
    context: Excel.RequestContext,
    sheets: readonly string[]
  ): Promise<FormatLists> {
    const lists: FormatList[] = [];
    const unreadable: string[] = [];
    for (const id of sheets) {
      try {
        lists.push(...(await listTogether(context, [id], noGuesses)));
      } catch {
        if (await isThere(context, id)) unreadable.push(id);
      }
    }
    return { lists, unreadable };
  }
}
