import type { SectionHeading } from "../structure";

/**
 * The six parts of a report in their order, headings as in the annex of both notices.
 * @param guidance the annex's own words for the text parts
 */
export function officialSections(guidance: {
  readonly s1: string;
  readonly s5: string;
  readonly s6: string;
}): readonly SectionHeading[] {
  return [
    { heading: "一、总体情况", text: "s1", guidance: guidance.s1 },
    { heading: "二、主动公开政府信息情况", table: "t2", beside: "s2" },
    { heading: "三、收到和处理政府信息公开申请情况", table: "t3", beside: "s3" },
    { heading: "四、政府信息公开行政复议、行政诉讼情况", table: "t4", beside: "s4" },
    { heading: "五、存在的主要问题及改进情况", text: "s5", guidance: guidance.s5 },
    { heading: "六、其他需要报告的事项", text: "s6", guidance: guidance.s6 },
  ];
}
