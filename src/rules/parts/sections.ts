import type { Rule } from "../rule";
import { hasText, textOf, textParts, type TextPart } from "./text";

function named(parts: readonly TextPart[]): string {
  return parts.map(({ heading }) => `“${heading}”`).join("");
}

export const writtenSections: Rule = {
  id: "document.sections",
  title: "一、五、六部分都已写",
  explanation:
    "年报由六个部分组成，二、三、四部分是表格，一、五、六部分是文字。没有内容的部分也要写明“没有其他需要报告的事项”等。" +
    "标题下面没有文字的是没有写；连标题也没有找到的是没有读到，文字可能在别处，不说没有写。只有表格、没有任何文字的文件不作判断。",
  level: "incomplete",
  source: (notice) => ({ kind: "clause", where: `${notice}所附格式，六个部分的标题` }),
  exceptions: [],
  example: "还没有写：“五、存在的主要问题及改进情况”“六、其他需要报告的事项”。",
  *outcomes({ format, report, missingSections = [] }) {
    if (!hasText(report)) return;
    const parts = textParts(format);
    const empty = parts.filter(({ id }) => textOf(report, id) === "");
    const missing = empty.filter(({ id }) => missingSections.includes(id));
    const unwritten = empty.filter((part) => !missing.includes(part));
    if (missing.length > 0) {
      const message = `没有读到${named(missing)}：没有找到标题。文字写在别处的，请连同标题补到这里。`;
      yield { kind: "broken", cells: missing.map(({ id }) => id), message };
    }
    if (unwritten.length > 0) {
      const message = `还没有写：${named(unwritten)}。`;
      yield { kind: "broken", cells: unwritten.map(({ id }) => id), message };
    }
    if (empty.length === 0) {
      const message = "一、五、六部分都已写。";
      yield { kind: "passed", cells: parts.map(({ id }) => id), message };
    }
  },
};
