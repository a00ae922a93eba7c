import type { ReportPart } from "../../src/read/report-parts";
import { partsOfSheet } from "../../src/read/sheet-parts";
import type { CellContent, SheetGrid } from "../../src/read/source";
import { amountKey, rowsWithAmount } from "./number-format-cases";
import { t2, t3, t4 } from "./published-tables";

type Rows = readonly (readonly (CellContent | null)[])[];

/** Rows that are hidden. */
interface HiddenRows {
  readonly hidden: Rows;
}

function hide(rows: Rows): HiddenRows {
  return { hidden: rows };
}

const firstRow = 3;
const firstColumn = 2;

/** The parts in a sheet that begins at its third column and fourth row. */
function partsIn(
  parts: readonly (Rows | HiddenRows)[],
  ...columns: number[]
): readonly ReportPart[] {
  const rows = parts.flatMap((part) =>
    ("hidden" in part ? part.hidden : part).map((row) => ({ row, isHidden: "hidden" in part }))
  );
  const width = Math.max(...rows.map(({ row }) => row.length));
  const sheet: SheetGrid = {
    id: "a",
    name: "表",
    cells: rows.map(({ row }) => Array.from({ length: width }, (_, at) => row[at] ?? "")),
    firstRow,
    firstColumn,
    hidden: {
      sheet: false,
      rows: new Set(rows.flatMap(({ isHidden }, at) => (isHidden ? [firstRow + at] : []))),
      columns: new Set(columns.map((column) => firstColumn + column)),
    },
  };
  return partsOfSheet(sheet);
}

/** What is said of what is hidden, and of rows that are missing. */
function said(parts: readonly ReportPart[]): readonly string[] {
  return parts
    .flatMap(({ notes, tables }) => [...notes, ...tables.flatMap((table) => table.notes)])
    .filter(({ code }) => /^(?:hidden|rows)-/.test(code))
    .map(({ code, message }) => `${code} ${message.replace(/[，：].*?(?=：|$)/, "")}`);
}

const title: Rows = [["某局2024年政府信息公开工作年度报告"]];
const blank: Rows = [[""]];
const table2 = rowsWithAmount(25);
const at = (label: string): number => table2.findIndex(([first]) => first === label);
const row = (label: string): Rows => table2.slice(at(label), at(label) + 1);
const upTo = (label: string): Rows => table2.slice(0, at(label));
const after = (label: string): Rows => table2.slice(at(label) + 1);

describe("a hidden row", () => {
  test("that is the only one of its name is read, and the table is whole", () => {
    const parts = partsIn([upTo("行政强制"), hide(row("行政强制")), after("行政强制")]);
    const [table] = parts[0]?.tables ?? [];
    expect(table?.figures.get("t2.coercion.decisions")?.value).toBe(5);
    expect(table?.filled).toBe(10);
    expect(said(parts)).toEqual(["hidden-read 表二的1个数字在隐藏的行或列里"]);
  });

  test("of two rows, both are counted, and one that is nowhere is missing", () => {
    const parts = partsIn([
      upTo("行政许可"),
      after("行政许可").slice(0, 2),
      hide([...row("行政处罚"), ...row("行政强制")]),
      after("行政强制"),
    ]);
    expect(said(parts)).toEqual([
      "rows-missing 表二里没有找到这些行：行政许可。",
      "hidden-read 表二的2个数字在隐藏的行或列里",
    ]);
    expect(parts[0]?.tables[0]?.filled).toBe(9);
  });

  test("beside one that is seen is not read", () => {
    const parts = partsIn([
      upTo("行政事业性收费"),
      hide([["行政事业性收费", 99]]),
      row("行政事业性收费"),
    ]);
    expect(parts[0]?.tables[0]?.figures.get(amountKey)?.value).toBe(25);
  });

  test("of no figures changes nothing", () => {
    const beside = table2.map((cells, index) => (index === 3 ? [...cells, "", 99] : cells));
    const parts = partsIn([beside], 5);
    expect(parts).toHaveLength(1);
    expect(said(parts)).toEqual([]);
    expect(parts[0]?.tables[0]?.filled).toBe(10);
  });

  test("that is empty is nothing", () => {
    const parts = partsIn([table2, hide(blank), hide(blank)]);
    expect(parts[0]?.notes).toEqual([]);
    expect(parts[0]?.tables[0]?.figures.get(amountKey)?.value).toBe(25);
  });
});

test("of a hidden column what is seen nowhere else is read", () => {
  const parts = partsIn([table2], 1);
  expect(parts[0]?.tables[0]?.figures.get(amountKey)?.value).toBe(25);
  expect(said(parts)).toEqual(["hidden-read 表二在隐藏的行或列里"]);
});

