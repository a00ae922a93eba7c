import { publishedFigures } from "../reports";
import { recogniseDocument } from "../../src/read/recognise";
import type { DocumentBlock } from "../../src/read/source";
import { tableGrid, written } from "./rendered-report";
import {
  choicesOf,
  figuresOf,
  questionsOf,
  readDocument,
  readSheet,
  readSheets,
  type Rows,
} from "./small-sources";

const [form2021, form2019] = ["005.json", "001.json"].map((file) => {
  const found = publishedFigures.find((each) => each.file === file);
  if (!found) throw new Error(`no report ${file}`);
  return written(found.figures);
}) as [ReturnType<typeof written>, ReturnType<typeof written>];

const t2 = tableGrid("2021", "t2", form2021);
const t3 = tableGrid("2021", "t3", form2021);
const t4 = tableGrid("2021", "t4", form2021);

const title = "某某局2024年政府信息公开工作年度报告";
const s1 = "一、总体情况";
const s5 = "五、存在的主要问题及改进情况";
const s6 = "六、其他需要报告的事项";

function paragraphs(...texts: readonly string[]): readonly DocumentBlock[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}

function reportsIn(...texts: readonly string[]) {
  return recogniseDocument(paragraphs(...texts)).map(({ report }) => [
    report.year,
    report.agency,
    report.sections.s6,
  ]);
}

describe("what is enough of a report", () => {
  test.each([
    ["two headings are", [s1, "甲", s6], 1],
    ["one is none", [title, s1, "甲"], 0],
    ["a title is none", [title, "甲"], 0],
  ])("%s", (_, texts, count) => {
    expect(reportsIn(...texts)).toHaveLength(count);
  });

  test("a table is, and half a table with a heading is none", () => {
    expect(readDocument(t4)?.tables).toEqual(["t4"]);
    expect(readDocument(s1, t2.slice(0, 3))).toBeUndefined();
  });
});

describe("a document with several titles", () => {
  const other = "某某局2023年政府信息公开工作年度报告";
  const body = [s1, "第一段。", s6, "乙"];

  test.each<[string, readonly string[], readonly (readonly unknown[])[]]>([
    [
      "has a report for each",
      [title, ...body, other, s1, "丙", s6, "丁"],
      [
        [2024, "某某局", "乙"],
        [2023, "某某局", "丁"],
      ],
    ],
    [
      "has none for one without a report below it",
      [title, other, ...body],
      [[2023, "某某局", "乙"]],
    ],
    [
      "has one report where it says the same again",
      [title, s1, "第一段。", title, s6, "乙"],
      [[2024, "某某局", "乙"]],
    ],
    [
      "or less than the first",
      [title, s1, "第一段。", "政府信息公开工作年度报告", s6, "乙"],
      [[2024, "某某局", "乙"]],
    ],
    [
      "or its year only",
      [title, s1, "第一段。", "2024年政府信息公开工作年度报告", s6, "乙"],
      [[2024, "某某局", "乙"]],
    ],
    [
      "or its agency only",
      [title, s1, "第一段。", "某某局政府信息公开工作年度报告", s6, "乙"],
      [[2024, "某某局", "乙"]],
    ],
    [
      "not another agency's",
      [title, ...body, "另一局2024年政府信息公开工作年度报告", ...body],
      [
        [2024, "某某局", "乙"],
        [2024, "另一局", "乙"],
      ],
    ],
    [
      "also three times, and the last with nothing below",
      [title, s1, "第一段。", title, s5, title, s6, "乙", title],
      [[2024, "某某局", "乙"]],
    ],
    [
      "has what stands above the first apart",
      [s1, "子", s6, "丑", title, ...body],
      [
        [null, "", "丑"],
        [2024, "某某局", "乙"],
      ],
    ],
    [
      "also where it is the second that says the same again",
      [title, ...body, other, s1, "丙。", other, s6, "丁"],
      [
        [2024, "某某局", "乙"],
        [2023, "某某局", "丁"],
      ],
    ],
    [
      "or another without a report stands between",
      [title, s1, "第一段。", other, title, s6, "乙"],
      [[2024, "某某局", "乙"]],
    ],
  ])("%s", (_, texts, reports) => {
    expect(reportsIn(...texts)).toEqual(reports);
  });
});

