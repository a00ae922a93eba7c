import type { FoundReport } from "../../../read/found";
import { recogniseWorkbook } from "../../../read/recognise";
import type { Place, SheetGrid } from "../../../read/source";
import { figuresOfTable, type FigureKey } from "../../../report/figures";
import { formatById } from "../../../report/formats";
import type { Choice, Question } from "../../../report/questions";
import { figureValue } from "../../../report/report";
import type { SectionId } from "../../../report/structure";
import { questionAgain, type AskedQuestion } from "../../session/questions";

/** What would be read where a question is answered so. */
export interface Consequence {
  /** Where it begins. */
  readonly place: Place;
  /** How much stands there: filled cells of its tables, or characters of its texts; nothing where that is no matter. */
  readonly amount?: { readonly unit: "figures" | "characters"; readonly count: number };
}

/** The sections a clerk writes. */
const written: readonly SectionId[] = ["s1", "s5", "s6"];

/** The figures that a question is about. */
function keysAbout({ code, table }: Question, { report }: FoundReport): readonly FigureKey[] {
  const format = formatById(report.format);
  const all = code === "report-doubled" ? format.tables.map(({ id }) => id) : [];
  return (table ? [table] : all).flatMap((id) => figuresOfTable(format, id).map(({ key }) => key));
}

function consequenceIn(question: Question, found: FoundReport): Partial<Consequence> {
  const { report, places, sectionPlaces } = found;
  if (question.code === "texts-doubled") {
    const [place] = written.flatMap((id) => sectionPlaces[id] ?? []);
    const count = written.map((id) => report.sections[id]).join("").length;
    return { ...(place && { place }), amount: { unit: "characters", count } };
  }
  const keys = keysAbout(question, found);
  const [place] = keys.flatMap((key) => places[key] ?? []);
  const count = keys.filter((key) => figureValue(report, key) !== null).length;
  return {
    ...(place && { place }),
    ...(keys.length > 0 && { amount: { unit: "figures", count } }),
  };
}

/** What the workbook would be read as if a question were answered by one of its choices. */
export function consequenceOf(
  asked: AskedQuestion,
  choice: Choice,
  sheets: readonly SheetGrid[]
): Consequence {
  const found = questionAgain(asked, recogniseWorkbook(sheets, [choice.name]))?.found;
  const top: Place = { sheet: choice.sheet, row: 0, column: 0 };
  return { place: top, ...(found && consequenceIn(asked.question, found)) };
}
