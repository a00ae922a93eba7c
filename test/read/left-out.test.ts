import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";

function han(length: number): string {
  return String.fromCodePoint(...Array.from({ length }, (_, index) => 0x5000 + index));
}

const title = "某某县财政局2024年政府信息公开工作年度报告";

/** A report in text, with this in its parts. */
async function read(parts: {
  readonly above?: string;
  readonly s1?: string;
  readonly belowTables?: string;
  readonly s6?: string;
  readonly asPage?: boolean;
}): Promise<FoundReport> {
  const { above = "", s1 = "情况。", belowTables = "", s6 = "无。", asPage = false } = parts;
  const lines = [
    ...above.split("\n"),
    title,
    "前言。",
    "一、总体情况",
    ...s1.split("\n"),
    "二、主动公开政府信息情况",
    ...belowTables.split("\n"),
    "五、存在的主要问题及改进情况",
    "问题。",
    "六、其他需要报告的事项",
    ...s6.split("\n"),
  ];
  const text = asPage
    ? `<html><body>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`
    : lines.join("\n");
  const [found] = await readFile(new TextEncoder().encode(text));
  if (!found) throw new Error("no report");
  return found;
}

async function leftOut(belowTables: string): Promise<readonly string[]> {
  const { notes } = await read({ belowTables });
  return notes.filter(({ code }) => code === "text-left-out").map(({ message }) => message);
}

test("text where only a table belongs is left out, and its beginning quoted", async () => {
  expect(await leftOut("")).toEqual([]);
  expect((await leftOut(han(40)))[0]).toMatch(new RegExp(`：${han(40)}$`));
  expect((await leftOut(han(41)))[0]).toMatch(new RegExp(`：${han(40)}…$`));
});

test("of several such texts the longest are quoted", async () => {
  expect(await leftOut(`${han(3)}\n${han(9)}\n${han(5)}`)).toEqual([
    expect.stringMatching(new RegExp(`：${han(3)}；${han(9)}；${han(5)}$`)),
  ]);
  expect(await leftOut(`${han(3)}\n${han(9)}\n${han(5)}\n${han(7)}`)).toEqual([
    expect.stringMatching(new RegExp(`：${han(9)}；${han(5)}；${han(7)}等4段$`)),
  ]);
});

function introductions({ notes }: FoundReport): readonly string[] {
  return notes.filter(({ code }) => code === "introduction-left-out").map(({ message }) => message);
}

test.each(["（单位：件）", "计量单位：件", "单位：条", "具体情况如下：", "本机关情况见下表。"])(
  "%s only introduces a table: it is left out, which is said, and is no text that is lost",
  async (line) => {
    const found = await read({ belowTables: line });
    expect(await leftOut(line)).toEqual([]);
    expect(introductions(found)).toEqual([expect.stringMatching(new RegExp(`：${line}$`))]);
  }
);

test.each([
  "（单位：万元）",
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
])("%s is the table's own", async (line) => {
  const found = await read({ belowTables: line });
  expect([await leftOut(line), introductions(found)]).toEqual([[], []]);
});

test.each([
  ["remarks of Word", "情况<!--StartFragment-->。<![endif]>", "情况。"],
  ["blank lines", "情况。\n\n \n更多。", "情况。\n更多。"],
  ["page numbers", "情况。\n— 3 —\n更多。", "情况。\n更多。"],
])("%s are no text", async (_, s1, expected) => {
  expect((await read({ s1 })).report.sections.s1).toBe(expected);
});

test("a page's own lines are left out above, between and below, and counted", async () => {
  const { report, notes } = await read({
    asPage: true,
    above: "当前位置：首页 > 年报\n发布日期：2025-01-20",
    s1: "情况。\n分享到：\n联系人：张某。",
    s6: "无。\n来源：本站\n附件1：目录\n别的文章",
  });
  expect(report.sections.s1).toBe("情况。\n联系人：张某。");
  expect(report.sections.s6).toBe("无。");
  const counted = notes.find(({ code }) => code === "surroundings-left-out");
  expect(counted?.message).toBe(
    "报告以外的6行文字没有读入：当前位置：首页 > 年报；发布日期：2025-01-20；附件1：目录等6行"
  );
});

test("off a page they are the report's", async () => {
  const { report, notes } = await read({ s6: "无。\n附件1：目录\n别的事项" });
  expect(report.sections.s6).toBe("无。\n附件1：目录\n别的事项");
  expect(notes.map(({ code }) => code)).not.toContain("surroundings-left-out");
});
