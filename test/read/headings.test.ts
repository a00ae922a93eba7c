import { headingOf } from "../../src/read/headings";
import { formats } from "../../src/report/formats";

test.each(
  formats.flatMap(({ sections }) =>
    sections.map((each) => [each.heading, "text" in each ? each.text : each.table] as const)
  )
)("%s is the heading of %s", (heading, section) => {
  expect(headingOf(heading)).toMatchObject({ section, likeness: "same", rest: "" });
});

test.each([
  ["一 、 总体情况", "s1"],
  ["一. 总体情况", "s1"],
  ["1、总体情况", "s1"],
  ["总体情况", "s1"],
  ["一、政府信息公开工作总体情况", "s1"],
  ["一、2024年总体情况", "s1"],
  ["二、主动公开情况", "t2"],
  ["二、主动公開政府信息情況", "t2"],
  ["三、收到和处理政府信息公开申请的情况", "t3"],
  ["四、政府信息公开行政复议行政诉讼情况", "t4"],
  ["五、存在问题及改进情况", "s5"],
  ["五、政府信息公开工作存在的主要问题及改进情况", "s5"],
  ["六、其他需要报告事项", "s6"],
  ["六、其它需要报告的事项", "s6"],
  ["七、其他需要报告的事项", "s6"],
])("%s is taken for the heading of %s", (text, section) => {
  expect(headingOf(text)?.section).toBe(section);
});

test.each([
  ["六、其他需要报告的事项：无。", "s6", "无。"],
  ["六、其他需要报告的事项。本年度没有收取信息处理费。", "s6", "本年度没有收取信息处理费。"],
  ["一、总体情况：今年，我局公开信息。二、三略。", "s1", "今年，我局公开信息。二、三略。"],
])("%s begins with a heading, and its text goes on", (text, section, rest) => {
  expect(headingOf(text)).toMatchObject({ section, rest });
});

test.each([
  ["（一）主动公开情况"],
  ["（一）主动公开情况。全年公开信息120条。"],
  ["1.主动公开情况"],
  ["一、本年新收政府信息公开申请数量"],
  ["三、本年度办理结果"],
  ["四、结转下年度继续办理"],
  ["主动公开情况"],
  ["其他事项"],
  ["本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况等六个部分组成。"],
  ["一是加强学习。"],
  [""],
])("%j is no heading", (text) => {
  expect(headingOf(text)).toBeNull();
});
