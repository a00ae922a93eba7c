import type { FigureKey } from "../report/figures";
import { paragraphsOf, type Passage } from "../report/passages";
import type { Report } from "../report/report";
import { figuresIn } from "../rules/arithmetic/equations";
import { searchable } from "../rules/parts/too-long";
import { agrees } from "../rules/prose/amounts";
import { comparisonOf } from "../rules/prose/comparison";
import { proseOf } from "../rules/prose/prose-text";
import type { FigureStatement } from "../rules/prose/statement";
import { statementsOf, weighedStatements } from "../rules/prose/statements";
import type { Contradiction } from "./contradictions";
import type { Judged } from "./judged";
import type { TextMend } from "./mend";
import { writtenAlike } from "./written-alike";

type Proposed = readonly [Contradiction, TextMend];

/** Where the number of a statement stands; undefined where that is no single place. */
function numeralOf(report: Report, { section, numeral }: FigureStatement): Passage | undefined {
  const [only, ...others] = numeral ? proseOf(report, section).passagesOf(numeral) : [];
  return others.length === 0 ? only : undefined;
}

function contains(words: Passage, { section, paragraph, start, end }: Passage): boolean {
  const isSame = words.section === section && words.paragraph === paragraph;
  return isSame && words.start <= start && end <= words.end;
}

/** Figures that may be wrong themselves: those that do not add up, and those whose change would make them. */
function doubtfulFigures({ repairs: groups }: Judged): ReadonlySet<FigureKey> {
  return new Set(
    groups.flatMap(({ broken, repairs }) => [
      ...broken.flatMap(figuresIn),
      ...repairs.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
    ])
  );
}

function messageOf({ quote }: Passage, to: string, mistake: string | undefined): string {
  const from = quote.replace(/\s+/g, "");
  return mistake === undefined
    ? `把正文的“${from}”改为表中的“${to}”，请先确认不是表格填错。`
    : `把正文的“${from}”改为“${to}”（${mistake}）。`;
}

/** Money is told in 元, with 万 as a part of its number. */
function inMeasure({ unit }: FigureStatement, value: number): number {
  return unit === "万元" ? value * 10_000 : value;
}

function proposedMend(
  report: Report,
  doubtful: ReadonlySet<FigureKey>,
  { statement, meant }: Contradiction
): TextMend | undefined {
  const { value, mistake } = meant;
  // A 0 is as often a cell that is yet to be filled.
  if (mistake === undefined && value === 0) return undefined;
  const cells = statement.readings.flatMap(({ cells: own, less = [] }) => [...own, ...less]);
  if (cells.some((cell) => doubtful.has(cell))) return undefined;
  const numeral = numeralOf(report, statement);
  const words = numeral && statement.passages.find((each) => contains(each, numeral));
  const to = numeral && writtenAlike(numeral.quote, inMeasure(statement, value));
  if (!words || to === undefined || to === numeral.quote) return undefined;
  return { kind: "text", numeral, to, words, message: messageOf(numeral, to, mistake) };
}

function paragraphName({ section, paragraph }: Pick<Passage, "section" | "paragraph">): string {
  return `${section} ${paragraph}`;
}

function placeName(passage: Pick<Passage, "section" | "paragraph" | "start">): string {
  return `${paragraphName(passage)} ${passage.start}`;
}

/** A report after mends, and where the number of each then begins. */
interface MendedReport {
  readonly report: Report;
  readonly starts: ReadonlyMap<TextMend, number>;
}

function mendedReport(report: Report, mends: readonly TextMend[]): MendedReport {
  const own = new Map<string, TextMend[]>();
  for (const mend of [...mends].sort((a, b) => a.numeral.start - b.numeral.start)) {
    const name = paragraphName(mend.numeral);
    const others = own.get(name);
    if (others) others.push(mend);
    else own.set(name, [mend]);
  }
  const starts = new Map<TextMend, number>();
  const mended = (text: string, inOrder: readonly TextMend[]): string => {
    let written = "";
    let next = 0;
    for (const mend of inOrder) {
      written += text.slice(next, mend.numeral.start);
      starts.set(mend, written.length);
      written += mend.to;
      next = mend.numeral.end;
    }
    return written + text.slice(next);
  };
  const sections = { ...report.sections };
  for (const section of new Set(mends.map(({ numeral }) => numeral.section))) {
    if (section === "title") continue;
    sections[section] = paragraphsOf(report, section)
      .map((text, paragraph) => mended(text, own.get(paragraphName({ section, paragraph })) ?? []))
      .join("\n");
  }
  return { report: { ...report, sections }, starts };
}

/** What the texts say that the tables contradict, by words and figures, with the paragraphs it stands in. */
function contradicted(
  report: Report,
  { circumstances: { previous } }: Judged
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const statement of statementsOf(report)) {
    const comparison = comparisonOf(statement, { report, ...(previous && { previous }) });
    if (comparison.kind !== "broken") continue;
    const paragraphs = statement.passages.map(paragraphName);
    found.set(JSON.stringify([paragraphs, statement.words, comparison.found]), paragraphs);
  }
  return found;
}

/** The numbers that the texts tell, by the places they stand at. */
function toldNumbers(report: Report): ReadonlyMap<string, FigureStatement> {
  const told = new Map<string, FigureStatement>();
  for (const { statement } of weighedStatements(report)) {
    const numeral = statement.kind === "figure" ? numeralOf(report, statement) : undefined;
    if (statement.kind === "figure" && numeral) told.set(placeName(numeral), statement);
  }
  return told;
}

/**
 * Those mends after which the texts say what they are to say, and nothing else that is wrong. All are tried at once, so
 * that a long text is read once again and not once for each.
 */
function proven(
  judged: Judged,
  report: Report,
  proposed: readonly Proposed[]
): readonly Proposed[] {
  const mends = proposed.map(([, mend]) => mend);
  const { report: after, starts } = mendedReport(report, mends);
  const told = toldNumbers(after);
  const before = contradicted(report, judged);
  const spoilt = new Set(
    [...contradicted(after, judged)].flatMap(([name, paragraphs]) =>
      before.has(name) ? [] : paragraphs
    )
  );
  return proposed.filter(([{ statement, meant }, mend]) => {
    const start = starts.get(mend) ?? mend.numeral.start;
    const now = told.get(placeName({ ...mend.numeral, start }));
    const saysIt =
      now?.rule === statement.rule && agrees(now.stated, { sum: meant.value, complete: true });
    return saysIt && !spoilt.has(paragraphName(mend.numeral));
  });
}

/** What the numbers of the texts are to be if the tables are right; only where these are beyond doubt. */
export function textMendsOf(
  judged: Judged,
  contradictions: readonly Contradiction[]
): readonly Proposed[] {
  const report = searchable(judged.report);
  const doubtful = doubtfulFigures(judged);
  const proposed = contradictions.flatMap((contradiction): readonly Proposed[] => {
    const mend = proposedMend(report, doubtful, contradiction);
    return mend ? [[contradiction, mend]] : [];
  });
  return proposed.length > 0 ? proven(judged, report, proposed) : [];
}
