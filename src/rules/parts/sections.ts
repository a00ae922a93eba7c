import type { Rule } from "../rule";
import { hasText, textOf, textParts } from "./text";

export const writtenSections: Rule = {
  id: "document.sections",
  title: "一、五、六部分都已写",
  explanation:
    "年报由六个部分组成，二、三、四部分是表格，一、五、六部分是文字。没有内容的部分也要写明“没有其他需要报告的事项”等。" +
    "只有表格、没有任何文字的文件不作判断。",
  level: "incomplete",
  source: (notice) => ({ kind: "clause", where: `${notice}所附格式，六个部分的标题` }),
  exceptions: [],
  example: "还没有写：“五、存在的主要问题及改进情况”“六、其他需要报告的事项”。",
  *outcomes({ format, report }) {
    if (!hasText(report)) return;
    const parts = textParts(format);
    const empty = parts.filter(({ id }) => textOf(report, id) === "");
    yield empty.length === 0
      ? { kind: "passed", cells: parts.map(({ id }) => id), message: "一、五、六部分都已写。" }
      : {
          kind: "broken",
          cells: empty.map(({ id }) => id),
          message: `还没有写：${empty.map(({ heading }) => `“${heading}”`).join("")}。`,
        };
  },
};
