import { figuresOf, readDocument } from "./small-sources";

const columns = ["本年制发件数", "本年废止件数", "现行有效件数"];
const head = ["第二十条第（一）项", "信息内容", ...columns];
const below = [
  ...["第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "5"],
  ...["第二十条第（六）项", "信息内容", "本年处理决定数量", "行政处罚", "6", "行政强制", "7"],
  ...["第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）", "行政事业性收费", "8"],
];
const documents = ["行政规范性文件", "8", "26", "66"];

/** The figures of table 2 where its first rows stand so, a cell a paragraph. */
function read(top: readonly string[], ...rows: readonly string[]): readonly unknown[] {
  const found = readDocument("二、主动公开政府信息情况", ...top, ...rows, ...below);
  return figuresOf(found, "t2.");
}

const rest = [5, 6, 7, 8];
const published = [8, 26, 66, ...rest];

test.each<[string, readonly string[], readonly unknown[]]>([
  ["follow their label", ["规章", "1", "2", "3", ...documents], [1, 2, 3, ...published]],
  ["may be empty in between", ["规章", "1", "", "3", ...documents], [1, null, 3, ...published]],
  ["may all be empty", ["规章", "", "", "", ...documents], [null, null, null, ...published]],
  ["may all have left no trace", ["规章", ...documents], [null, null, null, ...published]],
  [
    "may be followed by empty ones",
    ["规章", "1", "2", "3", "", "", ...documents],
    [1, 2, 3, ...published],
  ],
  [
    "may be marks",
    ["规章", "-", "无", "不适用", ...documents],
    [{ text: "-" }, { text: "无" }, { text: "不适用" }, ...published],
  ],
  [
    "may have words after their digits",
    ["规章", "1件", "1,234", "3", ...documents],
    [1, 1234, 3, ...published],
  ],
  [
    "end with a row that the form does not have",
    ["规章", "1", "2", "3", "其他公文", "7", "8", "9", ...documents],
    [1, 2, 3, ...published],
  ],
])("cells %s", (_, rows, figures) => {
  expect(read(head, ...rows)).toEqual(figures);
});

test.each<[string, readonly string[], boolean]>([
  ["with an empty paragraph in it", ["信息内容", ...columns.flatMap((each) => [each, ""])], true],
  ["without its corner", columns, true],
  ["with a numbered label", ["信息内容", `1.${columns[0] ?? ""}`, ...columns.slice(1)], false],
  ["without a column", ["信息内容", ...columns.slice(1)], false],
  ["with another order", ["信息内容", ...[...columns].reverse()], false],
])("a head %s: %s", (_, top, isRead) => {
  const [issued] = read(top, "规章", "1", "2", "3", ...documents);
  expect(issued === 1).toBe(isRead);
});

test("what follows the last row is text again", () => {
  const found = readDocument(
    ...["一、总体情况", "第一段。", "二、主动公开政府信息情况"],
    ...head,
    ...["规章", "1", "2", "3", ...documents, ...below],
    ...["五、存在的主要问题及改进情况", "问题。", "六、其他需要报告的事项", "无。"]
  );
  expect(figuresOf(found, "t2.")).toEqual([1, 2, 3, ...published]);
  expect(found?.report.sections).toMatchObject({ s1: "第一段。", s5: "问题。", s6: "无。" });
});
