import { publishedFigures } from "../reports";
import { formatById } from "../../src/report/formats";
import { figureKeys } from "../../src/report/figures";
import { tableGrid, written } from "./rendered-report";
import { figuresOf, readDocument, tableNotes, type Rows } from "./small-sources";

const [published] = publishedFigures.filter(({ file }) => file === "005.json");
if (!published) throw new Error("no report");
const { figures: whole } = published;

const columns = ["本年制发件数", "本年废止件数", "现行有效件数"];
const head = ["第二十条第（一）项", "信息内容", ...columns];
const below = [
  ...["第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "5"],
  ...["第二十条第（六）项", "信息内容", "本年处理决定数量", "行政处罚", "6", "行政强制", "7"],
  ...["第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）", "行政事业性收费", "8"],
];
const documents = ["行政规范性文件", "8", "26", "66"];

const heading = "二、主动公开政府信息情况";

/** What is read of table 2 where its first rows stand so, a cell a paragraph. */
function read(top: readonly string[], ...rows: readonly string[]): readonly unknown[] {
  return figuresOf(readDocument(heading, ...top, ...rows, ...below), "t2.");
}

/** What is said of text that is neither in a table nor in a section. */
function leftOut(...parts: readonly (string | Rows)[]): readonly string[] {
  return (readDocument(...parts)?.notes ?? [])
    .filter(({ code }) => code === "text-left-out")
    .map(({ message }) => message.split("：").at(-1) ?? "");
}

const rest = [5, 6, 7, 8];
const others = [8, 26, 66, ...rest];

test.each<[string, readonly string[], readonly unknown[]]>([
  ["follow their label", ["规章", "1", "2", "3", ...documents], [1, 2, 3, ...others]],
  ["may be empty in between", ["规章", "1", "", "3", ...documents], [1, null, 3, ...others]],
  ["may all be empty", ["规章", "", "", "", ...documents], [null, null, null, ...others]],
  ["may all have left no trace", ["规章", ...documents], [null, null, null, ...others]],
  [
    "may be followed by empty ones",
    ["规章", "1", "2", "3", "", "", ...documents],
    [1, 2, 3, ...others],
  ],
  [
    "may be marks",
    ["规章", "-", "无", "不适用", ...documents],
    [{ text: "-" }, { text: "无" }, { text: "不适用" }, ...others],
  ],
  [
    "may have words after their digits",
    ["规章", "1件", "1,234", "3", ...documents],
    [1, 1234, 3, ...others],
  ],
  [
    "end with a row that the form does not have",
    ["规章", "1", "2", "3", "其他公文", "7", "8", "9", ...documents],
    [1, 2, 3, ...others],
  ],
])("cells %s", (_, rows, figures) => {
  expect(read(head, ...rows)).toEqual(figures);
  expect(leftOut(heading, ...head, ...rows, ...below)).toEqual([]);
});

test("as many empty paragraphs as a row has cells are its cells", () => {
  const rows = ["规章", ...documents, ...below];
  expect(tableNotes(readDocument(heading, ...head, ...rows))).toEqual([]);
});

test("a row with a cell too many is unread, and then the count of cells tells nothing of the others", () => {
  const [written, beside] = ["规章 1 2 3 4", "行政规范性文件 8 26 66"];
  expect(read(head, "规章", "1", "2", "3", "4", ...documents).slice(0, 4)).toEqual([
    { written },
    { written },
    { written },
    { written: beside },
  ]);
});

test("cells begin with a label", () => {
  expect(read(head, "7", "规章", "1", "2", "3", ...documents).slice(0, 3)).toEqual([
    null,
    null,
    null,
  ]);
});

test("cells of a table below are none of the last row's", () => {
  const rows = [...head, "规章", "1", "2", "3", ...documents, ...below.slice(0, -1)];
  expect(figuresOf(readDocument(heading, ...rows, [["8"]]), "t2.adminFees")).toEqual([null]);
});

test("an amount is in the unit that its column states", () => {
  const rows = [...below.slice(0, -3), "本年收费金额（单位：元）", "行政事业性收费", "251000"];
  const found = readDocument(heading, ...head, "规章", "1", "2", "3", ...documents, ...rows);
  expect(figuresOf(found, "t2.adminFees")).toEqual([25.1]);
});

test("a head ends the rows above it, also where it has nothing but one column", () => {
  const rows = [
    ...["本年处理决定数量", "行政许可", "5", "行政处罚", "6", "行政强制", "7"],
    ...["本年收费金额（单位：万元）", "行政事业性收费", "8"],
  ];
  const found = readDocument(heading, ...head, "规章", "1", "2", "3", ...documents, ...rows);
  expect(figuresOf(found, "t2.").slice(-1)).toEqual([8]);
});

describe("an unknown text among the rows", () => {
  const unknown = ["甲类公文", "乙类公文", "丙类公文", "丁类公文"];
  const rowsAfter = (count: number): readonly unknown[] =>
    read(head, "规章", "1", "2", "3", ...unknown.slice(0, count), ...documents).slice(0, 6);

  test.each([
    [1, true],
    [3, true],
    [4, true],
  ])("%d of them do not end the table where it goes on: %s", (count, goesOn) => {
    expect(rowsAfter(count)).toEqual([1, 2, 3, ...(goesOn ? [8, 26, 66] : [null, null, null])]);
  });

  test("is text below the last row, whatever stands below the heading after it", () => {
    const parts = [...head, "规章", "1", "2", "3", ...documents, ...below, "数据来源说明"];
    const six = "六、其他需要报告的事项";
    expect(leftOut(heading, ...parts, six, "无")).toEqual(["数据来源说明"]);
    expect(readDocument(heading, ...parts, six, "无")?.report.sections.s6).toBe("无");
    expect(readDocument(heading, ...parts.slice(0, -1), six, "无")?.report.sections.s6).toBe("无");
  });

  test("is no cell of a row of one figure that has it", () => {
    const rows = ["规章", "1", "2", "3", ...documents, ...below.slice(0, 5), "行政检查", "3"];
    const found = readDocument(heading, ...head, ...rows, ...below.slice(5));
    expect(figuresOf(found, "t2.licensing")).toEqual([5]);
    expect(tableNotes(found)).toEqual(["row-extra 行政检查"]);
  });

  test("is no label where it is long", () => {
    const long = "公".repeat(121);
    const rows = ["规章", "1", "2", "3", ...documents, ...below];
    expect(leftOut(heading, ...head, ...rows, long, "3")[0]).toMatch(/^公/);
  });
});

test("an empty row above a label that is only alike is empty, not unread", () => {
  const found = readDocument(heading, ...head, "规章", "行政规范性文本", "8", "26", "66", ...below);
  expect(figuresOf(found, "t2.").slice(0, 6)).toEqual([null, null, null, 8, 26, 66]);
});

describe("table 3 in paragraphs", () => {
  const grid = tableGrid("2021", "t3", written(whole));
  const kinds = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
  const [person, group, total] = ["自然人", "法人或其他组织", "总计"] as const;
  const rows = grid.slice(3).map((row) => row.map(String));
  /** The cells of its rows from top to bottom, a row of this label without any of its figures. */
  const body = (empty?: string): readonly string[] =>
    rows.flatMap((row) => {
      const labels = row.slice(0, 3).filter((label) => label !== "");
      return labels.at(-1) === empty ? labels : [...labels, ...row.slice(3)];
    });
  const own = figureKeys(formatById("2021")).filter((key) => key.startsWith("t3."));
  const isWhole = (...parts: readonly string[]): boolean => {
    const { report } = readDocument("三、收到和处理政府信息公开申请情况", ...parts) ?? {};
    return own.every((key) => report?.figures[key] === whole[key]);
  };

  test.each<[string, readonly string[], boolean]>([
    ["line by line", ["申请人情况", person, group, total, ...kinds], true],
    ["column by column", ["申请人情况", person, group, ...kinds, total], true],
    ["without its groups", [person, total, ...kinds], true],
    ["with one of them", [person, group, total, ...kinds], true],
    ["with a group twice", ["申请人情况", person, group, group, total, ...kinds], false],
    ["with another order of columns", ["申请人情况", total, group, person, ...kinds], false],
  ])("is read with a head %s: %s", (_, top, isRead) => {
    expect(isWhole(...top, ...body())).toBe(isRead);
  });

  test.each([
    ["二、上年结转政府信息公开申请数量", "carriedIn"],
    ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "partial"],
    [
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "other.clarificationLapsed",
    ],
  ])("has an empty row above a group, or above a row of a later form: %s", (label, key) => {
    const found = readDocument(person, total, ...kinds, ...body(label));
    expect(figuresOf(found, `t3.${key}.`)).toEqual(Array.from({ length: 7 }, () => null));
  });
});

