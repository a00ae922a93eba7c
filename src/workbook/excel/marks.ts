import type { Area } from "../../report/layout";
import { cellArea, joinAreas } from "../../write/sheets/areas";
import { HostError } from "../errors";
import type { ExistingMark, Mark, MarkOutcome } from "../host";
import { areasAddresses } from "./addresses";
import { allCells } from "./ranges";
import { inExcel } from "./request";

interface MarkLook {
  readonly wording: string;
  readonly fill: string;
  readonly text: string;
  readonly bold: boolean;
}

/** Dark text on a light fill, told apart by more than the hue: errors are bold. */
const looks: Readonly<Record<Mark["level"], MarkLook>> = {
  error: { wording: "必须改正", fill: "#F8CBCB", text: "#8E0B16", bold: true },
  review: { wording: "请核实", fill: "#FFEB9C", text: "#6B4E00", bold: false },
  incomplete: { wording: "未填", fill: "#DCE6F1", text: "#1F3864", bold: false },
};

/** Holds in every language of Excel, and says in its list of rules what it is. */
function signedFormula(look: MarkLook): string {
  return `=LEN("年报助手标记：${look.wording}")>0`;
}

/** The level that a mark's formula says; the lightest where it is none of ours. */
export function levelOfMark(formula: string): Mark["level"] {
  const levels: readonly Mark["level"][] = ["error", "review", "incomplete"];
  return levels.find((level) => signedFormula(looks[level]) === formula) ?? "incomplete";
}

const signature = /^=LEN\("年报助手标记：[^"]*"\)>0$/;

/**
 * Asks for the marks in a sheet.
 * @returns the marks, to be called after the next sync
 */
export function findMarks(sheet: Excel.Worksheet): () => readonly ExistingMark[] {
  const formats = allCells(sheet).conditionalFormats;
  formats.load("items/id,items/customOrNullObject/rule/formula");
  return () =>
    formats.items
      .filter(
        ({ customOrNullObject: custom }) =>
          !custom.isNullObject && signature.test(custom.rule.formula)
      )
      .map(({ id }) => ({ sheet: sheet.id, id }));
}

function removeMark(sheet: Excel.Worksheet, id: string): void {
  allCells(sheet).conditionalFormats.getItemOrNullObject(id).delete();
}

function placeMark(sheet: Excel.Worksheet, address: string, look: MarkLook): void {
  const format = sheet.getRanges(address).untrack().conditionalFormats.add("Custom");
  format.priority = 0;
  const { custom } = format;
  custom.rule.formula = signedFormula(look);
  custom.format.fill.color = look.fill;
  custom.format.font.color = look.text;
  custom.format.font.bold = look.bold;
}

/** The most severe last, since the one added last is on top where a cell has several. */
const bottomUp: readonly Mark["level"][] = ["incomplete", "review", "error"];

function areasOf(marks: readonly Mark[]): readonly Area[] {
  const cells = new Map(
    marks.map(({ place: { row, column } }) => [`${row},${column}`, cellArea(row, column)] as const)
  );
  return joinAreas([...cells.values()]);
}

function sheetIds(existing: readonly ExistingMark[], marks: readonly Mark[]): readonly string[] {
  return [
    ...new Set([...existing.map((mark) => mark.sheet), ...marks.map((mark) => mark.place.sheet)]),
  ];
}

/** One format a sheet and level, over all cells concerned. */
function replaceMarks(
  context: Excel.RequestContext,
  existing: readonly ExistingMark[],
  marks: readonly Mark[]
): void {
  for (const id of sheetIds(existing, marks)) {
    const sheet = context.workbook.worksheets.getItem(id);
    for (const mark of existing.filter((each) => each.sheet === id)) removeMark(sheet, mark.id);
    for (const level of bottomUp) {
      const here = marks.filter((mark) => mark.place.sheet === id && mark.level === level);
      for (const address of areasAddresses(areasOf(here))) placeMark(sheet, address, looks[level]);
    }
  }
}

/**
 * After a refusal: finds the sheets that take no marks, what stands in the others now, and replaces that.
 * A protected sheet takes conditional formats where its protection allows cells to be formatted.
 */
async function replaceWhereAllowed(
  marks: readonly Mark[],
  ids: readonly string[]
): Promise<MarkOutcome> {
  return inExcel("wait", async (context) => {
    const sheets = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load("id,protection/protected,protection/options");
      return { sheet, existing: findMarks(sheet) };
    });
    await context.sync();

    const refuses = ({ sheet: { protection } }: (typeof sheets)[number]): boolean =>
      protection.protected && protection.options.allowFormatCells !== true;
    const refusedBy = sheets.filter(refuses).map(({ sheet }) => sheet.id);
    const existing = sheets.filter((each) => !refuses(each)).flatMap((each) => each.existing());
    replaceMarks(
      context,
      existing,
      marks.filter(({ place }) => !refusedBy.includes(place.sheet))
    );
    await context.sync();
    return { refusedBy };
  });
}

/**
 * Marks cells with conditional formats that carry our signature, so that they can be found and removed exactly and
 * leave the clerk's own formats alone.
 */
export async function markCells(
  existing: readonly ExistingMark[],
  marks: readonly Mark[]
): Promise<MarkOutcome> {
  const ids = sheetIds(existing, marks);
  if (ids.length === 0) return { refusedBy: [] };
  try {
    return await inExcel("wait", async (context) => {
      replaceMarks(context, existing, marks);
      await context.sync();
      return { refusedBy: [] };
    });
  } catch (thrown) {
    if (thrown instanceof HostError && thrown.reason === "protected") {
      return replaceWhereAllowed(marks, ids);
    }
    throw thrown;
  }
}
