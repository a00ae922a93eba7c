import { formats, type Format } from "./formats";

/**
 * The preface a report starts with: legal basis, the six parts, the statistic period, and where to ask.
 * What only the clerk knows stands in 【】.
 * @returns one entry a paragraph
 */
export function defaultPreface(agency: string, year: number, format: Format): readonly string[] {
  return [
    `根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，按照《${format.title}》（${format.documentNumber}）的要求，` +
      `编制${agency}${year}年政府信息公开工作年度报告。本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，` +
      "政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六个部分组成。" +
      `报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    "本报告电子版可在【网站名称】（【网址】）查阅和下载。对本报告如有疑问，请与【联系部门】联系" +
      "（地址：【地址】；邮政编码：【邮政编码】；联系电话：【联系电话】）。",
  ];
}

const beforeAgency = "的要求，编制";
const afterYear = "年政府信息公开工作年度报告。";

/** No agency's name makes it longer. */
const longestPreface = 2000;

function paragraphsIn(text: string): readonly string[] {
  return text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** Whether a preface is the one a report starts with, for whatever agency and year, in which nobody has written a word. */
export function isUntouchedPreface(text: string): boolean {
  if (text.length > longestPreface) return false;
  const written = paragraphsIn(text);
  const [first = ""] = written;
  const from = first.indexOf(beforeAgency) + beforeAgency.length;
  const writtenFor = first.slice(from, first.indexOf(afterYear, from));
  const [agency, year] = [writtenFor.slice(0, -4), Number(writtenFor.slice(-4))];
  return formats.some(
    (format) => defaultPreface(agency, year, format).join("\n") === written.join("\n")
  );
}
