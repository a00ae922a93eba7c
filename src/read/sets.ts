import type { Question } from "../report/questions";
import { ask, countWording, type Answering } from "./choices";
import { contentsIn, type SheetPart } from "./sheet-part";

type SheetSet = readonly SheetPart[];

function tableCount(parts: SheetSet): number {
  return [...contentsIn(parts)].filter((content) => content !== "texts").length;
}

/** Whether sheets hold nothing twice. */
function isSingle(set: SheetSet): boolean {
  return set.reduce((sum, { contents }) => sum + contents.size, 0) === contentsIn(set).size;
}

function byNames(parts: SheetSet): readonly SheetSet[] {
  const sets = new Map<string, SheetPart[]>();
  for (const part of parts) sets.set(part.nameMark, [...(sets.get(part.nameMark) ?? []), part]);
  return [...sets.values()];
}

/** From left to right: what would stand in a set a second time begins the next. */
function byOrder(parts: SheetSet): readonly SheetSet[] {
  const sets: SheetPart[][] = [];
  for (const part of [...parts].sort((a, b) => a.position - b.position)) {
    const last = sets.at(-1);
    if (last && isSingle([...last, part])) last.push(part);
    else sets.push([part]);
  }
  return sets;
}

/** Of several sets those that hold all tables there are, each once, in sheets of their own. */
function wholeSets(sets: readonly SheetSet[], parts: SheetSet): readonly SheetSet[] {
  const tables = tableCount(parts);
  if (tables < 2) return [];
  const sheetsOf = (set: SheetSet): ReadonlySet<number> =>
    new Set(set.map(({ position }) => position));
  const whole = sets.filter((set) => isSingle(set) && tableCount(set) === tables);
  const standApart = whole.every((set) =>
    whole.every(
      (other) => other === set || !other.some(({ position }) => sheetsOf(set).has(position))
    )
  );
  return whole.length > 1 && standApart ? whole : [];
}

function filledIn(set: SheetSet): number {
  return set.flatMap(({ part }) => part.tables).reduce((sum, { filled }) => sum + filled, 0);
}

/** The fullest set that is seen, the first of equally full ones. */
function likeliest(sets: readonly SheetSet[]): SheetSet | undefined {
  const seen = sets.filter((set) => set.some(({ part }) => part.isHidden !== true));
  return [...(seen.length > 0 ? seen : sets)].sort((a, b) => filledIn(b) - filledIn(a))[0];
}

function setsQuestion(sets: readonly SheetSet[], year: number | null): Question {
  const whose = year === null ? "年报" : `${year}年年报`;
  return {
    id: "which.report",
    code: "report-doubled",
    message: `${whose}的工作表有${countWording(sets.length)}套，用哪一套？`,
    choices: sets.map((set) => {
      const sheets = [...new Set(set.map(({ part: { sheet } }) => sheet?.name ?? ""))];
      const [name = ""] = sheets;
      const [first] = set;
      const sheet = first?.part.sheet?.id ?? "";
      return sheets.length > 1
        ? { sheet, name: `${name}等${sheets.length}张`, sheets }
        : { sheet, name };
    }),
  };
}

/**
 * The parts that are read where a report is there more than once, with all its tables: those of the set that was
 * answered, until then of the fullest, with what else the report has that this set has not.
 * @returns all parts, and no question, where it is there once
 */
export function settledSets(
  parts: SheetSet,
  year: number | null,
  answering: Answering
): { readonly taken: SheetSet; readonly question?: Question } {
  const named = wholeSets(byNames(parts), parts);
  const sets = named.length > 0 ? named : wholeSets(byOrder(parts), parts);
  const likely = likeliest(sets);
  if (!likely) return { taken: parts };
  const { question, answered } = ask(setsQuestion(sets, year), answering);
  const chosen = (answered === undefined ? undefined : sets[answered]) ?? likely;
  const own = contentsIn(chosen);
  const isLeftOut = (part: SheetPart): boolean =>
    sets.some((set) => set !== chosen && set.includes(part)) &&
    [...part.contents].every((content) => own.has(content));
  return { taken: parts.filter((part) => !isLeftOut(part)), question };
}
