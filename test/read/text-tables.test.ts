import * as fc from "fast-check";
import { formatIds } from "../../src/report/formats";
import type { SectionId } from "../../src/report/structure";
import { rowParagraph, tablesIn } from "../../src/report/text-tables";
import { MergedCells } from "../../src/read/merges";
import { recogniseWorkbook } from "../../src/read/recognise";
import { numberedReport } from "../write/reports";
import { t2, t3, t4 } from "./published-tables";
import { tableGrid, tableHeadings, tableIds, written } from "./rendered-report";
import { readDocument, readSheet, tableNotes, type Rows } from "./small-sources";

const title = "青河县水务局2024年政府信息公开工作年度报告";
const s1 = "一、总体情况";
const s5 = "五、存在的主要问题及改进情况";
const s6 = "六、其他需要报告的事项";
const fees = [
  ["通知收取件数", "通知收取金额", "实际收取金额"],
  ["2", "300", "300"],
];
const feeRows = "｜通知收取件数｜通知收取金额｜实际收取金额｜\n｜2｜300｜300｜";

/** A whole report in which something stands in the middle of a section. */
function reportWith(
  section: SectionId,
  ...inside: readonly (string | Rows)[]
): readonly (string | Rows)[] {
  const at = (id: SectionId): readonly (string | Rows)[] => (id === section ? inside : []);
  return [
    title,
    "根据条例编制。",
    ...at("preface"),
    s1,
    "甲。",
    ...at("s1"),
    tableHeadings.t2,
    ...at("s2"),
    t2,
    tableHeadings.t3,
    ...at("s3"),
    t3,
    tableHeadings.t4,
    t4,
    ...at("s4"),
    s5,
    "乙。",
    ...at("s5"),
    s6,
    "丙。",
    ...at("s6"),
  ];
}

test.each(["preface", "s1", "s2", "s3", "s4", "s5", "s6"] as const)(
  "a table in %s is rows of its text, where it stands among the paragraphs",
  (id) => {
    const found = readDocument(
      ...reportWith(id, "情况如下，请看：见表。", fees, "以上数据，均为实数。")
    );
    const text = found?.report.sections[id] ?? "";
    expect(text.slice(text.indexOf("情况如下"))).toBe(
      `情况如下，请看：见表。\n${feeRows}\n以上数据，均为实数。`
    );
    expect(tableNotes(found)).toEqual([]);
    expect(found?.tables).toEqual(["t2", "t3", "t4"]);
  }
);

const offices = [
  ["科室", "件数"],
  ["防汛科", "4"],
];
const officeRows = "｜科室｜件数｜\n｜防汛科｜4｜";

describe.each(["s2", "s3", "s4"] as const)("beside the official table in %s", (id) => {
  test.each(["具体情况如下。", "办理情况见下表。", "单位：条"])(
    "two tables with %j between them stay two",
    (line) => {
      const found = readDocument(...reportWith(id, fees, line, offices));
      expect(found?.report.sections[id]).toBe(`${feeRows}\n${line}\n${officeRows}`);
      expect(tablesIn(found?.report.sections[id] ?? "")).toHaveLength(2);
      expect(found?.notes.map(({ code }) => code)).not.toContain("introduction-left-out");
    }
  );

  test("lines that introduce a table of the text are its own", () => {
    const found = readDocument(
      ...reportWith(id, "具体情况如下。", "单位：元", "单位：件", offices)
    );
    expect(found?.report.sections[id]).toBe(`具体情况如下。\n单位：元\n单位：件\n${officeRows}`);
  });
});

test("a line that introduces the official table is not that of a table behind it", () => {
  const parts = reportWith("s2", "具体情况如下。").flatMap((part) =>
    part === t2 ? [t2, fees] : [part]
  );
  const found = readDocument(...parts);
  expect(found?.report.sections.s2).toBe(feeRows);
  expect(found?.notes.map(({ message }) => message)).toContainEqual(
    expect.stringContaining("只引出表格的文字不算正文，没有读入：具体情况如下。")
  );
});

test("cells that others cover are empty, shorter rows filled up, empty rows left out", () => {
  const table = [
    ["收费情况", null, null],
    ["通知收取件数", "通知收取金额", "实际｜收取"],
    ["", "", ""],
    ["2", "3\n00"],
  ];
  expect(readDocument(...reportWith("s6", table))?.report.sections.s6).toBe(
    "丙。\n｜收费情况｜｜｜\n｜通知收取件数｜通知收取金额｜实际|收取｜\n｜2｜3 00｜｜"
  );
});

