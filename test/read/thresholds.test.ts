import { zipSync } from "fflate";
import {
  endsReport,
  isAboveText,
  isFurniture,
  isPageNumber,
  isSiteMark,
} from "../../src/read/furniture";
import { readFigure } from "../../src/read/figure-text";
import { headingOf } from "../../src/read/headings";
import { labelOf, LabelIndex } from "../../src/read/labels";
import { contentOf } from "../../src/read/sources/kind";
import { readReportJson } from "../../src/read/sources/report-json";
import { stripOfDocument } from "../../src/read/strip";
import { titleEndingWith, titleOf } from "../../src/read/title";
import { soundReport } from "../check/sample-reports";

/** So many different Chinese characters. */
function han(length: number, from = 0): string {
  const characters = Array.from({ length }, (_, index) => 0x5000 + from + index);
  return String.fromCodePoint(...characters);
}

describe("a wording beside an official one", () => {
  const found = (official: readonly string[], text: string): string | null => {
    const index = new LabelIndex(
      official.map((label) => ({ label, value: label })),
      {}
    );
    return index.match(labelOf(text))?.entry.label ?? null;
  };

  test.each([
    ["one character of four may be another", han(4), `${han(3)}某`, true],
    ["none of three", han(3), `${han(2)}某`, false],
    ["nor two of seven", han(7), `${han(5)}某某`, false],
    ["two of eight", han(8), `${han(6)}某某`, true],
    ["three of twelve", han(12), `${han(9)}某某某`, true],
    ["never four", han(16), `${han(12)}某某某某`, false],
    ["one may be missing", han(5), han(2) + han(2, 3), true],
    ["not of three", han(3), han(2), false],
    ["one may be there twice", han(4), `${han(4)}某`, true],
    ["two may be swapped", han(4), `${han(2)}${han(1, 3)}${han(1, 2)}`, true],
    ["the first two as well", han(4), `${han(1, 1)}${han(1)}${han(2, 2)}`, true],
    [
      "not two pairs of seven",
      han(7),
      `${han(1, 1)}${han(1)}${han(1, 3)}${han(1, 2)}${han(3, 4)}`,
      false,
    ],
    ["two may be other ones, but not with one more beside them", han(8), `${han(6)}某某丁`, false],
    ["one that moved on is not swapped", han(4), `${han(2)}某${han(1, 2)}`, false],
    ["nor is one that moved back", han(4), `${han(2)}${han(1, 3)}某`, false],
    ["two of two are too few to be alike", han(2), `${han(1)}某`, false],
    [
      "four picked out and one of its own are none",
      han(15),
      `某${[3, 6, 9, 12].map((at) => han(1, at)).join("")}`,
      false,
    ],
    ["four characters are a part that stands for it", han(12), han(4, 3), true],
    ["three are none", han(12), han(3, 3), false],
    [
      "five picked out stand for it",
      han(15),
      [0, 3, 6, 9, 12].map((at) => han(1, at)).join(""),
      true,
    ],
    ["four are none", han(15), [0, 3, 6, 9].map((at) => han(1, at)).join(""), false],
    ["not in another order", han(15), [12, 9, 6, 3, 0].map((at) => han(1, at)).join(""), false],
    ["an instruction of twenty may stand beside it", han(4), han(4) + han(20, 100), true],
    ["not one of twenty-one", han(4), han(4) + han(21, 100), false],
    ["nor beside one of three", han(3), han(3) + han(5, 100), false],
  ])("%s", (_, official, text, expected) => {
    expect(found([official], text)).toBe(expected ? official : null);
  });

  test("is the likeliest of two that are alike, where the other is far enough", () => {
    const official = [han(8), `${han(6)}某乙`];
    // One slip from the first, two from the second: too near to tell.
    expect(found(official, `${han(7)}乙`)).toBeNull();
    expect(found([han(12), `${han(9)}某乙丙`], `${han(11)}丁`)).toBe(han(12));
    expect(found([`${han(9)}某乙丙`, han(12)], `${han(11)}丁`)).toBe(han(12));
  });

  const spread = (text: string): string =>
    [...text].map((one, at) => one + han(1, 200 + at)).join("");

  test.each([
    ["a slip rather than a part", [`${han(7)}某`, `甲乙丙丁${han(8)}戊`], han(8), 0],
    ["a slip rather than a selection", [`${han(4)}某`, spread(han(5))], han(5), 0],
    ["a part or a selection, which is in doubt", [`甲乙丙${han(5)}`, spread(han(5))], han(5), null],
    ["a slip or its beginning, which is in doubt", [`${han(7)}某`, han(4)], han(8), null],
    ["a slip rather than a long beginning", [`${han(10)}某`, han(8)], han(11), 0],
    ["its beginning rather than a selection", [han(7), spread(han(9))], han(9), 0],
  ] as const)("is %s", (_, official, text, expected) => {
    expect(found(official, text)).toBe(expected === null ? null : official[expected]);
  });

  test("is told by its number where wordings are alike", () => {
    const official = [`一、${han(8)}`, `二、${han(6)}某乙`];
    expect(found(official, `二、${han(7)}乙`)).toBe(official[1]);
    expect(found(official, `${han(7)}乙`)).toBeNull();
    expect(found(official, `三、${han(7)}乙`)).toBeNull();
    expect(found([`1.${han(8)}`, `2.${han(8)}`], `2.${han(8)}`)).toBe(`2.${han(8)}`);
    expect(found([`1.${han(8)}`, `2.${han(8)}`], han(8))).toBeNull();
    expect(found([`1.${han(8)}`, `1.${han(6)}某乙`], `1.${han(7)}乙`)).toBeNull();
    expect(found([han(8), `二、${han(6)}某乙`], `${han(7)}乙`)).toBeNull();
  });

  test("has all entries of the same wording, where its number is none of theirs", () => {
    const entries = [1, 2].map((number) => ({ label: `${number}.${han(8)}`, value: number }));
    const index = new LabelIndex(entries, {});
    expect(index.same(labelOf(han(8)))).toEqual(entries);
    expect(index.same(labelOf(`3.${han(8)}`))).toEqual(entries);
    expect(index.same(labelOf(`2.${han(8)}`))).toEqual(entries.slice(1));
  });
});

