import type { SheetTitle } from "../../../src/report/designation";
import type { Report } from "../../../src/report/report";
import { formats } from "../../../src/report/formats";
import type { WrittenHeading } from "../../../src/report/structure";
import { changed, publishedReport, soundReport } from "../../check/sample-reports";
import type { Case } from "../cases";
import { withSections } from "../sample-years";

const report = soundReport("2021");
const official = formats[1]?.sections.map(({ heading }) => heading) ?? [];

/** The official headings as a document may have them. */
function writtenAs(change: (heading: string) => string): readonly WrittenHeading[] {
  return official.map((heading) => ({ text: change(heading), official: heading }));
}

const written = {
  preface:
    "根据《中华人民共和国政府信息公开条例》编制淮安市人民政府2024年政府信息公开工作年度报告。统计期限为2024年1月1日至2024年12月31日。联系电话：0517-80000000。",
  s1:
    "2024年，我市主动公开政府信息1200条，办理政府信息公开申请3119件，完善信息管理制度，优化网站栏目，" +
    "开展工作考核和社会评议，未发生责任追究的情况，监督保障有力。",
  s5: "政策解读的形式还比较单一。今后将增加图解和视频，组织业务培训，提高解读质量。",
  s6: "本年度收取信息处理费3940元。",
};
const complete = withSections(report, written);

function department(of: Report): Report {
  return { ...of, agency: "某某市某某局" };
}

/** The titles of two sheets, the second of which says this. */
function titles(agency: string, year: number): readonly SheetTitle[] {
  return [
    { sheet: "2024正文", agency: "淮安市人民政府", year: 2024 },
    { sheet: "2024复议诉讼", agency, year },
  ];
}

/** For each rule about the text parts, a report that breaks it and one that does not. */
export const partsCases: Readonly<Record<string, Case>> = {
  "document.form": {
    breaks: { ...soundReport("2019"), year: 2022 },
    holds: { ...soundReport("2019"), year: 2020 },
  },
  "document.title": {
    breaks: { ...report, title: "淮安市人民政府2024年政府信息公开工作报告" },
    holds: { ...report, title: "淮安市人民政府\n 2024年政府信息公开工作年度报告" },
  },
  "document.draft": {
    breaks: report,
    holds: report,
    circumstances: { draftMark: "草稿：还不能报送：27格空着，请勿公开" },
    holdsWith: {},
  },
  "document.leftOut": {
    breaks: report,
    holds: report,
    circumstances: {
      leftOut: ["“三、收到和处理政府信息公开申请情况”里表格以外的文字没有读入：数据来源说明。"],
    },
    holdsWith: { leftOut: [] },
  },
  "document.lostCharacter": {
    breaks: withSections(report, { s6: "全年收到�件。" }),
    holds: report,
  },
  "document.sheetTitles": {
    breaks: report,
    holds: report,
    circumstances: { titles: titles("淮安市水利局", 2024) },
    holdsWith: { titles: titles("淮安市政府", 2024) },
  },
  "document.agency": {
    breaks: withSections(report, {
      preface: "现公布淮安市人民政府办公室2024年政府信息公开工作年度报告。",
    }),
    holds: complete,
  },
  "document.year": {
    breaks: withSections(report, {
      preface: "本报告所列数据的统计期限自2023年1月1日至2023年12月31日止。",
    }),
    holds: complete,
  },
  "document.period": {
    breaks: withSections(report, { preface: "统计期限为2024年1月1日至2024年11月30日。" }),
    holds: withSections(report, { preface: "统计期限为2024年01月01日起至12月31日止。" }),
  },
  "document.openingYear": {
    breaks: withSections(report, { s1: "2023年，我市坚持公开为常态。" }),
    holds: withSections(report, { s1: "2019年以来，我市坚持公开为常态。" }),
  },
  "document.sections": {
    breaks: withSections(complete, { s5: " \n", s6: "" }),
    holds: complete,
  },
  "document.tooLong": {
    breaks: withSections(complete, { s1: "文".repeat(200_001) }),
    holds: withSections(complete, { s1: "文".repeat(200_000) }),
  },
  "document.headings": {
    breaks: report,
    holds: report,
    circumstances: {
      headings: writtenAs((heading) => heading.replace("存在的主要问题", "存在问题")),
    },
    holdsWith: {
      headings: writtenAs((heading) => heading.replace("、行政诉讼", "，行政诉讼 ")),
    },
  },
  "document.aspects": {
    breaks: withSections(report, {
      s1: "2024年，我市主动公开政府信息1200条，加强信息管理，优化网站。",
    }),
    holds: complete,
  },
  "document.government": {
    breaks: withSections(report, { s1: `${written.s1.slice(0, 50)}开展工作考核。` }),
    holds: complete,
  },
  "document.length": {
    breaks: department(withSections(report, { s1: "公".repeat(1200) })),
    holds: department(withSections(report, { s1: "公".repeat(1000) })),
  },
  "document.problems": {
    breaks: withSections(report, { s5: "无" }),
    holds: complete,
  },
  "document.fee": {
    breaks: withSections(report, { s6: "没有其他需要报告的事项。" }),
    holds: withSections(report, { s6: "本年度没有收取信息处理费。" }),
  },
  "document.feeTables": {
    breaks: changed(complete, { "t2.adminFees.amount": 0 }),
    holds: changed(complete, { "t2.adminFees.amount": 0.39 }),
  },
  "document.contact": {
    breaks: withSections(report, { preface: "本报告由某某单位编制。" }),
    holds: complete,
  },
  "document.unfilled": {
    breaks: withSections(report, {
      preface: "本报告电子版可在【网站名称】查阅（联系电话：【联系电话】）。",
    }),
    holds: withSections(report, { s6: "按照国办函【2020】109号执行。" }),
  },
  "document.tableRow": {
    breaks: withSections(report, { s6: "｜类别｜条数｜\n｜政策｜3" }),
    holds: withSections(report, { s6: "｜类别｜条数｜\n｜政策｜3｜" }),
  },
  "document.placeholder": {
    breaks: withSections(report, { s3: "2024年，我市全年收到申请XX件。" }),
    holds: withSections(report, {
      preface: "网址：http://www.xx.gov.cn，邮箱xx@xx.cn，电话138****1234。",
    }),
  },
  "document.missingNumber": {
    breaks: withSections(report, { s1: "2024年，我市主动公开信息  条，更新及时。" }),
    holds: withSections(report, { s1: "2024年，我市主动公开信息 12 条，公 开 条 例。" }),
  },
  "document.deadline": {
    breaks: { ...department(publishedReport("061")), year: 2024 },
    holds: publishedReport("005"),
    circumstances: { today: "2025-02-05" },
  },
};
