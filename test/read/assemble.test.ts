import { t3, t4 } from "./published-tables";
import { readDocument, readSheet, readSheets, type Rows } from "./small-sources";

const title = "某某局2024年政府信息公开工作年度报告";
const s1 = "一、总体情况";
const s5 = "五、存在的主要问题及改进情况";
const s6 = "六、其他需要报告的事项";

test("a table that is unclear is named, and one that is missing as missing", () => {
  const found = readDocument(title, t3.slice(0, 6), "见下表。", t4);
  const own = found?.notes.filter(({ code }) => /^table-(?:missing|unclear)$/.test(code));
  expect(own?.map(({ code, message }) => [code, message.slice(0, 12)])).toEqual([
    ["table-missing", "没有找到表二，它的数字没"],
    ["table-unclear", "表三没有把握读对，没有读"],
  ]);
});

describe("the title of several sheets", () => {
  const yearOnly = "2024年政府信息公开工作年度报告";
  test.each([
    ["is the one with year and agency", [yearOnly, title], title],
    ["wherever it stands", [title, yearOnly], title],
    ["the first where none has both", [yearOnly, `${yearOnly}（公开）`], yearOnly],
  ])("%s", (_, titles, text) => {
    const [first = "", second = ""] = titles;
    const found = readSheets([[first], ...t3], [[second], ...t4]);
    expect(found.map(({ report }) => report.title)).toEqual([text]);
  });

  test("is empty where there is none", () => {
    expect(readSheet(t4)?.report.title).toBe("");
  });
});

test("the year of a text is said to be of the text", () => {
  const found = readDocument(s1, "统计期限为2022年1月1日至12月31日。", s6);
  expect(found?.notes).toContainEqual({
    code: "year-judged",
    message: "标题里没有年度，按正文里的统计期限当作2022年。",
  });
});

describe("a section on several sheets", () => {
  const texts = (...own: readonly string[]): Rows => [
    [title],
    [s1],
    ...own.map((text) => [text]),
    [s5],
    ["问题。"],
  ];

  test.each<[string, readonly Rows[], string, { readonly sheet: string; readonly row: number }]>([
    ["has the first text", [texts("甲。"), texts("乙。")], "甲。", { sheet: "a", row: 2 }],
    ["that is not empty", [texts(), texts("乙。")], "乙。", { sheet: "b", row: 2 }],
    ["and its first place where all are empty", [texts(), texts()], "", { sheet: "a", row: 1 }],
  ])("%s", (_, sheets, text, place) => {
    const [found] = readSheets(...sheets);
    expect(found?.report.sections.s1).toBe(text);
    expect(found?.sectionPlaces.s1).toMatchObject(place);
  });

  test("is there if it is on one of them", () => {
    const [found] = readSheets(texts("甲。"), [[title], [s6], ["无。"], ...t4]);
    expect(found?.notes.map(({ code }) => code)).not.toContain("sections-missing");
  });
});

describe("where things stand", () => {
  test("is told of sheets", () => {
    const found = readSheet([[title], [s1], ["甲。"], ...t4]);
    expect(found?.places["t4.review.upheld"]).toEqual({ sheet: "a", row: 6, column: 0 });
    expect(found?.sectionPlaces.title).toEqual({ sheet: "a", row: 0, column: 0 });
    expect(found?.headings).toBeUndefined();
  });

  test("is not told of documents, but their headings are", () => {
    const found = readDocument(title, s1, "甲。", t4);
    expect(found?.places).toEqual({});
    expect(found?.sectionPlaces).toEqual({});
    expect(found?.headings).toEqual([{ text: s1, official: s1 }]);
    expect(readDocument(title, t4)).not.toHaveProperty("headings");
  });

  test("is not told of figures whose rows are missing, or of a title that is", () => {
    const found = readSheet(t3.filter((row) => row[0] !== "四、结转下年度继续办理"));
    expect(Object.keys(found?.places ?? {})).not.toContain("t3.carriedOut.total");
    expect(found?.sectionPlaces).toEqual({});
  });
});
