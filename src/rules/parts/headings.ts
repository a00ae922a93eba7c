import type { Outcome, Rule, Subject } from "../rule";
import type { SectionHeading } from "../../report/structure";

const numeral = /^[一二三四五六七八九十]、/;

/** Blanks and the kind of the comma make no other heading. */
function comparable(heading: string): string {
  return heading.replace(/\s+/g, "").replace(/[,，﹐]/g, "、");
}

function subjectOf(section: SectionHeading): Subject {
  return "text" in section ? section.text : "title";
}

/** What is wrong with a heading: its number alone, or its words. */
function changedOutcome(heading: string, section: SectionHeading): Outcome {
  const [written, official] = [heading, section.heading].map((each) =>
    comparable(each).replace(numeral, "")
  );
  const isOnlyNumber = numeral.test(comparable(heading)) && written === official;
  const wrong = isOnlyNumber ? "的序号不对" : "与官方格式不同";
  return {
    kind: "broken",
    cells: [subjectOf(section)],
    message: `标题“${heading}”${wrong}，应为“${section.heading}”。`,
  };
}

function missingOutcome(missing: readonly SectionHeading[]): Outcome {
  const cells = missing.map(subjectOf);
  const message = `没有找到标题：${missing.map(({ heading }) => `“${heading}”`).join("、")}。`;
  return { kind: "broken", cells: [...new Set(cells)], message };
}

export const headings: Rule = {
  id: "document.headings",
  title: "六个部分齐全，标题和顺序与官方格式一致",
  explanation:
    "六个部分的标题应与官方格式一致，次序不变，不增不减。导出时总是使用官方的标题。逗号、顿号和空格的不同不算。",
  level: "review",
  source: (notice) => ({ kind: "clause", where: `${notice}所附格式，六个部分的标题` }),
  exceptions: ["部分本身齐全，只是本地格式的标题略有不同"],
  example: "标题“五、存在问题及改进情况”与官方格式不同，应为“五、存在的主要问题及改进情况”。",
  *outcomes({ format, headings: found }) {
    if (!found || found.length === 0) return;
    const known = found.flatMap(({ text, official }) => {
      const section = format.sections.find(({ heading }) => heading === official);
      return section ? [{ heading: text.trim(), section }] : [];
    });
    const others = found.filter(({ official }) => official === null);
    const missing = format.sections.filter(
      (section) => !known.some(({ section: each }) => each === section)
    );
    const changed = known.filter(
      ({ heading, section }) => comparable(heading) !== comparable(section.heading)
    );
    const order = known.map(({ section }) => format.sections.indexOf(section));
    const isInOrder = order.every(
      (place, index) => index === 0 || place >= (order[index - 1] ?? 0)
    );
    if (missing.length > 0) yield missingOutcome(missing);
    for (const { heading, section } of changed) yield changedOutcome(heading, section);
    for (const { text } of others) {
      const message = `标题“${text.trim()}”在官方格式里没有，六个部分不增不减，文字可以并入官方的部分。`;
      yield { kind: "broken", cells: ["s6"], message };
    }
    if (!isInOrder) {
      const message = `六个部分的次序与官方格式不同，现在是：${known.map(({ heading }) => heading).join("；")}。`;
      yield { kind: "broken", cells: ["title"], message };
    }
    if (missing.length + changed.length + others.length === 0 && isInOrder) {
      yield { kind: "passed", cells: ["title"], message: "六个部分的标题与官方格式一致。" };
    }
  },
};
