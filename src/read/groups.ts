import type { Question } from "../report/questions";
import { tableIds } from "../report/structure";
import { ask, type Answering } from "./choices";
import { completeEachOther, contentsIn, type SheetPart } from "./sheet-part";

/** Parts that belong to one report. */
export interface Group {
  /** What the headings say, or most of them; the agency's name as it is compared. */
  readonly year: number | null;
  readonly agency: string;
  readonly parts: readonly SheetPart[];
  /** What was asked to put them together. */
  readonly questions: readonly Question[];
}

/** Answers to what is asked of a report of one of these years and agencies. */
export type AnsweringFor = (
  years: readonly (number | null)[],
  agencies: readonly string[]
) => Answering;

function groupedBy<T, Key>(all: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function groupOf(parts: readonly SheetPart[]): Group {
  const [first] = parts;
  return { year: first?.year ?? null, agency: first?.agency ?? "", parts, questions: [] };
}

function withParts(group: Group, parts: readonly SheetPart[]): Group {
  return { ...group, parts: [...group.parts, ...parts] };
}

/** Whether parts are, by themselves, a report of which another has all: two of its tables or more. */
function areAnotherSet(parts: readonly SheetPart[], { parts: others }: Group): boolean {
  const known = contentsIn(others);
  const own = [...contentsIn(parts)];
  const tables = own.filter((content) => content !== "texts");
  return tables.length >= 2 && own.every((content) => known.has(content));
}

/**
 * Parts by year and agency. Those without an agency join the only report of their year, unless they are one more of it;
 * where it is not clear which is theirs, they are one among themselves. So are those without a year, which join the only
 * report there is.
 */
function byDesignation(parts: readonly SheetPart[]): readonly Group[] {
  const named = parts.filter(({ year, agency }) => year !== null && agency !== "");
  const yearOnly = parts.filter(({ year, agency }) => year !== null && agency === "");
  const yearless = parts.filter(({ year }) => year === null);
  let groups = [...groupedBy(named, ({ year, agency }) => `${year} ${agency}`).values()].map(
    groupOf
  );
  for (const own of groupedBy(yearOnly, ({ year }) => year).values()) {
    const fitting = groups.filter(({ year }) => year === own[0]?.year);
    const [only] = fitting;
    const joins = only && fitting.length === 1 && !areAnotherSet(own, only);
    groups = joins
      ? groups.map((group) => (group === only ? withParts(group, own) : group))
      : [...groups, groupOf(own)];
  }
  const [only] = groups;
  if (yearless.length === 0) return groups;
  if (only && groups.length === 1) return [withParts(only, yearless)];
  return [...groups, groupOf(yearless)];
}

/** Whether sheets were named together, as those are that were inserted together. */
function areNamedAlike(a: readonly SheetPart[], b: readonly SheetPart[]): boolean {
  return a.every(
    ({ nameMark }) => nameMark !== "" && b.some((other) => other.nameMark === nameMark)
  );
}

function areSideBySide(a: readonly SheetPart[], b: readonly SheetPart[]): boolean {
  return a.some(({ position }) => b.some((other) => Math.abs(other.position - position) === 1));
}

/** Whether a sheet's name has the year of its heading: then it means that year. */
function meansItsYear({ year, yearOfName }: SheetPart): boolean {
  return yearOfName !== null && yearOfName === year;
}

function saysOtherwise(part: SheetPart, { year, agency }: Group) {
  return {
    year: part.year !== null && year !== null && part.year !== year,
    agency: part.agency !== "" && agency !== "" && part.agency !== agency,
  };
}

/** Whether a part's heading says something else than the report it belongs to. */
export function isUnlike(part: SheetPart, group: Group): boolean {
  const otherwise = saysOtherwise(part, group);
  return otherwise.year || otherwise.agency;
}

/**
 * Whether a sheet belongs to a report of two sheets or more although its heading is not like theirs: they have nothing in
 * common, and it stands beside them or was named with them.
 */
function belongsTo(part: SheetPart, group: Group): boolean {
  const isReport = group.year !== null && group.parts.length >= 2;
  if (!isReport || !completeEachOther([part], group.parts)) return false;
  const otherwise = saysOtherwise(part, group);
  if (otherwise.year && meansItsYear(part)) return false;
  if (areNamedAlike([part], group.parts)) return true;
  return areSideBySide([part], group.parts) && !(otherwise.year && otherwise.agency);
}

function theOnly<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function homeOf(part: SheetPart, groups: readonly Group[]): Group | undefined {
  const fitting = groups.filter((group) => belongsTo(part, group));
  return theOnly(fitting.filter(({ parts }) => areNamedAlike([part], parts))) ?? theOnly(fitting);
}

/** Sheets that stand alone by their headings, joined to the report they belong to. */
function withStrays(groups: readonly Group[]): readonly Group[] {
  const isStray = (part: SheetPart, group: Group): boolean =>
    group.parts.length === 1 || part.year === null;
  let joined = groups;
  for (const group of groups) {
    for (const part of group.parts.filter((each) => isStray(each, group))) {
      const others = joined.filter(({ parts }) => !parts.includes(part));
      const home = homeOf(part, others);
      if (!home) continue;
      joined = joined
        .map((each) =>
          each === home
            ? withParts(each, [part])
            : { ...each, parts: each.parts.filter((other) => other !== part) }
        )
        .filter(({ parts }) => parts.length > 0);
    }
  }
  return joined;
}

/** Whether two reports look like one of which half the headings say another agency, or another year. */
function lookLikeOne(a: Group, b: Group): boolean {
  if (!completeEachOther(a.parts, b.parts)) return false;
  const [first] = b.parts;
  const otherwise = first && saysOtherwise(first, a);
  if (!otherwise || otherwise.year === otherwise.agency) return false;
  const areOfTheirYears = [...a.parts, ...b.parts].every(meansItsYear);
  if (otherwise.year && areOfTheirYears) return false;
  const together = contentsIn([...a.parts, ...b.parts]);
  return (
    (areNamedAlike(a.parts, b.parts) && areNamedAlike(b.parts, a.parts)) ||
    (areSideBySide(a.parts, b.parts) && tableIds.every((table) => together.has(table)))
  );
}

/** What is answered where they are no halves. */
const apart = "各是一份";

function headingsQuestion(a: Group, b: Group): Question {
  const halves = [a, b].map((group) => {
    const [first] = group.parts;
    const says = a.year === b.year ? (first?.part.title?.agency ?? "") : `${group.year}年`;
    const sheets = group.parts.map(({ part: { sheet } }) => sheet?.name ?? "");
    const more = sheets.length > 1 ? `等${sheets.length}张` : "";
    return { sheet: first?.part.sheet?.id ?? "", says, where: `“${sheets[0]}”${more}` };
  });
  const message = `${halves.map(({ where, says }) => `${where}的标题写的是“${says}”`).join("，")}，是一份年报吗，用哪一个？`;
  return {
    id: "which.heading",
    code: a.year === b.year ? "agencies-several" : "year-differs",
    message,
    choices: [
      ...halves.map(({ sheet, says }) => ({ sheet, name: says })),
      { sheet: halves[0]?.sheet ?? "", name: apart },
    ],
  };
}

/** Two halves as one report, as long as nobody says that they are two. */
function joinedHalves(a: Group, b: Group, answeringFor: AnsweringFor): readonly Group[] {
  const answering = answeringFor([a.year, b.year], [a.agency, b.agency]);
  const { question, answered } = ask(headingsQuestion(a, b), answering);
  const questions = [...a.questions, ...b.questions, question];
  const parts = [...a.parts, ...b.parts];
  if (answered === 2) return [a, b].map((group) => ({ ...group, questions: [question] }));
  return [{ ...(answered === 1 ? b : a), parts, questions }];
}

function withHalves(groups: readonly Group[], answeringFor: AnsweringFor): readonly Group[] {
  for (const a of groups) {
    const b = theOnly(groups.filter((other) => other !== a && lookLikeOne(a, other)));
    if (!b || !theOnly(groups.filter((other) => other !== b && lookLikeOne(b, other)))) continue;
    const others = groups.filter((each) => each !== a && each !== b);
    return [...joinedHalves(a, b, answeringFor), ...withHalves(others, answeringFor)];
  }
  return groups;
}

/**
 * The parts of a workbook, a group for each report. Parts belong together that name one agency and one year, and those of
 * another heading that plainly belong to the same sheets; where two halves say different things, it is asked.
 */
export function groupsOf(
  parts: readonly SheetPart[],
  answeringFor: AnsweringFor
): readonly Group[] {
  return withHalves(withStrays(byDesignation(parts)), answeringFor);
}