test.each([
  [120, true],
  [121, false],
])("a text of %d characters may be a label: %s", (length, expected) => {
  const [line] = stripOfDocument([{ kind: "paragraph", text: han(length) }]).lines;
  expect(typeof line?.labels[0]?.core === "string").toBe(expected);
});

describe("a title", () => {
  const ending = "2024年政府信息公开工作年度报告";
  const agency = (length: number): string => `${han(length - 1)}局`;

  test("has up to eighty characters", () => {
    const rest = 80 - ending.length;
    expect(titleOf(han(rest) + ending)?.agency).toBe(han(rest));
    expect(titleOf(han(rest + 1) + ending)).toBeNull();
  });

  test.each([
    ["fifty characters", [agency(50), ending], agency(50)],
    ["not fifty-one", [agency(51), ending], ""],
    ["four lines", [agency(4), "2024年", "政府信息公开", "工作年度报告"], agency(4)],
    ["not five", [agency(4), "2024年", "政府信息", "公开工作", "年度报告"], ""],
    ["no list before it", [`${han(4)}、${agency(4)}`, ending], ""],
    ["no other words before it", [han(4), ending], ""],
    ["no empty line before it", ["", ending], ""],
  ])("begins in a line above it: %s", (_, lines, agency) => {
    expect(titleEndingWith(lines)?.title.agency ?? "").toBe(agency);
  });

  test.each([
    ["二〇一九", 2019],
    ["二〇二〇", 2020],
    ["二○二一", 2021],
    ["二零三八", 2038],
    ["二0四七", 2047],
    ["二〇五六", 2056],
  ])("%s年 is %d", (written, year) => {
    expect(titleOf(`某某局${written}年政府信息公开工作年度报告`)?.year).toBe(year);
  });

  test("has one blank between words of Latin script, and none between others", () => {
    expect(titleOf("某某 局A  B 2024 年政府信息公开 年度报告")?.agency).toBe("某某局A B");
  });
});

