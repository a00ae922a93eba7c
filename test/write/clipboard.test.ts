/** @jest-environment jsdom */
import { clipboardReport, clipboardTable } from "../../src/write/clipboard";
import { reportDocument } from "../../src/write/report-document";
import { numberedReport } from "./reports";
import { cellsOf, cellsOfHtmlTable } from "./table-grid";
import { notReady, ready } from "./standings";

const document2021 = reportDocument(numberedReport("2021"), ready);

function opened(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

test("the whole report is put on the clipboard as rich and as plain text", () => {
  const { html, text } = clipboardReport(document2021);
  expect(opened(html).querySelectorAll("h2")).toHaveLength(6);
  expect(opened(html).querySelectorAll("table")).toHaveLength(3);
  expect(text).toContain("六、其他需要报告的事项\n\n　　本年度未收取信息处理费。");
});

test.each(["t2", "t3", "t4"] as const)("table %s is put there alone", (id) => {
  const { html, text } = clipboardTable(document2021, id);
  const page = opened(html);
  const table = document2021.parts.find(
    (part) => part.kind === "table" && part.layout.table === id
  );
  if (table?.kind !== "table") throw new Error(`No table ${id}`);
  expect(Array.from(page.querySelectorAll("table")).map(cellsOfHtmlTable)).toEqual([
    cellsOf(table),
  ]);
  expect(page.querySelector("h1, h2, p")).toBeNull();
  expect(text.split(/[\n\t]/).filter((cell) => cell !== "")).toEqual(
    cellsOf(table).flatMap((cell) => (cell.text === "" ? [] : [cell.text]))
  );
});

test("of a draft the mark goes along, also with one table alone", () => {
  const draft = reportDocument(numberedReport("2021"), notReady);
  const mark = "【草稿：还不能报送：27格空着，3部分未写，请勿公开】";
  for (const { html, text } of [clipboardReport(draft), clipboardTable(draft, "t3")]) {
    expect(opened(html).querySelector("article")?.firstElementChild?.textContent).toBe(mark);
    expect(text.split("\n")[0]).toBe(mark);
  }
});
