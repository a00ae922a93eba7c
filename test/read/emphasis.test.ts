import fc from "fast-check";
import { haveEmphasis, withoutEmphasis } from "../../src/read/sources/emphasis";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import { renderingOf } from "./rendering/rendering";
import { site } from "./rendering/sites";
import { publishedFigures } from "../reports";

describe("emphasis", () => {
  test.each([
    ["**（一）主动公开情况**", "（一）主动公开情况"],
    ["__（一）主动公开情况__", "（一）主动公开情况"],
    ["***一、总体情况***", "一、总体情况"],
    ["*一、总体情况*", "一、总体情况"],
    ["_一、总体情况_", "一、总体情况"],
    ["** 一、总体情况 **", "一、总体情况"],
    ["**1.**", "1."],
    ["**（一）主动公开。**全年公开120条。", "（一）主动公开。全年公开120条。"],
    ["__（一）主动公开。__ 全年公开120条。", "（一）主动公开。 全年公开120条。"],
    ["全年公开**120**条，其中**网站**80条。", "全年公开120条，其中网站80条。"],
    ["<strong>总计</strong>", "总计"],
    ["**<u>总计</u>**", "总计"],
    ["**2***", "2*"],
    ["**总计**", "总计"],
  ])("around %j is none of what is said", (line, said) => {
    expect(withoutEmphasis(line)).toBe(said);
  });

  test.each([
    "2*",
    "2**",
    "* 2023年起合并统计",
    "*注：含上年结转",
    "2*，3*",
    "2 ** 3 ** 4",
    "__年__月__日",
    "____年",
    "\\*\\*总计\\*\\*",
    "**总计",
    "\\<b>总计\\</b>",
    "a_b_c",
  ])("is not in %j", (line) => {
    expect(withoutEmphasis(line)).toBe(line);
  });

  test("leaves every line as it is that has none of its signs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        fc.pre(!/[*_<]/.test(line));
        expect(withoutEmphasis(line)).toBe(line.trim());
      })
    );
  });

  test.each([
    [["**一、总体情况**", "正文", "**二、主动公开**"], true],
    [["**一、总体情况**", "正文"], false],
    [["**a** b", "**a** b"], false],
    [["　　**a**", "　　**a**"], false],
    [["****", "****"], false],
  ])("shows by whole lines that a text is Markdown: %j", (lines, isMarkdown) => {
    expect(haveEmphasis(lines)).toBe(isMarkdown);
  });
});

test("a report whose headings, labels and beginnings are set off is read as one without", async () => {
  const { container } = site("Markdown", "Markdown", []);
  const [report] = publishedFigures;
  if (!report) throw new Error("no report");
  const plain = new TextDecoder().decode(container.write(renderingOf(report)));
  const marked = plain
    .replace(/^(#+) (.*)$/gm, "$1 **$2**")
    .replace(/^（([一二])）([^。]*。)/gm, "**（$1）$2**")
    .replace(/总计/g, "**总计**");
  expect(marked).not.toBe(plain);
  const read = async (text: string): Promise<FoundReport | undefined> =>
    (await readFile(new TextEncoder().encode(text)))[0];
  const before = await read(plain);
  expect(await read(marked)).toEqual(before);
  const headings = plain.replace(/^#+ (.*)$/gm, "**$1**").replace(/^\|?\s*:?-{3}.*$/gm, "");
  const bold = await read(headings);
  expect(bold?.report).toEqual(before?.report);
});