describe("a title in several lines", () => {
  const ending = "政府信息公开工作年度报告";
  test.each<[string, readonly string[], number | null, string]>([
    ["two", ["某某局", `2024年${ending}`], 2024, "某某局"],
    ["three", ["某某局", "2024年", ending], 2024, "某某局"],
    ["not begun above a heading", ["某某局", s5, `2024年${ending}`], 2024, ""],
    ["not begun in another title", [`2023年${ending}`, `2024年${ending}`], 2024, ""],
    ["nor above one without a number", ["某某局", "总体情况", `2024年${ending}`], 2024, ""],
    ["nor in a line of another", ["某某局", `2024年${ending}`, `2023年${ending}`], 2023, ""],
    ["with blank paragraphs between", ["某某局", "", `2024年${ending}`], 2024, "某某局"],
  ])("%s", (_, above, year, agency) => {
    const found = recogniseDocument(paragraphs(...above, s1, "甲", s6, "乙"));
    const last = found.at(-1)?.report;
    expect([last?.year, last?.agency]).toEqual([year, agency]);
  });

  test("stands in the first cell of a row that has no other in a document, in a sheet beside others", () => {
    const rows = (...beside: readonly string[]): Rows => [[title, ...beside], ...t4];
    expect(readDocument(rows("", ""))?.report.agency).toBe("某某局");
    expect(readDocument([["", title], ...t4])?.report.agency).toBe("某某局");
    expect(readDocument(rows("单位：件"))?.report.agency).toBe("");
    expect(readSheet(rows("单位：件"))?.report.agency).toBe("某某局");
    expect(readSheet([["", title], ...t4])?.sectionPlaces.title).toMatchObject({
      row: 0,
      column: 1,
    });
    expect(readSheet([["某某局"], [`2024年${ending}`], ...t4])?.sectionPlaces.title).toMatchObject({
      row: 0,
      column: 0,
    });
  });

  test("is no number", () => {
    expect(readSheet([[2024, title], ...t4])?.report.agency).toBe("");
  });
});

describe("a table that is none of the form's", () => {
  const other: Rows = [
    ["年", "次"],
    ["2023", "2"],
    ["2024", "3"],
  ];
  const note = (...parts: readonly (string | Rows)[]): readonly string[] =>
    (readDocument(...parts)?.notes ?? [])
      .filter(({ code }) => code === "table-unknown")
      .map(({ message }) => message);
  const said = (where: string): string => `${where}有一张表不是官方表格，没有读入。`;

  test.each<[string, readonly (string | Rows)[], readonly string[]]>([
    ["is named by the heading above it", [title, s1, "甲", other, s6], [said(`“${s1}”里`)]],
    ["by the nearest", [title, s1, s5, other, s6], [said(`“${s5}”里`)]],
    ["by the text where it stands above all", [title, other, s1, s6], [said("正文前")]],
    [
      "in one note with others below the same heading",
      [title, s1, other, "甲", other.slice(), s5, other.slice(), s6],
      [`“${s1}”里有2张表不是官方表格，没有读入。`, said(`“${s5}”里`)],
    ],
    ["not where it holds one of the form", [title, s1, [...other, ...t4], s6], []],
    ["nor where it holds one after it", [title, s1, [...t4, ...other], s6], []],
    ["nor where there is none", [title, s1, t4, s6], []],
  ])("%s", (_, parts, notes) => {
    expect(note(...parts)).toEqual(notes);
  });

  test("is the table of the form that is to stand there, which is then not missing but unread", () => {
    const heading = "三、收到和处理政府信息公开申请情况";
    const found = readDocument(title, s1, heading, other, s6);
    expect(found?.gaps).toEqual([
      { kind: "table", table: "t2", isUnclear: false },
      { kind: "table", table: "t3", isUnclear: true },
      { kind: "table", table: "t4", isUnclear: false },
    ]);
  });

  test("is of its own report", () => {
    const second = "某某局2023年政府信息公开工作年度报告";
    const reports = recogniseDocument([
      ...paragraphs(title, s1, s6, second, s1),
      { kind: "table", grid: { cells: other, firstRow: 0, firstColumn: 0 } },
      ...paragraphs(s6),
    ]);
    const counts = reports.map(
      ({ notes }) => notes.filter(({ code }) => code === "table-unknown").length
    );
    expect(counts).toEqual([0, 1]);
  });

  test("is no text in its narrow rows either", () => {
    const found = readDocument(title, s1, "甲。", [...other, ["备注。"]], s6);
    expect(found?.report.sections.s1).toBe("甲。");
  });

  test("is no text, but that of a frame is", () => {
    const found = readDocument(title, s1, other, [["框里的话"], ["又一句"]], s6);
    expect(found?.report.sections.s1).toBe("框里的话\n又一句");
    const sheet = readSheet([[title], [s1], ["第一段", "旁注"], [s6], ["无"]]);
    expect(sheet?.report.sections.s1).toBe("第一段");
    expect(sheet?.notes.map(({ code }) => code)).not.toContain("table-unknown");
  });
});

test("texts above and below a table are no part of it", () => {
  const found = readDocument(title, "前言。", s1, "甲。", t4, s5, "问题。");
  expect(found?.report.sections).toMatchObject({ preface: "前言。", s1: "甲。", s5: "问题。" });
});

test("one heading alone on a sheet is none of a report", () => {
  const [found, ...others] = readSheets([[title], [s1], ["甲。"]], [[title], ...t4]);
  expect(found?.report.sections.s1).toBe("");
  expect(others).toEqual([]);
});