test.each<[string, Rows]>([
  [
    "without a head",
    [
      ["水资源科", "3"],
      ["防汛科", "4"],
    ],
  ],
  [
    "of numbers alone",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "with one cell a row",
    [
      ["甲科", ""],
      ["", "乙科"],
    ],
  ],
  [
    "of sentences",
    [
      ["甲科办理及时。", "乙科办理及时。"],
      ["1", "2"],
    ],
  ],
  [
    "of what the form says",
    [
      ["信息内容", "本年制发件数"],
      ["规范性文件", "4"],
    ],
  ],
  [
    "of what a page is filed under",
    [
      ["索引号", "发布机构"],
      ["0001", "青河县水务局"],
    ],
  ],
])("a table %s is no text, and named", (_, table) => {
  const found = readDocument(...reportWith("s6", table));
  expect(found?.report.sections.s6).toBe("丙。");
  expect(tableNotes(found)).toEqual(["table-unknown 六、其他需要报告的事项"]);
});

test("a table that names sections beside sentences is one where these have headings of their own", () => {
  const table = [
    ["报告部分", "完成情况"],
    ["一、总体情况", "已经写好。"],
    ["五、存在的主要问题及改进情况", "还在修改。"],
  ];
  const found = readDocument(...reportWith("s6", table));
  expect(found?.report.sections).toMatchObject({
    s1: "甲。",
    s5: "乙。",
    s6: "丙。\n｜报告部分｜完成情况｜\n｜一、总体情况｜已经写好。｜\n｜五、存在的主要问题及改进情况｜还在修改。｜",
  });
});

test("rows that set sections beside their texts are these sections, also below a list of contents", () => {
  const contents = [s1, ...tableIds.map((id) => tableHeadings[id]), s5, s6];
  const found = readDocument(
    title,
    "目录",
    ...contents,
    "根据条例编制。",
    [[s1, "甲。"]],
    ...tableIds.flatMap((id) => [tableHeadings[id], { t2, t3, t4 }[id]]),
    [
      [s5, "乙。"],
      [s6, "丙。"],
    ]
  );
  expect(found?.report.sections).toMatchObject({ s1: "甲。", s5: "乙。", s6: "丙。" });
});

test("of the rows below the heading of a table so many are looked at, and what is left is named", () => {
  const rows = (first: number): readonly string[] =>
    Array.from({ length: 100 }, (_, at) =>
      rowParagraph(["科室的事项", `第${first + at}号窗口的情况`])
    );
  const many = Array.from({ length: 30 }, (_, at) => ["甲", ...rows(100 * at)]).flat();
  const read = (lines: readonly string[]) =>
    readDocument(title, s1, "甲。", tableHeadings.t2, ...lines, s5, "乙。");
  const few = read(many.slice(0, 1010));
  expect(few?.report.sections.s2.split("\n")).toHaveLength(1000);
  const all = read(many);
  expect(all?.report.sections.s2.split("\n")).toHaveLength(1500);
  const left = all?.notes.find(({ code }) => code === "text-left-out");
  expect(left?.message).toContain("第1500号窗口的情况");
});

test("words of tables of any kind count for nothing only where all official tables are read", () => {
  const table = [
    ["发布渠道", "数量"],
    ["政务微信", "30"],
    ["合计", "30"],
  ];
  const whole = reportWith("s1", table);
  expect(readDocument(...whole)?.report.sections.s1).toContain("｜发布渠道｜数量｜");
  const lacking = readDocument(...whole.filter((part) => part !== t4));
  expect(lacking?.report.sections.s1).toBe("甲。");
  expect(tableNotes(lacking)).toEqual(["table-unknown 一、总体情况"]);
});

test("beside an official table that lacks a row no table is a text", () => {
  const parts = reportWith("s2", fees).map((part) => (part === t2 ? t2.slice(0, -1) : part));
  const found = readDocument(...parts);
  expect(found?.report.sections.s2).toBe("");
  expect(tableNotes(found)).toContain("table-unknown 二、主动公开政府信息情况");
});