describe("table 4 in paragraphs", () => {
  const [groups = [], upper = [], lower = [], values = []] = tableGrid(
    "2021",
    "t4",
    written(whole)
  ).map((row) => row.map(String));
  const top = [groups, upper, lower].flatMap((line) => line.filter((cell) => cell !== ""));
  const four = "四、政府信息公开行政复议、行政诉讼情况";
  const numbers = values.map(Number);

  test.each<[string, readonly string[], readonly unknown[], readonly string[]]>([
    ["has its figures below its head", values, numbers, []],
    ["not more of them than columns", [...values, "", "", ""], numbers, []],
    ["nor a text below", [...values, "数据来源说明", "3"], numbers, ["数据来源说明"]],
  ])("%s", (_, below4, figures, texts) => {
    expect(figuresOf(readDocument(four, ...top, ...below4), "t4.")).toEqual(figures);
    expect(leftOut(four, ...top, ...below4).map((text) => text.slice(0, 6))).toEqual(texts);
  });

  test("is none with a single figure", () => {
    const found = readDocument("一、总体情况", four, ...top, "1");
    expect(found?.tables ?? []).toEqual([]);
  });

  test.each([
    [0, 1],
    [7, 8],
  ])("is none with its groups in another order: %d, %d", (one, other) => {
    const swapped = top.map(
      (label, at) => top[at === one ? other : at === other ? one : at] ?? label
    );
    const found = readDocument("一、总体情况", four, ...swapped, ...values);
    expect(found?.tables).toEqual([]);
  });

  test("stands below a table of several rows and other paragraphs", () => {
    const t3 = tableGrid("2021", "t3", written(whole));
    const found = readDocument(
      "一、总体情况",
      t3,
      "甲。",
      four,
      ...top,
      ...values,
      "五、存在的主要问题及改进情况",
      "问题。"
    );
    expect(found?.tables).toEqual(["t3", "t4"]);
    expect(figuresOf(found, "t4.")).toEqual(numbers);
    expect(found?.report.sections.s5).toBe("问题。");
  });
});

