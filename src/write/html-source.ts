import { titlePieces } from "./title-lines";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it is written into a page, between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A title whose lines end where they are set to, else where words of names do. */
export function titleHtml(lines: readonly string[]): string {
  return lines.map((line) => titlePieces(line).map(escaped).join("<wbr>")).join("<br>");
}

/** For a title: breaks where it may, and within a word only where that is too long. */
export const brokenByWords = "word-break:keep-all;overflow-wrap:anywhere;text-wrap:balance";

/** An attribute with styles. */
export function styled(...declarations: readonly string[]): string {
  return ` style="${declarations.join(";")}"`;
}

/** What is fixed is printed on every page, over the text and through it; on a screen the mark above the title is seen. */
export const draftOnPaper = `body::before{content:"草稿";position:fixed;top:35%;left:0;right:0;text-align:center;font:bold 160px SimHei,黑体,sans-serif;color:#b00000;opacity:.12;transform:rotate(-30deg)}`;

/**
 * A web page of its own, without script or reference to anything outside.
 * @param rules of its style sheet
 * @param main what it shows, as HTML
 */
export function webPage(title: string, rules: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${rules}
</style>
</head>
<body style="margin:0">
${main}
</body>
</html>
`;
}
