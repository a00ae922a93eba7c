import { amountUnitIn, readFigure, type AmountUnit } from "../../src/read/figure-text";
import type { CellContent } from "../../src/read/source";
import type { Measure } from "../../src/report/structure";

const count: Measure = { kind: "count", unit: "件" };
const change: Measure = { kind: "change", unit: "项" };
const amount: Measure = { kind: "amount", unit: "万元" };

describe("a number cell", () => {
  test.each<[CellContent, number]>([
    [0, 0],
    [-0, 0],
    [12, 12],
    [-3, -3],
    [2.5, 2.5],
    [0.1 + 0.2, 0.3],
    [999999999999999, 999999999999999],
    ["0", 0],
    ["12", 12],
    [" 2", 2],
    ["0 ", 0],
    ["\u00a00\u00a0", 0],
    ["\u30003\u3000", 3],
    ["\ufeff7\u200b", 7],
    ["１２３", 123],
    ["1,234", 1234],
    ["12,345,678", 12345678],
    ["１，２３４", 1234],
    ["12.50", 12.5],
    ["１．５", 1.5],
    ["+5", 5],
    ["5件", 5],
    ["5 件", 5],
    ["36起", 36],
    ["36 \n起", 36],
    ["2467条", 2467],
    ["3985758", 3985758],
  ])("%j is %d", (content, value) => {
    expect(readFigure(content, count)).toEqual({ value });
  });

  test.each<[CellContent, number]>([
    ["+1", 1],
    ["-72", -72],
    ["－18", -18],
    ["−18", -18],
    ["–18", -18],
    ["- 5", -5],
    ["-1,234", -1234],
    ["-8项", -8],
    [-72, -72],
    ["-0", 0],
  ])("%j in 本年增/减 is %d", (content, value) => {
    expect(readFigure(content, change)).toEqual({ value });
  });

  test.each([[""], [" "], ["\u00a0"], ["\u3000\n\t"], ["\u200b"]])("%j is empty", (content) => {
    expect(readFigure(content, count)).toEqual({ value: null });
    expect(readFigure(content, amount)).toEqual({ value: null });
  });

  test.each<[CellContent, string]>([
    ["-", "-"],
    ["—", "—"],
    ["——", "——"],
    ["/", "/"],
    ["\\", "\\"],
    ["无", "无"],
    ["不适用", "不适用"],
    ["N/A", "N/A"],
    ["1 2", "1 2"],
    ["1\n2", "1\n2"],
    ["1,2", "1,2"],
    ["1，2", "1，2"],
    ["12,34", "12,34"],
    ["1,234,56", "1,234,56"],
    ["0,123", "0,123"],
    ["1.", "1."],
    [".5", ".5"],
    ["1.2.3", "1.2.3"],
    ["--5", "--5"],
    ["5-", "5-"],
    ["(8)", "(8)"],
    ["3-5", "3-5"],
    ["1e3", "1e3"],
    ["0x10", "0x10"],
    ["½", "½"],
    ["①", "①"],
    ["二", "二"],
    ["约两百万", "约两百万"],
    ["四十余", "四十余"],
    ["5人", "5人"],
    ["5万", "5万"],
    ["5万元", "5万元"],
    ["2笔 984361元", "2笔 984361元"],
    ["12%", "12%"],
    ["#REF!", "#REF!"],
    ["#N/A", "#N/A"],
    ["NaN", "NaN"],
    ["Infinity", "Infinity"],
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [true, "TRUE"],
    [false, "FALSE"],
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
    ["  见附件 ", "见附件"],
  ])("%j is no figure, and its text is kept", (content, text) => {
    expect(readFigure(content, count)).toEqual({ value: { text } });
  });

  test.each([
    ["1234567890123456", "too-long"],
    [1e30, "too-long"],
    ["1\ufffd2", "characters"],
    ["12²", "raised"],
    ["12₂", "raised"],
  ])("%j may be right, and is not read", (content, unread) => {
    expect(readFigure(content, count)).toEqual({ value: { text: String(content), unread } });
  });

  test.each([
    ["007", 7],
    ["００１２", 12],
    ["00", 0],
  ])("%j is no figure as it is written, but the number meant is certain", (content, meant) => {
    const value = { text: content, disguised: { as: "padded", meant } };
    expect(readFigure(content, count)).toEqual({ value });
  });

  test.each(["0123456789", "00.5", "0-1"])("what %j means is not certain", (content) => {
    expect(readFigure(content, count)).toEqual({ value: { text: content } });
  });
});