describe("a hidden table", () => {
  test("that is seen nowhere else is read, and said", () => {
    const parts = partsIn([title, t3, blank, hide(t4)]);
    expect(parts.map(({ tables }) => tables.map(({ id }) => id))).toEqual([["t3", "t4"]]);
    expect(said(parts)).toEqual(["hidden-read 表四在隐藏的行或列里"]);
  });

  test("is no longer unclear", () => {
    const parts = partsIn([title, t3.slice(0, 6), hide(t3.slice(6)), blank, t4]);
    expect(parts[0]?.unclear.map(({ id }) => id)).toEqual([]);
    expect(parts[0]?.tables.map(({ id }) => id).sort()).toEqual(["t3", "t4"]);
  });

  test("leaves another unclear", () => {
    const parts = partsIn([title, t3.slice(0, 6), blank, hide(t4)]);
    expect(parts[0]?.unclear.map(({ id }) => id)).toEqual(["t3"]);
    expect(parts[0]?.tables.map(({ id }) => id)).toEqual(["t4"]);
  });

  test.each([
    ["below", [title, t4, blank, hide(t4)]],
    ["above", [title, hide(t4), blank, t4]],
  ])("%s one that is seen is not read, and said", (_, rows) => {
    const parts = partsIn(rows);
    expect(parts[0]?.tables).toHaveLength(1);
    expect(said(parts)).toEqual(["hidden-ignored 隐藏的行或列里还有表四"]);
  });

  test.each([false, true])("beside one that is seen, also on its left: %s", (isLeft) => {
    const width = t4[0]?.length ?? 0;
    const both = t4.map((cells) => [...cells, "", ...cells]);
    const hidden = Array.from({ length: width }, (_, column) => column + (isLeft ? 0 : width + 1));
    const parts = partsIn([title, both], ...hidden);
    expect(parts[0]?.tables).toHaveLength(1);
    expect(said(parts)).toEqual(["hidden-ignored 隐藏的行或列里还有表四"]);
  });

  test("beside others is read where no other of its kind is seen", () => {
    const parts = partsIn([title, t2, blank, t3, blank, hide(t4)]);
    expect(parts[0]?.tables.map(({ id }) => id)).toEqual(["t2", "t3", "t4"]);
    expect(said(parts)).toEqual(["hidden-read 表四在隐藏的行或列里"]);
  });

  test("in a sheet of several reports is not read, and said", () => {
    const before: Rows = [["某局2023年政府信息公开工作年度报告"]];
    const parts = partsIn([before, t4, blank, title, t4, blank, hide(t3)]);
    expect(parts.map((part) => [part.title?.year, part.tables.map(({ id }) => id)])).toEqual([
      [2023, ["t4"]],
      [2024, ["t4"]],
    ]);
    expect(said(parts)).toEqual(["hidden-ignored 隐藏的行或列里还有表三"]);
    expect(parts[1]?.notes.map(({ code }) => code)).toEqual(["hidden-ignored"]);
  });
});

describe("hidden text", () => {
  const s1: Rows = [["一、总体情况"]];
  const s5: Rows = [["五、存在的主要问题及改进情况"], ["问题。"], ["六、其他需要报告的事项"]];
  const first: Rows = [["甲。"]];
  const second: Rows = [["乙。"]];

  test.each([
    [
      "of a section without any is read",
      [title, s1, hide(first), s5],
      "甲。",
      "hidden-read 报告的一部分文字在隐藏的行或列里",
    ],
    [
      "of a hidden section is read",
      [title, hide([...s1, ...first]), s5],
      "甲。",
      "hidden-read 报告的一部分文字在隐藏的行或列里",
    ],
    [
      "below what is seen is not read",
      [title, s1, first, hide(second), s5],
      "甲。",
      "hidden-ignored 隐藏的行或列里还有报告的文字",
    ],
  ])("%s", (_, rows, text, note) => {
    const parts = partsIn(rows);
    expect(parts[0]?.texts.s1?.text).toBe(text);
    expect(parts[0]?.texts.s5?.text).toBe("问题。");
    expect([...(parts[0]?.headings ?? [])].sort()).toEqual(["s1", "s5", "s6"]);
    expect(said(parts)).toEqual([note]);
  });

  test("that says nothing is not said", () => {
    const parts = partsIn([title, s1, first, s5.slice(0, -1), hide(s5.slice(-1))]);
    expect(said(parts)).toEqual([]);
    expect([...(parts[0]?.headings ?? [])].sort()).toEqual(["s1", "s5", "s6"]);
  });

  test("is the title where none is seen", () => {
    expect(partsIn([hide(title), t4])[0]?.title?.year).toBe(2024);
    const older: Rows = [["某局2023年政府信息公开工作年度报告"]];
    expect(partsIn([hide(older), title, t4])[0]?.title?.year).toBe(2024);
  });
});

describe("a report of which nothing is seen", () => {
  test.each([
    ["a table", [hide(t4)], "表四"],
    ["two tables", [hide(t3), hide(blank), hide(t4)], "表三、表四"],
    [
      "texts",
      [hide([...title, ["一、总体情况"], ["甲。"], ["六、其他需要报告的事项"], ["无。"]])],
      "报告的文字",
    ],
  ])("is read, %s", (_, rows, what) => {
    const parts = partsIn([...rows]);
    expect(said(parts)).toEqual([`hidden-read ${what}在隐藏的行或列里`]);
  });

  test("is hidden as a whole where its sheet is", () => {
    const sheet = { id: "a", name: "表", cells: [...t4], firstRow: 0, firstColumn: 0 };
    const rows: ReadonlySet<number> = new Set();
    const hidden = (isHidden: boolean): boolean | undefined =>
      partsOfSheet({ ...sheet, hidden: { sheet: isHidden, rows, columns: rows } })[0]?.isHidden;
    expect(hidden(true)).toBe(true);
    expect(hidden(false)).toBeUndefined();
    expect(partsOfSheet(sheet)[0]?.isHidden).toBeUndefined();
  });
});
