import type { Translated } from "./language";

const zhCN = {
  /** Of another report than the one in hand. */
  aboutYear: (year: string) => `${year}：`,
  use: (name: string) => `用“${name}”`,
  used: (name: string) => `用“${name}”（现在用的）`,
  figures: (filled: number) => `已填${filled}格`,
  characters: (count: number) => `${count}字`,
  show: "查看",
  showChoice: (name: string) => `查看：${name}`,
  kept: "回答记在工作表“核对说明”中，以后可以改。",
  bySheets: "请在表格里改好，会自动重新读取。",
  answered: (subject: string, used: string, others: readonly string[]) =>
    `${subject}用的是“${used}”，不是${others.map((name) => `“${name}”`).join("、")}`,
  answeredOtherwise: (question: string, used: string) => `${question}已选“${used}”`,
  texts: "正文",
  change: "改…",
  changeAnswer: (question: string) => `改：${question}`,
};

/** What is said where only the clerk can say which sheet is meant. */
export type QuestionStrings = typeof zhCN;

export const questionStrings: Translated<QuestionStrings> = {
  "zh-CN": zhCN,
  "en-US": {
    aboutYear: (year) => `${year}: `,
    use: (name) => `Use “${name}”`,
    used: (name) => `Use “${name}” (used now)`,
    figures: (filled) => `${filled} cells filled`,
    characters: (count) => `${count} characters`,
    show: "Show",
    showChoice: (name) => `Show: ${name}`,
    kept: "The answer is kept in the sheet “核对说明” and can be changed later.",
    bySheets: "Please change it in the sheets; they are read again by themselves.",
    answered: (subject, used, others) =>
      `${subject} is read from “${used}”, not from ${others.map((name) => `“${name}”`).join(", ")}`,
    answeredOtherwise: (question, used) => `${question} “${used}” was chosen`,
    texts: "The text (正文)",
    change: "Change…",
    changeAnswer: (question) => `Change: ${question}`,
  },
};