describe("lines of a page around a report", () => {
  test("are short", () => {
    const beginning = "当前位置：";
    expect(isSiteMark(beginning + han(80 - beginning.length))).toBe(true);
    expect(isSiteMark(beginning + han(81 - beginning.length))).toBe(false);
    expect(isSiteMark(`当前位置${" ".repeat(156)}`)).toBe(true);
    expect(isSiteMark(`当前位置${" ".repeat(157)}`)).toBe(false);
    expect(endsReport(`附件${han(78)}`)).toBe(true);
    expect(endsReport(`附件${han(79)}`)).toBe(false);
    expect(isPageNumber(`${" ".repeat(40)}— 3 —`)).toBe(true);
    expect(isPageNumber(`${" ".repeat(76)}— 3 —`)).toBe(false);
  });

  test.each([
    ["当前位置", true, true, true, false],
    ["copyright 2024", true, true, true, true],
    ["ＩＣＰ备12345号", true, true, true, true],
    ["来源：本站", false, true, true, false],
    ["附件1：目录", false, true, false, true],
    ["抄送：某某局", false, true, false, true],
    ["— 3 —", false, true, false, false],
    ["第3页", false, true, true, false],
    ["主动公开情况", false, false, false, false],
  ])("%s", (line, site, furniture, above, ends) => {
    expect([isSiteMark(line), isFurniture(line), isAboveText(line), endsReport(line)]).toEqual([
      site,
      furniture,
      above,
      ends,
    ]);
  });
});

describe("a heading", () => {
  test("may be without its number where its wording is long, or the official one", () => {
    expect(headingOf("总体情况")?.section).toBe("s1");
    expect(headingOf("总体工作情况")).toBeNull();
    expect(headingOf("一、总体工作情况")?.section).toBe("s1");
    expect(headingOf("主动公开情况")).toBeNull();
    expect(headingOf("其他需要报告事项")?.section).toBe("s6");
    expect(headingOf("1.总体情况")?.section).toBe("s1");
    expect(headingOf("2.总体情况")).toBeNull();
    expect(headingOf("6.其他需要报告的事项")?.section).toBe("s6");
  });

  test("has up to fifty characters", () => {
    const official = "五、存在的主要问题及改进情况";
    const remark = (length: number): string =>
      `${official}（${han(length - official.length - 2)}）`;
    expect(headingOf(remark(50))?.section).toBe("s5");
    expect(headingOf(remark(51))).toBeNull();
  });
});

describe("a number", () => {
  const count = { kind: "count", unit: "件" } as const;

  test.each([
    ["123456789012345", 123_456_789_012_345],
    ["0", 0],
    ["0.000000000000001", 0.000_000_000_000_001],
    ["0.7", 0.7],
    ["-3", -3],
    ["-0", 0],
  ])("%s is kept exactly: %d", (text, value) => {
    expect(readFigure(text, count).value).toBe(value);
  });

  test("of more digits than can be kept exactly is not read", () => {
    const text = "1234567890123456";
    expect(readFigure(text, count).value).toEqual({ text, unread: "too-long" });
  });

  test.each([
    ["000", 0],
    ["007", 7],
  ])("%s is not read, though it is told that it can only mean %d", (text, meant) => {
    const value = { text, disguised: { as: "padded", meant } };
    expect(readFigure(text, count).value).toEqual(value);
  });

  const amount = { kind: "amount", unit: "万元" } as const;

  test.each([
    ["251000元", 25.1],
    ["5元", 0.0005],
    ["0.5元", 0.000_05],
    ["3千元", 0.3],
    ["3万", 3],
    ["3百万元", 300],
    ["3千万元", 3000],
    ["1.23亿元", 12_300],
    ["0.00001亿元", 0.1],
    ["-251000元", -25.1],
    ["¥100", 0.01],
    ["2笔 984361元", 98.4361],
  ])("%s is %d 万元", (text, value) => {
    expect(readFigure(text, amount).value).toBe(value);
  });

  test("of a spreadsheet loses the noise of binary fractions", () => {
    expect(readFigure(0.1 + 0.2, count).value).toBe(0.3);
    expect(readFigure(0.123_456_789_012_345, count).value).toBe(0.123_456_789_012_345);
    expect(readFigure(-0, count).value).toBe(0);
    expect(readFigure(Infinity, count).value).toEqual({ text: "Infinity" });
    expect(readFigure(999_999_999_999_999, count).value).toBe(999_999_999_999_999);
    expect(readFigure(1e15, count).value).toEqual({
      text: "1000000000000000",
      unread: "too-long",
    });
    expect(readFigure(1e21, amount).value).toEqual({ text: "1e+21", unread: "too-long" });
    expect(readFigure(true, count).value).toEqual({ text: "TRUE" });
    expect(readFigure(false, count).value).toEqual({ text: "FALSE" });
  });

  test.each([
    [0, "元", 0, undefined],
    [251_000, "元", 25.1, "“251000（单位：元）”换算为 25.1 万元。"],
    [-251_000, "元", -25.1, "“-251000（单位：元）”换算为 -25.1 万元。"],
    [25.1, "万元", 25.1, undefined],
    [25.1, null, 25.1, "“25.1”没有写单位，按万元读。"],
    [0, null, 0, undefined],
  ] as const)("%d in a column of %s is %d 万元", (content, unit, value, wording) => {
    const reading = readFigure(content, amount, unit);
    expect([reading.value, reading.judgement?.wording]).toEqual([value, wording]);
  });
});

