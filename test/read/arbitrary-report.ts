import fc from "fast-check";
import { figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, type FormatId } from "../../src/report/formats";
import { officialTitle, type FigureValue, type Report } from "../../src/report/report";
import type { Measure } from "../../src/report/structure";
import { printedParagraphs } from "../../src/write/printed-text";
import { beginnings, sectionsOf, textTable } from "../report/arbitrary-sections";

/** Texts that clerks put into number cells, none of which is a figure, or may be one in another writing. */
const noFigures = ["-", "—", "/", "无", "不适用", "未收到", "约三十", "见附件"];

function valueOf(measure: Measure): fc.Arbitrary<FigureValue> {
  const number: Record<Measure["kind"], fc.Arbitrary<number>> = {
    count: fc.oneof({ weight: 3, arbitrary: fc.nat(20) }, fc.nat(9_999_999)),
    change: fc.integer({ min: -5000, max: 5000 }),
    amount: fc.nat(99_999_999).map((cents) => cents / 100),
  };
  return fc.oneof(
    { weight: 12, arbitrary: number[measure.kind] },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...noFigures).map((text) => ({ text })) }
  );
}

/** Any figures of a form: numbers as their measure allows, empty cells, and texts that are no figure. */
export function arbitraryFigures(
  format: FormatId
): fc.Arbitrary<Readonly<Record<FigureKey, FigureValue>>> {
  const figures = [...figuresOf(formatById(format)).values()];
  return fc.record(Object.fromEntries(figures.map(({ key, measure }) => [key, valueOf(measure)])), {
    noNullPrototype: true,
  });
}

/** Characters and tags that some written form gives a meaning to, among ordinary ones. */
const characters = [
  ..."主动公开信息条例的件数与，。、：（）《》“”2024%aB|*_#<>&\\`~-+=[]{}!\"'$@^/,;",
  ...["</p>", "<br>", "<td>", "</table>", "</h1>", "<html>"],
];

const paragraph = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 30 })
  )
  .map(([beginning, each]) => `${beginning}本段说明${each.join("")}情况。`);

const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, textTable), { maxLength: 4 })
  .map((paragraphs) => printedParagraphs(paragraphs.join("\n")).join("\n"));

/** Any report of a form that can be written and read: texts are paragraphs as an office writes them. */
export function arbitraryReport(format: FormatId): fc.Arbitrary<Report> {
  const agency = fc.constantFrom(
    "某某市人民政府",
    "某某县水利局",
    "某某开发区管委会",
    "某某镇人民政府"
  );
  return fc
    .record({
      agency,
      year: fc.integer({ min: 2019, max: 2035 }),
      figures: arbitraryFigures(format),
      sections: sectionsOf(text),
    })
    .map((report) => ({ ...report, format, title: officialTitle(report.agency, report.year) }));
}
