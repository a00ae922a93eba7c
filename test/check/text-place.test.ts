import { quotedPlace, textPlace } from "../../src/check/text-place";
import type { Passage, TextId } from "../../src/report/passages";

function said(section: TextId, paragraph: number, quote = "甲"): Passage {
  return { section, paragraph, quote, start: 0, end: quote.length };
}

test.each<[readonly Passage[], string]>([
  [[], ""],
  [[said("s1", 2)], "一、总体情况第3段"],
  [[said("preface", 0)], "前言第1段"],
  [[said("title", 0)], "标题"],
  [[said("s3", 1)], "三、收到和处理政府信息公开申请情况第2段"],
  [[said("s5", 4), said("s5", 1), said("s5", 4)], "五、存在的主要问题及改进情况第2、5段"],
  [[0, 1, 2, 4].map((at) => said("s1", at)), "一、总体情况第1至3、5段"],
  [[said("preface", 1), said("s6", 0)], "前言第2段，六、其他需要报告的事项第1段"],
])("where words stand is told by section and paragraph: %j", (passages, place) => {
  expect(textPlace("2021", { passages })).toBe(place);
});

describe("with the words themselves", () => {
  const place = (message: string, ...passages: readonly Passage[]) =>
    quotedPlace("2021", { message, passages });

  test("where the sentence does not have them", () => {
    expect(place("表三为16。", said("s1", 2, "全年申请 999件"))).toBe(
      "一、总体情况第3段：“全年申请999件”"
    );
    expect(place("第一部分写“全年申请999件”。", said("s1", 2, "全年申请 999件"))).toBe(
      "一、总体情况第3段"
    );
  });

  test("where they are few", () => {
    expect(place("过长。", said("s1", 0), said("s1", 1))).toBe("一、总体情况第1至2段");
    expect(place("过长。", said("s1", 0, "长".repeat(31)))).toBe(
      `一、总体情况第1段：“${"长".repeat(30)}…”`
    );
  });
});
