import * as fc from "fast-check";
import { figureKeys, figuresOf } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import {
  emptySections,
  figuresWith,
  type FigureValue,
  type Report,
  type Sections,
} from "../../src/report/report";
import { beginnings, textTable } from "../report/arbitrary-sections";

/** A report in which every figure is another number, so that a figure in the wrong cell is noticed. */
export function numberedReport(format: FormatId, changes: Partial<Report> = {}): Report {
  const form = formatById(format);
  const numbers = figureKeys(form).map((key, index) => [key, 1000 + index] as const);
  return {
    format,
    year: form.fromYear,
    agency: "临江县水利局",
    title: "",
    figures: figuresWith(form, Object.fromEntries(numbers)),
    sections: {
      ...emptySections,
      preface: "本报告按照《中华人民共和国政府信息公开条例》编制。\n联系电话：0000-1234567。",
      s1: "全年主动公开政府信息1500条。\n（一）强化组织领导。局主要负责人牵头。\n（二）平台建设\n更新“政务公开”专栏——共12期……",
      s5: "一是解读材料偏少；二是更新不够及时。",
      s6: "本年度未收取信息处理费。",
    },
    ...changes,
  };
}

/** The same report with some figures put in place of its own. */
export { changed as withFigures } from "../check/sample-reports";

const character = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...Array.from("政府信息公开工作“三安全”——…、。，0123456789件（一）")
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from("<>&\"'\\|*_`[]#~+-=.!{}$@/: ")) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "😀",
      "𠮷",
      "<script>alert(1)</script>",
      "]]>",
      "&amp;",
      "\t",
      "\u0007",
      "\uFFFE",
      "\uD800",
      "\u200B",
      "\n",
      "\u3000"
    ),
  }
);

const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(""));
const longText = fc.oneof(
  text,
  fc.constant(""),
  fc.nat({ max: 40 }).map((count) => "依法公开政府信息，\n".repeat(count * 10))
);

function figureValue(kind: "count" | "change" | "amount"): fc.Arbitrary<FigureValue> {
  const count = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 999_999 }));
  const number: fc.Arbitrary<number> = {
    count,
    change: count.map((value) => (value === 0 ? 0 : -value)),
    amount: fc.nat({ max: 99_999_999 }).map((value) => value / 10_000),
  }[kind];
  return fc.oneof({ weight: 6, arbitrary: number }, { weight: 1, arbitrary: fc.constant(null) });
}

function sectionsOf(each: fc.Arbitrary<string>): fc.Arbitrary<Sections> {
  return fc.record({
    preface: each,
    s1: each,
    s2: each,
    s3: each,
    s4: each,
    s5: each,
    s6: each,
  });
}

/** Any report that can be in a workbook: long and empty texts, markup and control characters in them, wide figures. */
export const anyReport: fc.Arbitrary<Report> = fc.constantFrom(...formatIds).chain((format) => {
  const figures = [...figuresOf(formatById(format)).values()];
  return fc.record({
    format: fc.constant(format),
    year: fc.oneof(fc.constant(null), fc.integer({ min: 2019, max: 2030 })),
    agency: fc.oneof(fc.constant(""), fc.constant("临江县人民政府"), text),
    title: fc.oneof(fc.constant(""), text),
    // Two hundred figures shrink too slowly to be of help.
    figures: fc
      .noShrink(fc.tuple(...figures.map((figure) => figureValue(figure.measure.kind))))
      .map((values) =>
        Object.fromEntries(figures.map(({ key }, index) => [key, values[index] ?? null]))
      ),
    sections: sectionsOf(longText),
  });
});

/** A sentence with anything in it, by which it is known from a page number, a signature or a heading. */
const sentence = fc
  .tuple(fc.constantFrom(...beginnings), text)
  .map(([beginning, words]) => `${beginning}依法公开${words.replace(/\n/g, "")}事项。`);
const prose = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, textTable), { maxLength: 4 })
  .map((sentences) => sentences.join("\n"));

/** Any report that can be told from what stands around it: with an agency, a year, and sentences in its sections. */
export const readableReport: fc.Arbitrary<Report> = fc
  .tuple(anyReport, sectionsOf(prose))
  .map(([report, sections]) => ({
    ...report,
    agency: "临江县人民政府",
    year: report.year ?? 2024,
    title: "",
    sections,
  }));
