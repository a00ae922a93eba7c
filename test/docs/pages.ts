import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** A page of the documentation, by its path in the project. */
export function pageText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The rows of every table of a page: the text of their cells, heads and lines left out. */
export function tableRows(page: string): readonly (readonly string[])[] {
  const lines = page.split("\n").map((line) => /^\s*\|(.*)\|\s*$/.exec(line)?.[1]);
  return lines
    .filter((line, at) => line !== undefined && !isRule(line) && !isRule(lines[at + 1]))
    .map((line) => (line ?? "").split("|").map((cell) => cell.trim()));
}

/** The line between a table's head and its rows. */
function isRule(line: string | undefined): boolean {
  return line !== undefined && /^[-|: ]+$/.test(line);
}

/** The code of a page's fenced blocks in one language. */
export function codeBlocks(page: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...page.matchAll(fence)].map(([, code]) => code ?? "");
}