describe("a file is told by how it begins", () => {
  const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));
  const signatures = [
    ["RTF", ascii("{\\rtf"), "other-office"],
    ["PNG", [0x89, ...ascii("PNG")], "picture"],
    ["JPEG", [0xff, 0xd8, 0xff], "picture"],
    ["GIF", ascii("GIF8"), "picture"],
    ["BMP", ascii("BM"), "picture"],
    ["TIFF", [...ascii("II*"), 0], "picture"],
    ["RAR", ascii("Rar!"), "archive"],
    ["7z", [...ascii("7z"), 0xbc, 0xaf], "archive"],
    ["gzip", [0x1f, 0x8b], "archive"],
    ["an empty zip", [...ascii("PK"), 5, 6], "archive"],
    ["zip", [...ascii("PK"), 3, 4], "damaged"],
    ["a compound file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "damaged"],
  ] as const;

  test.each(signatures)("%s", async (_, signature, code) => {
    const bytes = Uint8Array.from([...signature, ...ascii(" and more")]);
    await expect(contentOf(bytes)).rejects.toMatchObject({ code });
  });

  test.each([
    ["word/document.xml", "docx"],
    ["xl/workbook.xml", "spreadsheet"],
  ])("an archive with %s is %s", async (name, kind) => {
    const bytes = zipSync({ [name]: new Uint8Array(1) });
    expect((await contentOf(bytes)).kind).toBe(kind);
  });

  test.each([
    ["ppt/presentation.xml", "other-office"],
    ["mimetype", "other-office"],
    ["报告.docx", "archive"],
  ])("an archive with %s is refused as %s", async (name, code) => {
    const bytes = zipSync({ [name]: new Uint8Array(1) });
    await expect(contentOf(bytes)).rejects.toMatchObject({ code });
  });

  test.each(signatures)("%s, but for its last sign", async (_, signature, code) => {
    const bytes = Uint8Array.from([...signature.slice(0, -1), 0x20, ...ascii(" and more")]);
    const told = await contentOf(bytes).catch((error: unknown) => error);
    expect(told).not.toMatchObject({ code });
  });

  test.each([
    ['{"figures"', "json"],
    [' [ { "figures"', "json"],
    ["{}", "json"],
    ["{a}", "text"],
    ["[1]", "text"],
    ["<!DOCTYPE html>", "html"],
    ["  <!-- a --> <?b?> <p>", "html"],
    ["<!-- a -- <p>", "text"],
    ["a < b", "text"],
    ["正文</TD>", "html"],
    ["正文</h6 >", "html"],
    ["正文</h7>", "text"],
    ["一、总体情况", "text"],
  ])("%s is %s", async (text, kind) => {
    expect((await contentOf(new TextEncoder().encode(text))).kind).toBe(kind);
  });

  test.each([
    ["<Workbook", 4000, "spreadsheet"],
    ["<ss:Workbook", 4000, "spreadsheet"],
    ["<Workbook", 4001, "html"],
    ["<Worksheet", 4000, "html"],
  ])("a workbook by %s in its first signs, ending at %d: %s", async (tag, end, kind) => {
    const names = "urn:schemas-microsoft-com:office:spreadsheet";
    const text = `<x>${names}`.padEnd(end - tag.length) + tag;
    expect((await contentOf(new TextEncoder().encode(text))).kind).toBe(kind);
  });
});

describe("the year in JSON", () => {
  const yearOf = (year: unknown): number | null | undefined => {
    const { figures, format } = soundReport("2021");
    const [found] = readReportJson(JSON.stringify({ format, figures, year }));
    return found?.report.year;
  };

  test.each([2000, 2024, 2099, null])("may be %s", (year) => {
    expect(yearOf(year)).toBe(year);
  });

  test.each([1999, 2100, 2024.5, "2024"])("may not be %j", (year) => {
    expect(() => yearOf(year)).toThrow("“year”应当是四位数的年份。");
  });
});