describe("an amount", () => {
  test.each<[CellContent, number]>([
    ["2737.83万元", 2737.83],
    ["2737.83 万元", 2737.83],
    ["2737.83万", 2737.83],
    ["18651.064104万元", 18651.064104],
    ["人民币25.1万元", 25.1],
    ["1,234.5万元", 1234.5],
    ["0", 0],
    ["0元", 0],
    [0, 0],
  ])("%j is %d 万元", (content, value) => {
    expect(readFigure(content, amount)).toEqual({ value });
  });

  test.each<[CellContent, number]>([
    ["251000元", 25.1],
    ["984361元", 98.4361],
    ["984361.27元", 98.436127],
    ["1元", 0.0001],
    ["12元", 0.0012],
    ["251,000元整", 25.1],
    ["￥251000", 25.1],
    ["¥ 251,000.00", 25.1],
    ["1.2亿元", 12000],
    ["3亿", 30000],
    ["5百万元", 500],
    ["7千元", 0.7],
    ["-3000元", -0.3],
  ])("%j is converted to %d 万元, and said to be", (content, value) => {
    const reading = readFigure(content, amount);
    expect(reading.value).toBe(value);
    expect(reading.judgement?.code).toBe("unit-converted");
    expect(reading.judgement?.wording).toContain(`${value} 万元`);
  });

  test.each(["¥961.6", "￥251000", "人民币¥ 251,000.00", "-¥3,940"])(
    "%j below 万元 may be either, and is not read",
    (text) => {
      expect(readFigure(text, amount, "万元").value).toMatchObject({ unread: "unit" });
      expect(readFigure(`${text}元`, amount, "万元").judgement?.code).toBe("unit-converted");
    }
  );

  test.each<[CellContent, AmountUnit | null, number, string | undefined]>([
    [251000, "元", 25.1, "unit-converted"],
    ["251000", "元", 25.1, "unit-converted"],
    [984361, "元", 98.4361, "unit-converted"],
    [0.7, "元", 0.00007, "unit-converted"],
    [25.1, "万元", 25.1, undefined],
    ["25.1万元", "元", 25.1, "unit-contradicted"],
    ["251000元", "万元", 25.1, "unit-converted"],
    [1.5, "亿元", 15000, "unit-converted"],
    [25.1, null, 25.1, "unit-assumed"],
    ["25.1", null, 25.1, "unit-assumed"],
    [-3, null, -3, "unit-assumed"],
    [0, null, 0, undefined],
    [0, "元", 0, undefined],
  ])("%j in a column in %s is %d 万元 (%s)", (content, unit, value, code) => {
    const reading = readFigure(content, amount, unit);
    expect(reading.value).toBe(value);
    expect(reading.judgement?.code).toBe(code);
  });

  test.each<[CellContent, AmountUnit | null, string | undefined]>([
    ["251000元", null, "“251000元”换算为 25.1 万元。"],
    ["251000", "元", "“251000（单位：元）”换算为 25.1 万元。"],
    ["3亿", null, "“3亿（单位：亿元）”换算为 30000 万元。"],
    ["3", null, "“3”没有写单位，按万元读。"],
    ["3万元", null, undefined],
  ])("%j in a column in %s is read with the words %s", (content, unit, wording) => {
    expect(readFigure(content, amount, unit).judgement?.wording).toBe(wording);
  });

  test.each([
    ["1234567890123456元", {}],
    ["1234567890123456", { unread: "too-long" }],
    ["2笔 1234567890123456元", {}],
  ])("%s has more digits than can be kept, and is its text", (text, more) => {
    expect(readFigure(text, amount)).toEqual({ value: { text, ...more } });
  });

  test.each([1e-7, -1e-7])("of so little as %d stays as it is", (content) => {
    expect(readFigure(content, amount)).toEqual({ value: content });
  });

  test("a number of purchases before the sum is passed over, and said to be", () => {
    const reading = readFigure("2笔 984361元", amount);
    expect(reading.value).toBe(98.4361);
    expect(reading.judgement).toEqual({
      code: "amount-judged",
      wording: "“2笔 984361元”按 98.4361 万元读。",
    });
  });

  test.each<[CellContent]>([
    ["约25万元"],
    ["25件"],
    ["25万元 30万元"],
    ["2笔 984361"],
    ["25元/件"],
  ])("%j is no figure", (content) => {
    expect(readFigure(content, amount)).toEqual({ value: { text: content } });
  });
});

test.each([
  ["采购总金额（元）", "元"],
  ["采购总金额", null],
  ["本年收费金额（单位：万元）", "万元"],
  ["采购总金额 单位：亿元", "亿元"],
  ["采购总金额（万\n元）", "万元"],
])("the header %s states the unit %s", (header, unit) => {
  expect(amountUnitIn(header)).toBe(unit);
});

test("digits that are set from right to left are read as they are seen, and said to be", () => {
  expect(readFigure("\u202e21\u202c", count)).toEqual({
    value: 12,
    judgement: {
      code: "direction-judged",
      wording: "格子里的字符设成了从右往左排，按显示的顺序读作“12”。",
    },
  });
});
