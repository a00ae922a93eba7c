import type { Wording } from "./person";
import type { Refusal } from "./run-cases";

export type Language = keyof Wording;

interface Words {
  readonly title: string;
  readonly purpose: string;
  readonly contents: string;
  readonly start: string;
  readonly back: string;
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly notExcel: string;
  readonly running: (done: number, all: number) => string;
  readonly failed: string;
  readonly done: (answered: number, all: number) => string;
  readonly left: string;
  readonly send: string;
  readonly download: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly record: string;
  readonly questions: (count: number) => string;
  readonly begin: string;
  readonly question: (number: number, count: number) => string;
  readonly skip: string;
  readonly stop: string;
  readonly waiting: (seconds: number) => string;
  readonly finished: string;
}

const zhCN: Words = {
  title: "与 Excel 对照",
  purpose:
    "这一页在空白工作簿里试一遍年报助手用到的 Excel 功能，把 Excel 的回答记下来，供开发人员对照。不到一分钟，期间请不要碰 Excel。",
  contents:
    "记录里只有 Excel 和年报助手的版本、平台、语言，以及每一项的回答；不含任何单位、姓名和数据。这一页不发送任何东西，由您自己发出。",
  start: "运行",
  back: "返回年报助手",
  refusals: {
    "not-empty": "这个工作簿不是空白的，没有运行。请新建一个空白工作簿，在其中打开这一页再试。",
    protected:
      "这个工作簿只能读，或者受保护，没有运行。请新建一个空白工作簿，在其中打开这一页再试。",
    "no-answer": "Excel 没有回答。如果正在编辑单元格，请按回车结束编辑，然后再试。",
  },
  notExcel: "这一页要在 Excel 里打开：点年报助手的“关于”，再点“与 Excel 对照”。",
  running: (done, all) => `正在运行，第${done}项，共${all}项……`,
  failed: "没有做完。请关闭这个工作簿，不要保存，再新建一个空白工作簿试一次。",
  done: (answered, all) => `已完成，${all}项里有${answered}项得到了回答。`,
  left: "有的试验用的工作表没能删去。请关闭这个工作簿，不要保存。",
  send: "请保存这份记录，发给年报助手的管理员或开发人员。下载没有反应的，请复制文字。",
  download: "下载记录",
  copy: "复制文字",
  copied: "已复制。",
  copyByHand: "没能复制。下面的文字已经选中，请按 Ctrl+C（Mac 上是 ⌘C）。",
  record: "记录的文字",
  questions: (count) => `还有${count}个问题要您动手看一看，做几个都可以，随时可以停。`,
  begin: "开始回答",
  question: (number, count) => `问题${number}，共${count}个`,
  skip: "跳过",
  stop: "不做了",
  waiting: (seconds) => `还有${seconds}秒……`,
  finished: "问完了，谢谢。上面的记录里已经有您的回答，请再下载或复制一次。",
};

const enUS: Words = {
  title: "Compare with Excel",
  purpose:
    "This page tries what the add-in uses of Excel in an empty workbook and records Excel's answers, for the developers to compare with. It takes less than a minute; please leave Excel alone meanwhile.",
  contents:
    "The record holds the versions of Excel and of the add-in, platform, language and an answer for each case; no agency, name or figure. This page sends nothing; you send it yourself.",
  start: "Run",
  back: "Back to the add-in",
  refusals: {
    "not-empty":
      "This workbook is not empty, so nothing was run. Create an empty workbook, open this page in it and try again.",
    protected:
      "This workbook is read-only or protected, so nothing was run. Create an empty workbook, open this page in it and try again.",
    "no-answer":
      "Excel has not answered. If a cell is being edited, press Enter to end that and try again.",
  },
  notExcel:
    "This page has to be opened in Excel: choose About in the add-in, then Compare with Excel.",
  running: (done, all) => `Running, case ${done} of ${all} …`,
  failed:
    "It was not finished. Close this workbook without saving it and try again in an empty workbook.",
  done: (answered, all) => `Done: ${answered} of ${all} cases were answered.`,
  left: "Some sheets of the cases could not be deleted. Close this workbook without saving it.",
  send: "Save this record and send it to whoever gave you the add-in. Where the download does nothing, copy the text.",
  download: "Download the record",
  copy: "Copy the text",
  copied: "Copied.",
  copyByHand: "It could not be copied. The text below is selected: press Ctrl+C (⌘C on a Mac).",
  record: "Text of the record",
  questions: (count) =>
    `${count} more questions need your hands and eyes. Answer as many as you like; you can stop at any time.`,
  begin: "Answer them",
  question: (number, count) => `Question ${number} of ${count}`,
  skip: "Skip",
  stop: "Stop",
  waiting: (seconds) => `${seconds} seconds to go …`,
  finished:
    "That was the last one, thank you. The record above holds your answers: please download or copy it again.",
};

export const words: Readonly<Record<Language, Words>> = { "zh-CN": zhCN, "en-US": enUS };
