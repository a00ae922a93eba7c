/** @jest-environment jsdom */
import { reportDocument } from "../../src/write/report-document";
import { reportDocx } from "../../src/write/docx";
import { reportHtml, reportHtmlFragment } from "../../src/write/html";
import { reportMarkdown } from "../../src/write/markdown";
import { reportText } from "../../src/write/text";
import { numberedReport } from "./reports";
import { ready } from "./standings";
import { all, partsOf, words } from "./word-file";
import { brokenRules } from "./word-schema";

const rows = "｜部门｜件数（件）｜\n｜水资源|科｜3｜";
const sections = { ...numberedReport("2021").sections, s2: rows, s6: `甲。\n${rows}\n乙。` };
const document2021 = reportDocument(numberedReport("2021", { sections }), ready);

test("in Word a table of the text is one by itself, also above an official one", async () => {
  const word = partsOf(await reportDocx(document2021));
  expect(brokenRules(word)).toEqual([]);
  const body = word.get("word/document.xml");
  const tables = all(body, "tbl");
  expect(tables).toHaveLength(5);
  expect(all(tables[0], "tc").map(words)).toEqual(["部门", "件数（件）", "水资源|科", "3"]);
  expect(tables[0]?.nextElementSibling?.localName).toBe("p");
});

test("on a page its first row names the columns where it has words only", () => {
  const page = new DOMParser().parseFromString(reportHtmlFragment(document2021), "text/html");
  const [table] = Array.from(page.querySelectorAll("table"));
  expect(Array.from(table?.querySelectorAll("th") ?? []).map((cell) => cell.textContent)).toEqual([
    "部门",
    "件数（件）",
  ]);
  expect(table?.parentElement?.getAttribute("aria-label")).toBe("部门、件数（件）");
});

test("in Markdown it stands between pipes, in plain text as it is in the report", () => {
  expect(reportMarkdown(document2021)).toContain(
    "甲。\n\n| 部门 | 件数（件） |\n| --- | --- |\n| 水资源\\|科 | 3 |\n\n乙。\n"
  );
  expect(reportText(document2021)).toContain(`\u3000\u3000甲。\n\n${rows}\n\n\u3000\u3000乙。\n`);
});

test("a short one stays on a page, a long one goes on in the next", async () => {
  const keptIn = async (count: number) => {
    const body = Array.from({ length: count }, (_, at) => `｜第${at}科｜3｜`);
    const s6 = ["｜部门｜件数（件）｜", ...body].join("\n");
    const report = reportDocument(
      numberedReport("2021", { sections: { ...sections, s2: "", s6 } }),
      ready
    );
    const [table] = all(partsOf(await reportDocx(report)).get("word/document.xml"), "tbl").slice(
      -1
    );
    const kept = all(table, "tr").filter((row) => all(row, "keepNext").length > 0).length;
    return { kept, isSplit: reportHtml(report).includes("pt!important;break-inside:auto") };
  };
  expect(await keptIn(4)).toEqual({ kept: 4, isSplit: false });
  expect(await keptIn(40)).toEqual({ kept: 1, isSplit: true });
});

test("a figure is never broken on a page", () => {
  const page = reportHtmlFragment(document2021);
  expect(page).toMatch(/white-space:nowrap">3<\/td>/);
  expect(page).not.toMatch(/white-space:nowrap">水资源/);
});
