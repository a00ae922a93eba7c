import { HostError } from "../errors";
import type { Mark, MarkOutcome, StandingMarks } from "../host";
import {
  FormatLister,
  isLeftover,
  isMark,
  type FormatList,
  type FormatLists,
} from "./format-lists";
import { levelOfMark } from "./mark-look";
import { putBack, replaceMarks, type Due, type Replaced, type Stray } from "./replaced-marks";
import { inExcel } from "./request";

/** The marks that stand in a sheet. */
function marksIn({ sheet, formats }: FormatList): readonly Mark[] {
  return formats.filter(isMark).flatMap(({ formula = "", areas = [] }) =>
    areas.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from({ length: rowSpan * columnSpan }, (_, index): Mark => ({
        place: {
          sheet,
          row: row + Math.floor(index / columnSpan),
          column: column + (index % columnSpan),
        },
        level: levelOfMark(formula),
      }))
    )
  );
}

function marksOf(marks: readonly Mark[], id: string): readonly Mark[] {
  return marks.filter(({ place: { sheet } }) => sheet === id);
}

function cellsOf(marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(marks.map(({ place: { row, column }, level }) => `${level} ${row} ${column}`));
}

/** Whether a sheet has all marks it is to have, each once, and no others. */
function isAsWanted({ list, marks }: Due): boolean {
  const found = marksIn(list);
  const wanted = cellsOf(marks);
  const isSame =
    found.length === wanted.size && [...cellsOf(found)].every((cell) => wanted.has(cell));
  return isSame && !list.formats.some(isLeftover);
}

/** The sheets that do not have the marks they are to have. */
function dueIn({ lists }: FormatLists, marks: readonly Mark[]): readonly Due[] {
  return lists
    .map((list): Due => ({ list, marks: marksOf(marks, list.sheet) }))
    .filter((due) => !isAsWanted(due));
}

function standingIn({ lists, unreadable }: FormatLists): StandingMarks {
  return { standing: lists.flatMap(marksIn), unreadable };
}

function withLists(known: FormatLists, newer: readonly FormatList[]): FormatLists {
  const listOf = (old: FormatList): FormatList =>
    newer.find(({ sheet }) => sheet === old.sheet) ?? old;
  return { ...known, lists: known.lists.map(listOf) };
}

/** @throws HostError of reason "gone" where a sheet that is to be marked is not there */
function requireSheets({ lists, unreadable }: FormatLists, marks: readonly Mark[]): void {
  const there = new Set([...lists.map(({ sheet }) => sheet), ...unreadable]);
  const lost = marks.find(({ place: { sheet } }) => !there.has(sheet));
  if (lost) throw new HostError("gone", `There is no sheet ${lost.place.sheet}`);
}

/** What came of some requests. */
interface Attempt extends Replaced {
  /** Sheets (by id) whose protection allows no conditional formats, though it allows formats. */
  readonly refusing: readonly string[];
}

/** The sheet whose protection a request came upon; undefined where it may be another's of its sheets, or another cause. */
function refusingSheet(
  [only, ...others]: readonly Due[],
  { failure }: Replaced
): string | undefined {
  const isRefused = failure?.reason === "protected" && only?.list.isProtected === true;
  return isRefused && others.length === 0 ? only.list.sheet : undefined;
}

/** Replaces the marks of sheets, those of a group in one request. */
async function attempt(
  context: Excel.RequestContext,
  groups: readonly (readonly Due[])[]
): Promise<Attempt> {
  const done: FormatList[] = [];
  const strays: Stray[] = [];
  const refusing: string[] = [];
  let failure: HostError | undefined;
  for (const group of groups) {
    const replaced = await replaceMarks(context, group);
    done.push(...replaced.done);
    strays.push(...replaced.strays);
    const refused = refusingSheet(group, replaced);
    if (refused === undefined) failure ??= replaced.failure;
    else refusing.push(refused);
  }
  return { done, strays, refusing, failure };
}

const ways: readonly ((due: readonly Due[]) => readonly (readonly Due[])[])[] = [
  (due) => [due],
  (due) => due.map((each) => [each]),
];

/**
 * Marks cells with conditional formats that carry our signature in their formula, so that they can be found and removed
 * exactly and leave the clerk's own alone. No format is known from one action to the next: Excel tells them apart by
 * their places, which shift. They are listed, replaced and listed again within one run.
 */
export class SheetMarks {
  private readonly lister = new FormatLister();

  /** The marks that stand in sheets. One request where they are as they were last, up to three where not. */
  standing(sheets: readonly string[]): Promise<StandingMarks> {
    if (sheets.length === 0) return Promise.resolve({ standing: [], unreadable: [] });
    return inExcel("wait", async (context) => standingIn(await this.lister.list(context, sheets)));
  }

  /** Sees to it that sheets have these marks and no others. */
  mark(marks: readonly Mark[], sheets: readonly string[]): Promise<MarkOutcome> {
    const ids = [...new Set([...sheets, ...marks.map(({ place }) => place.sheet)])];
    if (ids.length === 0) return Promise.resolve({ standing: [], unreadable: [], refusedBy: [] });
    return inExcel("wait", (context) => this.replace(context, marks, ids));
  }

  private async replace(
    context: Excel.RequestContext,
    marks: readonly Mark[],
    sheets: readonly string[]
  ): Promise<MarkOutcome> {
    let known = await this.lister.list(context, sheets);
    requireSheets(known, marks);
    let refusing = known.lists.flatMap(({ sheet, takesFormats }) => (takesFormats ? [] : [sheet]));
    let failure: HostError | undefined;
    const due = (): readonly Due[] =>
      dueIn(known, marks).filter(({ list }) => !refusing.includes(list.sheet));
    for (const way of ways) {
      const groups = due();
      if (groups.length === 0) break;
      const tried = await attempt(context, way(groups));
      this.lister.remember(tried.done);
      refusing = [...refusing, ...tried.refusing];
      failure = tried.failure;
      if (tried.done.length === groups.length) {
        return this.outcome(withLists(known, tried.done), marks, refusing);
      }
      known = await this.listAfter(context, sheets, tried);
    }
    const left = due();
    if (left.length === 0) return this.outcome(known, marks, refusing);
    await this.clear(context, left).catch(() => undefined);
    throw failure ?? new HostError("unknown", "The marks do not stay as they are set");
  }

  /** Lists the formats after an attempt, those of others put back that it has hit. */
  private async listAfter(
    context: Excel.RequestContext,
    sheets: readonly string[],
    { strays }: Attempt
  ): Promise<FormatLists> {
    const known = await this.lister.list(context, sheets);
    if (strays.length === 0) return known;
    await putBack(context, strays, known.lists);
    return this.lister.list(context, sheets);
  }

  private outcome(
    known: FormatLists,
    marks: readonly Mark[],
    refusing: readonly string[]
  ): MarkOutcome {
    const refusedBy = dueIn(known, marks).flatMap(({ list: { sheet } }) =>
      refusing.includes(sheet) ? [sheet] : []
    );
    return { ...standingIn(known), refusedBy };
  }

  /** Leaves no rule behind that has lost its formula. */
  private async clear(context: Excel.RequestContext, due: readonly Due[]): Promise<void> {
    const spoilt = due.filter(({ list }) => list.formats.some(isLeftover));
    if (spoilt.length === 0) return;
    const cleared = await attempt(context, [spoilt.map(({ list }) => ({ list, marks: [] }))]);
    const sheets = spoilt.map(({ list }) => list.sheet);
    if (cleared.strays.length > 0) await this.listAfter(context, sheets, cleared);
  }
}