test.each<[string, readonly string[], boolean]>([
  ["with an empty paragraph in it", ["信息内容", ...columns.flatMap((each) => [each, ""])], true],
  ["without its corner", columns, true],
  ["with a first label that is only alike", ["本年制发件教", ...columns.slice(1)], true],
  [
    "with an unknown label in a column's place",
    ["信息内容", "本年印发", ...columns.slice(1)],
    true,
  ],
  ["with a label that is alike", ["信息内容", "本年制发件教", ...columns.slice(1)], true],
  ["broken by a number", ["信息内容", ...columns.slice(0, 2), "3", ...columns.slice(2)], false],
  ["with a numbered label", ["信息内容", `1.${columns[0] ?? ""}`, ...columns.slice(1)], true],
  ["without a column", ["信息内容", ...columns.slice(1)], false],
  ["with another order", ["信息内容", ...[...columns].reverse()], false],
])("a head %s: %s", (_, top, isRead) => {
  const [issued] = read(top, "规章", "1", "2", "3", ...documents);
  expect(issued === 1).toBe(isRead);
});

test("numbered names of columns in a text stay text", () => {
  const named = columns.map((label, index) => `${index + 1}.${label}`);
  const found = readDocument(
    "一、总体情况",
    ...named,
    "规章",
    "1",
    "2",
    "3",
    "六、其他需要报告的事项"
  );
  expect(found?.report.sections.s1).toContain(`${named[0] ?? ""}\n`);
});

test("what follows the last row is text again", () => {
  const found = readDocument(
    ...["一、总体情况", "第一段。", "二、主动公开政府信息情况"],
    ...head,
    ...["规章", "1", "2", "3", ...documents, ...below],
    ...["五、存在的主要问题及改进情况", "问题。", "六、其他需要报告的事项", "无。"]
  );
  expect(figuresOf(found, "t2.")).toEqual([1, 2, 3, ...others]);
  expect(found?.report.sections).toMatchObject({ s1: "第一段。", s5: "问题。", s6: "无。" });
});
