import fc from "fast-check";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import { signatureLength } from "../../src/read/signature";
import { formatIds } from "../../src/report/formats";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { readingFileKinds } from "../../src/write/report-file-kinds";
import { signed } from "../../src/write/signature";
import { ready } from "../write/standings";
import { arbitraryReport } from "./arbitrary-report";
import { readDocument, readSheet } from "./small-sources";

const title = "临江县水利局2024年政府信息公开工作年度报告";
const headings = ["一、总体情况", "及时公开。", "五、存在的主要问题及改进情况", "明确责任。"];

function documentWith(...last: readonly string[]): FoundReport | undefined {
  return readDocument(title, ...headings, "六、其他需要报告的事项", ...last);
}

function notesOf(found: FoundReport | undefined): readonly string[] {
  return (found?.notes ?? []).flatMap(({ code, message }) =>
    code === "signature-left-out" ? [message] : []
  );
}

const said = (lines: string): string =>
  `报告末尾的落款“${lines}”没有读入正文；导出时可以另外加上。`;

test.each<[lines: readonly string[], length: number]>([
  [["无。", "临江县水利局", "2025年1月20日"], 2],
  [["无。", "临江县　水利局", "2025 年 1 月 20 日"], 2],
  [["无。", "临江县水利局办公室", "二〇二五年一月二十日"], 2],
  [["无。", "临江县水利局 2025年1月20日"], 1],
  [["无。", "临江县水利局2025年01月20日"], 1],
  [["无。", "2025年1月20日"], 1],
  [["临江县水利局", "2025年1月20日"], 2],
  // Another agency's name may be of the text.
  [["联系单位：", "临江县司法局", "2025年1月20日"], 1],
  [["请向以下单位咨询：", "临江县水利局"], 0],
  [["临江县水利局", "2025年1月20日", "附件：统计表"], 0],
  [["无。", "截至2025年1月20日"], 0],
  [["本报告编制完成于2025年1月20日"], 0],
  [["本报告由临江县水利局编制，2025年1月20日"], 0],
  [["2025年1月20日公布。"], 0],
  [["无。", "2025年99月99日"], 0],
  [["无。", "2025年12月31日"], 1],
  [["无。", "二〇二五年十二月三十一日"], 1],
  [["无。", "2025年13月1日"], 0],
  [["无。", "2025年1月32日"], 0],
  // Whom it is sent to is no office of the agency.
  [["临江县水利局报送临江县人民政府办公室", "2025年1月20日"], 1],
  [["2025年1月"], 0],
  [["无。", "电话12025年1月20日"], 0],
  [["2025年度", "2024年1月1日至2024年12月31日"], 0],
  [[""], 0],
  [[], 0],
])("%j ends with a signature of %d paragraphs", (lines, length) => {
  expect(signatureLength(lines, "临江县水利局")).toBe(length);
});

test("where the title does not say whose it is, whatever is an agency's name signs", () => {
  expect(signatureLength(["无。", "临江县水利局", "2025年1月20日"], "")).toBe(2);
  expect(signatureLength(["无。", "特此报告", "2025年1月20日"], "")).toBe(1);
});

test("a signature is no text of section 六, and is said to be left out, once", () => {
  const found = documentWith("没有收取信息处理费。", "临江县水利局", "2025年1月20日");
  expect(found?.report.sections.s6).toBe("没有收取信息处理费。");
  expect(notesOf(found)).toEqual([said("临江县水利局，2025年1月20日")]);
});

test("what only looks like one stays in the text without a word", () => {
  const found = documentWith("请向以下单位咨询：", "临江县水利局");
  expect(found?.report.sections.s6).toBe("请向以下单位咨询：\n临江县水利局");
  expect(notesOf(found)).toEqual([]);
});

test("dates and names above the end of the report stay where they are", () => {
  const found = readDocument(
    title,
    "一、总体情况",
    "及时公开。",
    "临江县水利局",
    "2025年1月20日",
    "六、其他需要报告的事项",
    "无。"
  );
  expect(found?.report.sections.s1).toBe("及时公开。\n临江县水利局\n2025年1月20日");
  expect(notesOf(found)).toEqual([]);
});

test("on a page of the web it is found above the page's own lines", () => {
  const found = readDocument(
    "当前位置：首页 > 年报",
    title,
    ...headings,
    "六、其他需要报告的事项",
    "无。",
    "临江县水利局",
    "2025年1月20日",
    "【打印本页】",
    "上一篇：通知"
  );
  expect(found?.report.sections.s6).toBe("无。");
  expect(notesOf(found)).toEqual([said("临江县水利局，2025年1月20日")]);
});

test("in a sheet its rows are not of the text, and no row below it is kept for more", () => {
  const rows = [
    title,
    ...headings,
    "六、其他需要报告的事项",
    "无。",
    "",
    "临江县水利局",
    "2025年1月20日",
    "",
  ];
  const found = readSheet(rows.map((text) => [text]));
  expect(found?.report.sections.s6).toBe("无。");
  expect(notesOf(found)).toEqual([said("临江县水利局，2025年1月20日")]);
  expect(found?.textRows.s6).toEqual({ read: [6], free: [7], areWhole: true });
});

test("in a cell that holds the text, too, that text is not the whole of its cell", () => {
  const found = readSheet(
    [title, ...headings, "六、其他需要报告的事项", "无。\n临江县水利局\n2025年1月20日"].map(
      (text) => [text]
    )
  );
  expect(found?.report.sections.s6).toBe("无。");
  expect(found?.textRows.s6?.areWhole).toBe(false);
});

test.each(readingFileKinds)(
  "any report signed and written as .%s reads back the same",
  async (kind) => {
    const runs = { numRuns: kind === "docx" ? 3 : 6 };
    const anyForm = fc.constantFrom(...formatIds).chain(arbitraryReport);
    await fc.assert(
      fc.asyncProperty(anyForm, async (report) => {
        const document = signed(reportDocument(report, ready), "2025-01-20");
        const [found] = await readFile((await reportFile(document, kind)).bytes);
        expect(found?.report).toEqual(report);
        expect(notesOf(found)).toEqual([said(`${report.agency}，2025年1月20日`)]);
      }),
      runs
    );
  }
);