test("headings that are only alike are named, and those to the letter not", () => {
  const judged = (heading: string): readonly string[] =>
    (readDocument(title, s1, "甲", heading, "乙", s6)?.notes ?? [])
      .filter(({ code }) => code === "heading-judged")
      .map(({ message }) => message);
  expect(judged(s5)).toEqual([]);
  expect(judged("五、存在的主要问题及改进情形")).toEqual([
    `标题“五、存在的主要问题及改进情形”按“${s5}”读。`,
  ]);
});

describe("sections that are not there", () => {
  const missing = (...headings: readonly string[]): readonly string[] =>
    (readDocument(title, ...headings, t4)?.notes ?? [])
      .filter(({ code }) => code === "sections-missing")
      .map(({ message }) => message);

  test.each<[readonly string[], readonly string[]]>([
    [[s1, s5, s6], []],
    [[s1, s6], [`没有找到这些部分：${s5}。`]],
    [[], [`没有找到这些部分：${s1}；${s5}；${s6}。`]],
  ])("%j", (headings, messages) => {
    expect(missing(...headings)).toEqual(messages);
  });
});

describe("a table found twice", () => {
  const empty = tableGrid("2021", "t4", {});
  const fuller = tableGrid("2021", "t4", { ...form2021, "t4.review.upheld": 1000 });
  const apart = (tables: readonly Rows[]) =>
    readDocument(...tables.flatMap((table) => ["见下表。", table]));
  const doubledNotes = (...parts: readonly Rows[]): readonly string[] =>
    (apart(parts)?.notes ?? []).flatMap(({ code, message }) =>
      code === "table-doubled" ? [message] : []
    );

  test.each<[string, readonly Rows[], unknown, string]>([
    ["is the fuller one", [empty, t4], 72, "两"],
    ["wherever it stands", [t4, empty], 72, "两"],
    ["the first of equally full ones", [fuller, t4], 1000, "两"],
    ["whichever that is", [t4, fuller], 72, "两"],
    ["of three as well", [empty, fuller, t4], 1000, "三"],
  ])("%s until one of them is deleted", (_, tables, upheld, count) => {
    expect(figuresOf(apart(tables), "t4.review.upheld")).toEqual([upheld]);
    expect(questionsOf(apart(tables))).toEqual([
      `表四有${count}张，请在原文件里只留下要用的一张。`,
    ]);
    expect(choicesOf(apart(tables))).toEqual([]);
    expect(doubledNotes(...tables)).toEqual([]);
  });

  test("with the same figures is read once, and it is said", () => {
    expect(questionsOf(apart([t4, t4]))).toEqual([]);
    expect(doubledNotes(t4, t4)).toEqual(["表四出现了不止一次，内容相同，只读了一次。"]);
  });

  test("once is not said to be doubled", () => {
    expect(questionsOf(apart([t4]))).toEqual([]);
    expect(doubledNotes(t4)).toEqual([]);
  });
});

describe("the form of a report", () => {
  const old2 = tableGrid("2019", "t2", form2019);
  const old3 = tableGrid("2019", "t3", form2019);
  const titleOf = (year: number): string => `某某局${year}年政府信息公开工作年度报告`;

  test.each<[string, readonly (string | Rows)[], string, readonly string[], readonly string[]]>([
    ["is told by table 3", [titleOf(2020), t3], "2021", ["t3"], []],
    ["also the older one", [titleOf(2023), old3], "2019", ["t3"], []],
    ["by table 2 where there is no table 3", [titleOf(2023), old2, t4], "2019", ["t2", "t4"], []],
    [
      "by the year where one table is of its form",
      [titleOf(2023), t2, old3],
      "2021",
      ["t2", "t3"],
      ["formats-mixed"],
    ],
    ["also the older one's", [titleOf(2020), old2, t3], "2019", ["t2", "t3"], ["formats-mixed"]],
    ["by table 3 without a year", [old2, t3], "2021", ["t2", "t3"], ["formats-mixed"]],
    [
      "by the year where the tables do not tell",
      [titleOf(2020), t4],
      "2019",
      ["t4"],
      ["format-assumed"],
    ],
    ["newer as well", [titleOf(2023), t4], "2021", ["t4"], ["format-assumed"]],
    ["is the newest without a year", [t4], "2021", ["t4"], ["format-assumed"]],
  ])("%s", (_, parts, format, tables, notes) => {
    const found = readDocument(...parts);
    expect(found?.report.format).toBe(format);
    expect(found?.tables).toEqual(tables);
    const codes = (found?.notes ?? []).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("format"))).toEqual(notes);
  });
});

describe("half of a table", () => {
  const unclear = (rows: Rows): readonly string[] =>
    (readDocument(rows, t4)?.notes ?? [])
      .filter(({ code }) => code === "table-unclear")
      .map(({ message }) => message);

  test("is read, and less is not", () => {
    const half = [...t2.slice(0, 4), ...t2.slice(4, 7)];
    expect(readDocument(half)?.tables).toEqual(["t2"]);
    expect(unclear(half)).toEqual([]);
    expect(unclear(t2.slice(0, 4))).toEqual([
      "表二没有把握读对，没有读入：只找到2行，应有6行。请对照官方格式检查它的表头和行标题。",
    ]);
  });
});
