import type { Area } from "../../report/layout";
import { cellArea, joinAreas } from "../../write/sheets/areas";
import type { HostError } from "../errors";
import type { Mark } from "../host";
import { addressed, type Addressed } from "./addresses";
import {
  allFormats,
  askForTypes,
  isLeftover,
  isMark,
  type FormatList,
  type ListedFormat,
} from "./format-lists";
import { askForRule, putRuleBack, type KeptRule } from "./kept-rule";
import { isMarkFormula, levelsUpwards, markLooks, signedFormula } from "./mark-look";
import { failureOf } from "./request";

/** A sheet's conditional formats, and the marks it is to have. */
export interface Due {
  readonly list: FormatList;
  readonly marks: readonly Mark[];
}

/** A format of others that had moved to where a mark of ours was found, and was deleted for it. */
export interface Stray {
  readonly sheet: string;
  readonly rule: KeptRule;
  /** How many formats of others stood above it. */
  readonly rank: number;
}

/** What came of a replacement. */
export interface Replaced {
  /** The formats by now, of sheets in which nobody was faster and the marks stand. */
  readonly done: readonly FormatList[];
  readonly strays: readonly Stray[];
  /** What Excel stopped at, where it did. */
  readonly failure: HostError | undefined;
}

/** One format of ours that is to stand: of a level, over as many areas as Excel takes at once. */
interface Placed extends Addressed {
  readonly level: Mark["level"];
}

function areasOf(marks: readonly Mark[]): readonly Area[] {
  const cells = new Map(
    marks.map(({ place: { row, column } }) => [`${row},${column}`, cellArea(row, column)] as const)
  );
  return joinAreas([...cells.values()]);
}

/** From the lowest to the one on top. */
function placedUpwards(marks: readonly Mark[]): readonly Placed[] {
  return levelsUpwards.flatMap((level) =>
    addressed(areasOf(marks.filter((mark) => mark.level === level))).map((part) => ({
      level,
      ...part,
    }))
  );
}

/**
 * The look before the formula: where Excel refuses that one, what is left is known as ours. Moved last of all, since what
 * has been moved may be another to Excel then.
 */
function place(sheet: Excel.Worksheet, { level, address }: Placed): void {
  const item = sheet.getRanges(address).untrack().conditionalFormats.add("Custom");
  const { format, rule } = item.custom;
  const look = markLooks[level];
  format.fill.color = look.fill;
  format.font.color = look.text;
  format.font.bold = look.bold;
  rule.formula = signedFormula(level);
  item.priority = 0;
}

function isOurs(format: ListedFormat): boolean {
  return isMark(format) || isLeftover(format);
}

/** Where formats of ours stand, the highest place last. */
function ownPlaces({ formats }: FormatList): readonly number[] {
  return formats.flatMap((format, index) => (isOurs(format) ? [index] : []));
}

/** The formats as they are to stand once those of ours are replaced. */
function expectedFormats(
  { list: { formats } }: Due,
  placed: readonly Placed[]
): readonly ListedFormat[] {
  const ours = placed.map(({ level, areas }): ListedFormat => ({
    type: "Custom",
    formula: signedFormula(level),
    areas,
  }));
  const others = formats.filter((format) => !isOurs(format));
  return [...ours.reverse(), ...others];
}

/** A rule without its formula shows nothing. */
function isOfOthers({ formula }: KeptRule): boolean {
  return formula !== "" && formula !== "=" && !isMarkFormula(formula);
}

/** A format that is to be deleted, known by its place in the request before alone. */
interface Doomed {
  readonly place: number;
  readonly item: Excel.ConditionalFormat;
  /** What is there now, told before anything is deleted. */
  readonly rule: () => KeptRule | undefined;
}

function strayIn(sheet: string, doomed: readonly Doomed[]): readonly Stray[] {
  return doomed.flatMap(({ place, rule }): readonly Stray[] => {
    const found = rule();
    if (!found || !isOfOthers(found)) return [];
    const ours = doomed.filter((each) => {
      const other = each.rule();
      return each.place < place && other && !isOfOthers(other);
    });
    return [{ sheet, rule: found, rank: place - ours.length }];
  });
}

/** Whether a request came so far that something in it was answered. */
function isAnswered(result: OfficeExtension.ClientResult<unknown>): boolean {
  try {
    return result.value !== undefined;
  } catch {
    return false;
  }
}

/**
 * Replaces the marks of sheets by others, in one request. A format is known by its place alone, which may be another's by
 * then: what is deleted is looked at in the same request, and what was not ours is told, to be put back.
 * @param due as they were listed in the request before
 */
export async function replaceMarks(
  context: Excel.RequestContext,
  due: readonly Due[]
): Promise<Replaced> {
  const looked = due.map((each) => {
    const sheet = context.workbook.worksheets.getItem(each.list.sheet);
    const formats = allFormats(sheet);
    const doomed = ownPlaces(each.list).map((place): Doomed => {
      const item = formats.getItemAt(place);
      return { place, item, rule: askForRule(item) };
    });
    return { each, sheet, formats, doomed };
  });
  const replaced = looked.map(({ each, sheet, formats, doomed }) => {
    for (const { item } of [...doomed].reverse()) item.delete();
    const left = formats.getCount();
    const placed = placedUpwards(each.marks);
    for (const one of placed) place(sheet, one);
    const expected = { ...each.list, formats: expectedFormats(each, placed) };
    return { doomed, left, expected, now: askForTypes(sheet) };
  });
  let failure: HostError | undefined;
  try {
    await context.sync();
  } catch (thrown) {
    failure = await failureOf(thrown);
  }
  const strays = replaced.flatMap(({ doomed, left, expected }) =>
    isAnswered(left) ? strayIn(expected.sheet, doomed) : []
  );
  const done = failure
    ? []
    : replaced.flatMap(({ expected, now }) => {
        const isExpected =
          JSON.stringify(expected.formats.map(({ type }) => type)) === JSON.stringify(now());
        return isExpected && strays.every(({ sheet }) => sheet !== expected.sheet)
          ? [expected]
          : [];
      });
  return { done, strays, failure };
}

/** Where a format comes to stand that has so many of others above it. */
function placeOfRank({ formats }: FormatList, rank: number): number {
  const others = formats.flatMap((format, place) => (isOurs(format) ? [] : [place]));
  return others[rank] ?? formats.length;
}

/**
 * Makes formats of others anew, each at its place. One request.
 * @param lists of the sheets, as they were listed in the request before
 */
export async function putBack(
  context: Excel.RequestContext,
  strays: readonly Stray[],
  lists: readonly FormatList[]
): Promise<void> {
  for (const { sheet, rule, rank } of strays) {
    const list = lists.find((each) => each.sheet === sheet);
    if (!list) continue;
    putRuleBack(context.workbook.worksheets.getItem(sheet), rule, placeOfRank(list, rank));
  }
  await context.sync();
}
