import { paragraphsOf } from "../../../src/report/passages";
import { proseOf } from "../../../src/rules/prose/prose-text";
import { saying } from "./sentence-report";

function paragraphsIn(text: string): readonly string[] {
  const prose = proseOf(saying(text), "s1");
  return prose.paragraphs.map(({ start, end }) => prose.text.slice(start, end));
}

test.each([
  ["收到 申请　５ 件", "收到申请5件"],
  ["收到“政府信息公开”申请5件", "收到政府信息公开申请5件"],
  ["依申请公开（yi shen qing gong kai）5件", "依申请公开5件"],
  ["申请(shēn qǐng)5件", "申请5件"],
  ["申请（5件）", "申请（5件）"],
  ["申请（12）件", "申请（12）件"],
  ["申请（A类）5件", "申请（A类）5件"],
  ["受理政府信息公開申請，辦結５件", "受理政府信息公开申请，办结5件"],
])("%s is read as %s", (written, read) => {
  expect(paragraphsIn(written)).toEqual([read]);
});

test.each([
  ["a line that breaks after a comma", "2024年，\n收到5件。", ["2024年，收到5件。"]],
  [
    "a filled line that breaks in the middle",
    "全市各级行政机关全年共收到政府信息公开\n申请5件。",
    ["全市各级行政机关全年共收到政府信息公开申请5件。"],
  ],
  ["lines with an empty one between", "2024年，\n\n收到5件。", ["2024年，收到5件。"]],
  ["a heading", "依申请公开\n收到5件。", ["依申请公开", "收到5件。"]],
  ["what ends with a full stop", "收到5件。\n办结4件。", ["收到5件。", "办结4件。"]],
  ["what ends with a colon", "情况如下：\n收到5件。", ["情况如下：", "收到5件。"]],
  ["an item of a list", "收到5件，\n（二）办结4件", ["收到5件，", "（二）办结4件"]],
  ["a numbered item", "收到5件，\n2.办结4件", ["收到5件，", "2.办结4件"]],
])("lines are joined or not: %s", (_, text, paragraphs) => {
  expect(paragraphsIn(text)).toEqual(paragraphs);
});

test("the words of a stretch are the clerk's own, and each line of them has its passage", () => {
  const report = saying("甲。\n 2024年，收到 申\n请 ５件。");
  const prose = proseOf(report, "s1");
  const start = prose.text.indexOf("收到");
  const stretch = { start, end: prose.text.indexOf("。", start) };
  expect(prose.text.slice(stretch.start, stretch.end)).toBe("收到申请5件");
  expect(prose.wordsOf(stretch)).toBe("收到申请５件");
  const passages = prose.passagesOf(stretch);
  expect(passages.map(({ paragraph, quote }) => `${paragraph} ${quote}`)).toEqual([
    "1 收到 申",
    "2 请 ５件",
  ]);
  for (const { section, paragraph, start: from, end, quote } of passages) {
    expect(paragraphsOf(report, section)[paragraph]?.slice(from, end)).toBe(quote);
  }
});