test("a piece of an official table is never a text, wherever it stands", () => {
  const pieces = fc
    .record({
      format: fc.constantFrom(...formatIds),
      table: fc.constantFrom(...tableIds),
      section: fc.constantFrom<SectionId>("preface", "s1", "s2", "s3", "s5", "s6"),
      rows: fc.tuple(fc.nat(40), fc.nat(40)),
      columns: fc.tuple(fc.nat(14), fc.nat(14)),
      isAlone: fc.boolean(),
    })
    .map(({ format, table, section, rows, columns, isAlone }) => {
      const grid = tableGrid(format, table, written(numberedReport(format).figures));
      const [top = 0, bottom = 0] = [...rows].map((at) => at % grid.length).sort((a, b) => a - b);
      const width = grid[0]?.length ?? 1;
      const [left = 0, right = 0] = [...columns].map((at) => at % width).sort((a, b) => a - b);
      const piece = grid.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
      return { section, piece, isAlone };
    });
  fc.assert(
    fc.property(pieces, ({ section, piece, isAlone }) => {
      const official: readonly unknown[] = [t2, t3, t4];
      const parts = reportWith(section, piece).filter(
        (part) => !isAlone || !official.includes(part)
      );
      const texts = Object.values(readDocument(...parts)?.report.sections ?? {});
      expect(texts.join("\n")).not.toContain("｜");
    }),
    { numRuns: 300 }
  );
});

describe("in a sheet", () => {
  const below = (...rows: Rows): Rows => [[title], [s1], ["甲。"], [s5], ["乙。"], [s6], ...rows];

  test("a table over several columns below a heading is rows of its text", () => {
    const found = readSheet(below(["收费情况如下。"], ...fees, ["无其他事项。"]));
    expect(found?.report.sections.s6).toBe(`收费情况如下。\n${feeRows}\n无其他事项。`);
    expect(found?.paragraphPlaces.s6?.map(({ row, column }) => [row, column])).toEqual([
      [6, 0],
      [7, 0],
      [8, 0],
      [9, 0],
    ]);
    expect(found?.textRows.s6?.areWhole).toBe(false);
    expect(found?.notes.map(({ code }) => code)).not.toContain("text-beside");
  });

  test("a sheet of texts alone has tables with words of any table, since the official ones are in others", () => {
    const found = readSheet(below(["渠道", "数量"], ["网站", "31"], ["微信", "19"]));
    expect(found?.report.sections.s6).toBe("｜渠道｜数量｜\n｜网站｜31｜\n｜微信｜19｜");
  });

  test("what stands behind a text and is no table is named as left out", () => {
    const found = readSheet(below(["网站", "31"]));
    expect(found?.report.sections.s6).toBe("网站");
    expect(found?.notes.map(({ message }) => message)).toContain(
      `“${s6}”旁边的列里有文字，没有读入：31`
    );
  });

  test("merged cells of its head are one column each", () => {
    const rows = below(["通知收取件数", "", "实际收取金额", ""], ["2", "", "300", ""]);
    const cells = rows.map((row) => Array.from({ length: 4 }, (_, at) => row[at] ?? ""));
    const merged = new MergedCells(
      [6, 7].flatMap((row) => [0, 2].map((column) => ({ row, column, rowSpan: 1, columnSpan: 2 })))
    );
    const sheet = { id: "a", name: "a", cells, firstRow: 0, firstColumn: 0 };
    const text = (own: object): string | undefined =>
      recogniseWorkbook([{ ...sheet, ...own }])[0]?.report.sections.s6;
    expect(text({ merged })).toBe("｜通知收取件数｜实际收取金额｜\n｜2｜300｜");
    expect(text({})).toBe("通知收取件数\n2");
  });

  test.each<[string, Rows]>([
    [
      "remarks beside paragraphs",
      [
        ["丙。", "请王科长核对一下这一句"],
        ["丁。", "已经核对过了可以用"],
      ],
    ],
    [
      "remarks beside headings and paragraphs",
      [
        ["（一）收费", "待核对"],
        ["本年度未收费。", "已核对"],
      ],
    ],
    [
      "a remark beside one paragraph",
      [
        ["丙", "请王科长核对一下这一句"],
        ["丁。", ""],
      ],
    ],
    [
      "remarks with a column between",
      [
        ["本年度", "", "请王科长核对"],
        ["丁", "", "已经核对过了"],
      ],
    ],
  ])("%s are none", (_, rows) => {
    expect(readSheet(below(...rows))?.report.sections.s6).not.toContain("｜");
  });

  test("rows that the clerk has typed are the text's, each in its cell", () => {
    const found = readSheet(below(...feeRows.split("\n").map((row) => [row])));
    expect(found?.report.sections.s6).toBe(feeRows);
    expect(found?.textRows.s6?.areWhole).toBe(true);
  });
});
