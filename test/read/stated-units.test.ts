import { amountUnitAbove, amountUnitIn, type AmountUnit } from "../../src/read/money-units";
import type { FoundReport } from "../../src/read/found";
import { tableGrid } from "./rendered-report";
import { readDocument, readSheet, type Rows } from "./small-sources";

const title = "某某局2024年政府信息公开工作年度报告";
const heading = "二、主动公开政府信息情况";
const key = "t2.adminFees.amount";

/** What a unit may be called, and how much of 万元 one of it is; null where that is not clear. */
const spellings: readonly (readonly [string, number | null])[] = [
  ["万元", 1],
  ["萬元", 1],
  ["万圆", 1],
  ["萬圓", 1],
  ["万 元", 1],
  ["万元人民币", 1],
  ["人民币万元", 1],
  ["RMB万元", 1],
  ["元", 1e-4],
  ["圓", 1e-4],
  ["圆", 1e-4],
  ["人民币元", 1e-4],
  ["千元", 0.1],
  ["仟元", 0.1],
  ["仟圓", 0.1],
  ["百万元", 100],
  ["佰萬圓", 100],
  ["亿元", 1e4],
  ["億元", 1e4],
  ["億圓", 1e4],
  ["美元", null],
  ["万美元", null],
  ["港元", null],
  ["万港币", null],
  ["角", null],
];

const amounts = ["0", "1,234.5678", "72701"];

interface Written {
  readonly above?: string;
  readonly corner?: string;
  readonly head?: string;
  readonly label?: string;
  readonly cell: string;
}

function rowsOf({ corner, head = "本年收费金额", label, cell }: Written): Rows {
  return tableGrid("2021", "t2", { [key]: cell }).map((row, index, rows) =>
    row.map((text, column) => {
      const words = String(text);
      if (words.startsWith("本年收费金额")) return head;
      if (words === "行政事业性收费" && label) return label;
      if (words.includes("（八）") && corner && column === 0) return `${words}${corner}`;
      return index < rows.length ? text : "";
    })
  );
}

function inDocument(written: Written): FoundReport | undefined {
  const above = written.above === undefined ? [] : [written.above];
  return readDocument(title, heading, ...above, rowsOf(written));
}

function inSheet(written: Written): FoundReport | undefined {
  const above = written.above === undefined ? [] : [[written.above]];
  return readSheet([[title], [heading], ...above, ...rowsOf(written)]);
}

/** Where a unit may stand, in the manners in which it is written there. */
const places: Readonly<Record<string, (unit: string, amount: string) => Written>> = {
  "in the head in brackets": (unit, cell) => ({ head: `本年收费金额（${unit}）`, cell }),
  "in the head behind 单位": (unit, cell) => ({ head: `本年收费金额（单位：${unit}）`, cell }),
  "in the head in traditional script": (unit, cell) => ({
    head: `本年收費金額（單位：${unit}）`,
    cell,
  }),
  "behind the row's label": (unit, cell) => ({ label: `行政事业性收费（${unit}）`, cell }),
  "in a line above": (unit, cell) => ({ above: `单位：${unit}`, cell }),
  "in brackets above": (unit, cell) => ({ above: `（金额单位：${unit}）`, cell }),
  "with that of counts above": (unit, cell) => ({ above: `单位：件、${unit}`, cell }),
  "behind the amount": (unit, cell) => ({ cell: `${cell}${unit}` }),
  "behind the amount in brackets": (unit, cell) => ({ cell: `${cell}（${unit}）` }),
};

describe.each(Object.entries(places))("a unit %s", (_, write) => {
  test.each(spellings)("%s is taken for what it is, or the amount is not read", (unit, ofOne) => {
    for (const amount of amounts) {
      const number = Number(amount.replaceAll(",", ""));
      for (const found of [inDocument, inSheet].map((read) => read(write(unit, amount)))) {
        if (!found?.tables.includes("t2")) continue;
        const value = found.report.figures[key] ?? null;
        const expected = number === 0 ? 0 : number * (ofOne ?? NaN);
        if (typeof value === "number") expect(value).toBeCloseTo(expected, 8);
        else if (value === null) expect(found.gaps).not.toEqual([]);
        else expect(value.text).toContain(amount);
      }
    }
  });
});

test("the usual ones are read wherever they stand", () => {
  for (const [name, write] of Object.entries(places)) {
    for (const unit of ["万元", "萬元", "元", "圓", "亿元"]) {
      const ofOne = spellings.find(([spelling]) => spelling === unit)?.[1] ?? NaN;
      const value = inDocument(write(unit, "833.2"))?.report.figures[key];
      expect([name, unit, value]).toEqual([name, unit, Number((833.2 * ofOne).toPrecision(12))]);
    }
  }
});

describe("units that contradict each other", () => {
  test.each<[string, Written]>([
    [
      "head and label",
      { head: "本年收费金额（单位：万元）", label: "行政事业性收费（元）", cell: "5" },
    ],
    ["head and line above", { above: "单位：元", head: "本年收费金额（单位：万元）", cell: "5" }],
    ["two in one head", { head: "本年收费金额（元，单位：万元）", cell: "5" }],
    [
      "head and line of its block",
      { corner: "（单位：元）", head: "本年收费金额（万元）", cell: "5" },
    ],
  ])("%s: the amount is not read, and it is said why", (_, written) => {
    const found = inDocument(written);
    expect(found?.report.figures[key]).toEqual({ text: "5", unread: "unit" });
    expect(found?.notes.map(({ code }) => code)).toContain("cell-unit");
  });

  test("that of the cell is certain, and it is said that the head has another", () => {
    const found = inDocument({ head: "本年收费金额（元）", cell: "5万元" });
    expect(found?.report.figures[key]).toBe(5);
    expect(found?.notes.map(({ code }) => code)).toContain("unit-contradicted");
  });

  test("nothing is nothing in any", () => {
    const found = inDocument({ above: "单位：元", head: "本年收费金额（万元）", cell: "0" });
    expect(found?.report.figures[key]).toBe(0);
  });
});

test.each<[string, AmountUnit | null]>([
  ["单位：件", null],
  ["单位：某某局", null],
  ["填报单位：某元", null],
  ["单位类别：县级政府部门", null],
  ["本年收费金额的单位为万元，可以有小数", null],
  [`单位：万元${"，见说明".repeat(20)}`, null],
  ["单位：万元", "万元"],
  ["表二（单位：件/万元）", "万元"],
  ["（萬元）", "万元"],
])("the line %s above a table says %s", (line, unit) => {
  expect(amountUnitAbove(line)).toBe(unit);
});

test.each<[string, AmountUnit | null]>([
  ["行政事业性收费", null],
  ["收费金额(万)", "万元"],
  ["收费金额（以万元计）", "万元"],
  ["收费金额（单位：元/万元）", "unknown"],
  ["收费金额（人民币）", "unknown"],
  ["收费金额（件）", null],
])("the head %s says %s", (label, unit) => {
  expect(amountUnitIn(label)).toBe(unit);
});
