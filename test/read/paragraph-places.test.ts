import fc from "fast-check";
import type { FoundReport } from "../../src/read/found";
import type { Place } from "../../src/read/source";
import type { SectionId } from "../../src/report/structure";
import { readDocument, readSheet, type Rows } from "./small-sources";

const s1 = "一、总体情况";
const s5 = "五、存在的主要问题及改进情况";
const s6 = "六、其他需要报告的事项";

/** The paragraphs of a section, each with the row and column it is said to stand in. */
function placed(found: FoundReport | undefined, section: SectionId): readonly unknown[] {
  const places: readonly Place[] = found?.paragraphPlaces[section] ?? [];
  const text = found?.report.sections[section] ?? "";
  const paragraphs = text === "" ? [] : text.split("\n");
  expect(places).toHaveLength(paragraphs.length);
  return paragraphs.map((paragraph, index) => [
    paragraph,
    places[index]?.row,
    places[index]?.column,
  ]);
}

test("several paragraphs may share a cell, and empty rows stand for none", () => {
  const found = readSheet([[s1], ["甲。\n\n乙。"], [""], ["丙。"], [s5], ["丁。"], [s6], [""]]);
  expect(placed(found, "s1")).toEqual([
    ["甲。", 1, 0],
    ["乙。", 1, 0],
    ["丙。", 3, 0],
  ]);
  expect(placed(found, "s6")).toEqual([]);
});

test("a paragraph may stand in its heading's cell, or beside it", () => {
  const found = readSheet([
    [`${s1}：甲。`, ""],
    ["乙。", ""],
    [s5, "丙。"],
    ["", "丁。"],
    [s6, ""],
  ]);
  expect(placed(found, "s1")).toEqual([
    ["甲。", 0, 0],
    ["乙。", 1, 0],
  ]);
  expect(placed(found, "s5")).toEqual([
    ["丙。", 2, 1],
    ["丁。", 3, 1],
  ]);
});

test("a section told twice has the places of both", () => {
  const found = readSheet([[s1], ["甲。"], [s6], ["乙。"], [s1], ["丙。"]]);
  expect(placed(found, "s1")).toEqual([
    ["甲。", 1, 0],
    ["丙。", 5, 0],
  ]);
});

test("a document has no cells", () => {
  expect(readDocument(s1, "甲。", s6, "乙。")?.paragraphPlaces).toEqual({});
});

const paragraph = fc
  .array(fc.constantFrom(..."主动公开信息条件，0189 　"), { maxLength: 12 })
  .map((signs) => `本段${signs.join("")}完。`);
const cell = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, fc.constantFrom("", " ")), { maxLength: 3 })
  .map((lines) => lines.join("\n"));
interface WrittenSection {
  /** Whether it begins in its heading's cell. */
  readonly runsIn: boolean;
  /** Whether it stands right of its heading. */
  readonly isBeside: boolean;
  readonly cells: readonly string[];
}

const section: fc.Arbitrary<WrittenSection> = fc.record({
  runsIn: fc.boolean(),
  isBeside: fc.boolean(),
  cells: fc.array(cell, { maxLength: 5 }),
});

function rowsOf(
  heading: string,
  { runsIn, isBeside, cells: [first = "", ...others] }: WrittenSection
): Rows {
  if (isBeside) return [[heading, first], ...others.map((text) => ["", text])];
  return [
    [runsIn ? `${heading}：写在标题里。` : heading, ""],
    [first, ""],
    ...others.map((text) => [text, ""]),
  ];
}

test("the cell at a paragraph's place holds the paragraph's words", () => {
  fc.assert(
    fc.property(fc.tuple(section, section, section), ([one, five, six]) => {
      const rows = [...rowsOf(s1, one), ...rowsOf(s5, five), ...rowsOf(s6, six)];
      const found = readSheet(rows);
      for (const id of ["s1", "s5", "s6"] as const) {
        for (const [text, row, column] of placed(found, id) as [string, number, number][]) {
          expect(rows[row]?.[column]).toContain(text);
        }
      }
    })
  );
});

test("a sentence that stands in another column than the text is not read, and that is said", () => {
  const sentence = "全年共收到政府信息公开申请999件。";
  const found = readSheet([
    [s1],
    ["甲。", sentence],
    ["乙。", "字数"],
    [s5],
    ["丁。"],
    [s6],
    ["无。"],
  ]);
  expect(found?.report.sections.s1).toBe("甲。\n乙。");
  expect(found?.notes.filter(({ code }) => code === "text-beside")).toEqual([
    { code: "text-beside", message: `“${s1}”旁边的列里有文字，没有读入：${sentence}` },
  ]);
});
