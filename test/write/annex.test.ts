/** @jest-environment jsdom */
import axe from "axe-core";
import { annexFile } from "../../src/write/annex-file";
import { reportHtml } from "../../src/write/html";
import { reportMarkdown } from "../../src/write/markdown";
import { reportText } from "../../src/write/text";
import { changed, publishedReport } from "../check/sample-reports";
import { annexOf } from "./published-content";
import { notReady, ready } from "./standings";
import { all, partsOf, words, wordRows } from "./word-file";
import { brokenRules } from "./word-schema";

const now = publishedReport("012");
const before = publishedReport("011");
const annex = annexOf(now, before, ready);

function opened(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** The texts of a list in its rows. */
function rowsOf(document: typeof annex): readonly (readonly string[])[] {
  return document.parts.flatMap((part) =>
    part.kind === "list"
      ? [part.headings, ...part.groups.flatMap(({ name, rows }) => [[name], ...rows]), [part.note]]
      : []
  );
}

test("it is called an annex of the agency and the year", () => {
  expect(annex).toMatchObject({
    title: `附件：${now.agency}2024年政府信息公开主要数据与上年对比`,
    fileName: `附件：${now.agency}2024年政府信息公开主要数据与上年对比`,
    author: now.agency,
    draft: null,
  });
});

test("Word and the page hold the same rows, and Word's file is valid", async () => {
  const rows = rowsOf(annex);
  expect(rows).toContainEqual(["本年新收申请", "81", "218", "+137", "+169.1%"]);
  const word = partsOf((await annexFile(annex, "docx")).bytes);
  expect(brokenRules(word)).toEqual([]);
  const [table] = all(word.get("word/document.xml"), "tbl");
  if (!table) throw new Error("There is no table");
  expect(wordRows(table).map((row) => row.map(({ element }) => words(element)))).toEqual(rows);
  const page = opened(new TextDecoder().decode((await annexFile(annex, "html")).bytes));
  const written = Array.from(page.querySelectorAll("tr")).map((row) =>
    Array.from(row.children).map(({ textContent }) => textContent)
  );
  expect(written).toEqual(rows);
});

test("text and Markdown hold them, too, as the clipboard does", () => {
  for (const text of [reportText(annex), reportMarkdown(annex)]) {
    for (const cell of ["本年新收申请", "+169.1%"]) expect(text).toContain(cell);
  }
});

test("in Word only heads and names of groups stay with what follows, so that a long list goes on on the next page", async () => {
  const word = partsOf((await annexFile(annex, "docx")).bytes);
  const [table] = all(word.get("word/document.xml"), "tbl");
  const kept = all(table, "tr").filter((row) => all(row, "keepNext").length > 0);
  expect(kept.map((row) => words(row).slice(0, 4))).toEqual([
    "项目20",
    "主动公开",
    "依申请公",
    "行政复议",
  ]);
});

test("a draft says so on the page and in its names, with what remains", () => {
  const draft = annexOf(now, before, notReady);
  expect(draft.fileName).toMatch(/（草稿）$/);
  const page = opened(reportHtml(draft));
  expect(page.title).toMatch(/^【草稿】附件：/);
  expect(page.querySelector("p")?.textContent).toBe(
    "【草稿：还不能报送：27格空着，3部分未写，请勿公开】"
  );
});

test("what the report says is never taken for markup", () => {
  const agency = `<img src=x onerror=alert(1)>&"水务局`;
  const odd = changed({ ...now, agency }, { "t3.received.total": { text: "<b>1</b>" } });
  const html = reportHtml(annexOf(odd, { ...before, agency: "<script>旧局</script>" }, ready));
  const page = opened(html);
  expect(page.querySelectorAll("img, script, b")).toHaveLength(0);
  expect(page.body.textContent).toContain(agency);
  expect(page.body.textContent).toContain("<script>旧局</script>");
});

test("wide numbers stand on one line in Word: the type gets smaller and the names narrower", async () => {
  const large = changed(now, { "t2.licensing.decisions": 123_456_789_012_345 });
  const widthsOf = async (document: typeof annex): Promise<readonly number[]> => {
    const word = partsOf((await annexFile(document, "docx")).bytes);
    return all(word.get("word/document.xml"), "gridCol").map((each) =>
      Number(each.getAttributeNS(each.namespaceURI, "w"))
    );
  };
  const [names = 0, ...numbers] = await widthsOf(annexOf(large, before, ready));
  const [usualNames = 0, ...usual] = await widthsOf(annex);
  expect(names).toBeLessThan(usualNames);
  expect(numbers[1]).toBeGreaterThan(usual[1] ?? Infinity);
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  expect(sum([names, ...numbers])).toBe(sum([usualNames, ...usual]));
});

test("axe finds nothing on the page", async () => {
  const frame = document.createElement("div");
  frame.innerHTML = opened(reportHtml(annex)).body.innerHTML;
  document.body.append(frame);
  const { violations } = await axe.run(frame, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  frame.remove();
});
