import { emptySections, type Sections } from "../../src/report/report";
import type { FormatId } from "../../src/report/formats";
import type { FigureKey } from "../../src/report/figures";
import type { ReportSkeleton } from "../../src/write/sheets/report-sheets";
import oujiangkou2019 from "../reports/001.json";
import pingtan2024 from "../reports/012.json";
import pingtan2025 from "../reports/013.json";
import pingtanResources2021 from "../reports/058.json";

/** A workbook to try the add-in with. */
export interface Example {
  readonly id: string;
  readonly label: string;
  /** Oldest first. */
  readonly reports: readonly ReportSkeleton[];
}

interface PublishedReport {
  readonly agency: string;
  readonly year: number;
  readonly format: string;
  readonly figures: Readonly<Record<string, number | null>>;
}

/** What differs in the texts of two years; no agency sends in last year's text again. */
interface Wording {
  readonly opening: string;
  readonly disclosure: string;
  readonly management: string;
  readonly platform: string;
  readonly supervision: string;
  readonly problems: string;
  readonly improvements: string;
}

const wording: Wording = {
  opening: "认真落实政府信息公开各项要求，工作平稳有序。",
  disclosure: "及时公开政策文件和办事信息，做好政策解读。",
  management: "规范政府信息的制作、保存和发布，及时清理失效文件。",
  platform: "做好政府网站公开专栏的日常维护。",
  supervision: "定期检查公开栏目，开展业务培训。",
  problems: "部分栏目更新不够及时，政策解读的形式不够丰富。",
  improvements: "明确各栏目的更新责任，增加图解等解读形式。",
};

const earlierWording: Wording = {
  opening: "围绕中心工作推进政务公开，保障公众依法获取政府信息。",
  disclosure: "重点公开财政预决算、重大项目和民生领域信息，回应社会关切。",
  management: "完善公开前审查制度，对历年文件作了一次全面梳理。",
  platform: "对门户网站栏目作了调整，新开设政策问答专区。",
  supervision: "把政务公开列入年度考核，对办理人员进行了两次集中学习。",
  problems: "各单位公开意识不够均衡，申请答复文书还不够规范。",
  improvements: "统一答复文书格式，加强对基层单位的日常指导。",
};

/** Texts of our own: of the published reports only the figures are used. */
function sampleTexts({ agency, year, figures }: PublishedReport, words: Wording): Sections {
  const cases = (figure: string): string => `${figures[`t3.${figure}.total`] ?? 0}件`;
  return {
    ...emptySections,
    preface:
      "根据《中华人民共和国政府信息公开条例》有关规定，编制本年度报告。" +
      `报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。\n` +
      `如对本报告有疑问，请与${agency}联系（地址、邮编、电话见政府网站）。`,
    s1: [
      `${year}年，${agency}${words.opening}`,
      `（一）主动公开。${words.disclosure}`,
      `（二）依申请公开。全年新收政府信息公开申请${cases("received")}，上年结转${cases("carriedIn")}。`,
      `（三）政府信息管理。${words.management}`,
      `（四）政府信息公开平台建设。${words.platform}`,
      `（五）监督保障。${words.supervision}`,
    ].join("\n"),
    s5: `主要问题：${words.problems}\n改进情况：${words.improvements}`,
    s6: "本年度没有收取信息处理费。没有其他需要报告的事项。",
  };
}

function formatOf({ format }: PublishedReport): FormatId {
  if (format === "2019" || format === "2021") return format;
  throw new Error(`There is no form ${format}`);
}

function skeleton(report: PublishedReport, words: Wording = wording): ReportSkeleton {
  const { agency, year } = report;
  const figures = report.figures as Readonly<Record<FigureKey, number | null>>;
  const sections = sampleTexts(report, words);
  return { agency, year, format: formatOf(report), figures, sections, protect: true };
}

export const examples: readonly Example[] = [
  { id: "empty", label: "空工作簿", reports: [] },
  { id: "complete", label: "完整的年报", reports: [skeleton(oujiangkou2019)] },
  { id: "wrong", label: "有错的年报", reports: [skeleton(pingtanResources2021)] },
  {
    id: "consecutive",
    label: "连续两年",
    reports: [skeleton(pingtan2024, earlierWording), skeleton(pingtan2025)],
  },
];
