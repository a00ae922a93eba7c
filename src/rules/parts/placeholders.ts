import { PassageFinder, textNamed, type Passage, type TextId } from "../../report/passages";
import { placeholder } from "../../report/placeholders";
import { listWording } from "../../report/wording";
import { sectionIds } from "../../report/structure";
import type { Filing, Outcome, Rule } from "../rule";

/** Words that were found, as they are quoted, and where they stand. */
interface Found {
  readonly words: string;
  readonly passages: readonly Passage[];
}

/** A stretch of a text with up to so many characters of its clause around it, so that the clerk recognises it. */
function stretchAround(
  text: string,
  index: number,
  length: number,
  around: number
): readonly [start: number, end: number] {
  const clauseEnds = /[\n。；，、]/;
  const end = index + length;
  const before =
    text
      .slice(Math.max(0, index - around), index)
      .split(clauseEnds)
      .at(-1) ?? "";
  const after = text.slice(end, end + around).split(clauseEnds)[0] ?? "";
  return [index - before.length, end + after.length];
}

/** Where a pattern is found in a text. What it captures as `before` must stand there, but is no part of that. */
function* occurrences(text: string, pattern: RegExp) {
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const before = match.groups?.["before"]?.length ?? 0;
    yield { index: match.index + before, length: match[0].length - before };
    // The last character of what is found may be what must stand before the next.
    search.lastIndex = Math.max(search.lastIndex - 1, match.index + 1);
  }
}

function findIn({ report }: Filing, pattern: RegExp, around: number): readonly Found[] {
  const texts: readonly TextId[] = ["title", ...sectionIds];
  return texts.flatMap((id) => {
    const text = textNamed(report, id);
    const found = [...occurrences(text, pattern)];
    if (found.length === 0) return [];
    const finder = new PassageFinder(report, id);
    return found.map(({ index, length }): Found => {
      const [start, end] = stretchAround(text, index, length, around);
      return { words: text.slice(start, end).trim(), passages: finder.between(start, end) };
    });
  });
}

function broken(found: readonly Found[], message: string): Outcome {
  const passages = found.flatMap((each) => each.passages);
  const cells = [...new Set(passages.map(({ section }) => section))];
  return { kind: "broken", cells, passages, message };
}

function wordsOf(found: readonly Found[], most: number): string {
  return listWording([...new Set(found.map(({ words }) => `“${words}”`))], most);
}

const source = {
  kind: "practice",
  where: "公布的年报中见过没有填的空、没有删的说明文字，都是明显的差错",
} as const;

export const unfilled: Rule = {
  id: "document.unfilled",
  title: "【】中的内容都已填写",
  explanation: "模板里【】中的内容要改成本单位的，如【联系电话】。",
  level: "incomplete",
  source,
  exceptions: [],
  example: "还没有填：“【网站名称】”、“【联系电话】”。",
  *outcomes(filing) {
    const found = findIn(filing, placeholder, 0);
    if (found.length === 0) return;
    yield broken(found, `还没有填：${wordsOf(found, 8)}。`);
  },
};

/**
 * XX, ××, 20XX and the form's own instructions. Letters, signs of web addresses and masked numbers beside them make
 * it something else.
 */
const leftOver =
  /(?<before>^|[^A-Za-z0-9./@_:*×＊＿-])(?:20)?(?:[xX×＊]{2,}|\*{2,}|_{2,}|＿{2,})(?![A-Za-z0-9./@_:*×＊＿-])|（文字描述[^）]{0,30}）|该部分以表格形式报告|此处填写|待填写|待补充/g;

export const leftOvers: Rule = {
  id: "document.placeholder",
  title: "没有遗留的占位符和说明文字",
  explanation: "XX、××、＿＿等占位符和“（文字描述）”等模板说明，公布前要换成实际内容或者删去。",
  level: "error",
  source,
  exceptions: [],
  example: "有遗留的占位符或说明文字：“我市全年收到申请XX件”，请换成实际内容或删去。",
  *outcomes(filing) {
    const found = findIn(filing, leftOver, 10);
    if (found.length === 0) return;
    yield broken(found, `有遗留的占位符或说明文字：${wordsOf(found, 3)}，请换成实际内容或删去。`);
  },
};

/** What stands for a character that a file or a program has lost. */
const lostCharacter = /\uFFFD{1,20}/g;

export const lostCharacters: Rule = {
  id: "document.lostCharacter",
  title: "文字里没有无法识别的字符",
  explanation: "“�”是编码出错时丢掉的字留下的，公布前要换成原来的字。",
  level: "review",
  source: { ...source, where: "丢了字的句子公布出去读不通" },
  exceptions: ["原文就是这个符号"],
  example: "有无法识别的字符：“全年收到�件”，请换成原来的字。",
  *outcomes(filing) {
    const found = findIn(filing, lostCharacter, 10);
    if (found.length === 0) return;
    yield broken(found, `有无法识别的字符：${wordsOf(found, 3)}，请换成原来的字。`);
  },
};

/** 主动公开信息  条: a blank where a number belongs, at the end of its clause. */
const numberMissing =
  /(?<before>\p{Script=Han}{2})[ \t\u3000\u00a0]+(?:件次|人次|件|条|次|篇|期|个|场|份|项|部|万元|元)(?=[，。；、）,;\n]|$)/gu;

export const missingNumbers: Rule = {
  id: "document.missingNumber",
  title: "句子里没有漏填的数",
  explanation: "“主动公开信息  条”这样量词前面空着的，多半是漏填了数。",
  level: "review",
  source: { ...source, where: "公布的年报中见过“主动公开信息  条”" },
  exceptions: ["空白处本来就没有数"],
  example: "像是漏填了数：“我市主动公开信息  条”，请补上。",
  *outcomes(filing) {
    const found = findIn(filing, numberMissing, 10);
    if (found.length === 0) return;
    yield broken(found, `像是漏填了数：${wordsOf(found, 3)}，请补上。`);
  },
};
