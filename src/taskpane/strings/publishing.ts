import type { AnnexFileKind } from "../../write/annex-file";
import type { Translated } from "./language";

const zhCN = {
  title: "随年报公开",
  draft: "这些也都注明“草稿”，请勿公开。",
  noPrevious: (year: number | null) =>
    `本工作簿中没有${year === null ? "上一年的" : `${year - 1}年`}年报，所以没有对比附件，一图读懂里也没有增减。`,
  annex: "对比附件",
  download: {
    docx: "对比附件（Word）",
    html: "对比附件（网页）",
  } satisfies Readonly<Record<AnnexFileKind, string>>,
  copy: "复制对比附件",
  infographic: "一图读懂",
  page: "一图读懂（网页）",
  sheet: "一图读懂（工作表）",
  preview: "看一图读懂的样子",
  downloaded: (file: string) =>
    `已下载“${file}”，一般在“下载”文件夹。没有看到的，请用旁边的“复制对比附件”或者“一图读懂（工作表）”。`,
  failed: "文件没有生成。请用旁边的“复制对比附件”或者“一图读懂（工作表）”。",
  copied: (keys: string) =>
    `已复制。请到 Word 或网站编辑器中按 ${keys} 粘贴；粘贴不出来的，请用旁边的下载。`,
};

export type PublishingStrings = typeof zhCN;

const enUS: PublishingStrings = {
  title: "To publish beside the report",
  draft: "These, too, say 草稿 (draft); do not publish them.",
  noPrevious: (year) =>
    `The ${year === null ? "previous" : year - 1} report is not in this workbook, so there is no annex of comparison, and the infographic tells no changes.`,
  annex: "Comparison annex",
  download: { docx: "Comparison annex (Word)", html: "Comparison annex (web page)" },
  copy: "Copy the annex",
  infographic: "Infographic",
  page: "Infographic (web page)",
  sheet: "Infographic (sheet)",
  preview: "See the infographic",
  downloaded: (file) =>
    `Downloaded “${file}”, usually to the Downloads folder. If it is not there, use “Copy the annex” or “Infographic (sheet)”.`,
  failed: "The file could not be made. Use “Copy the annex” or “Infographic (sheet)”.",
  copied: (keys) =>
    `Copied. Paste with ${keys} in Word or the website’s editor; if nothing appears, download it instead.`,
};

/** What is said of what goes beside the report; it is loaded with the step 导出. */
export const publishingStrings: Translated<PublishingStrings> = { "zh-CN": zhCN, "en-US": enUS };
