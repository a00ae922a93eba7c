import * as fc from "fast-check";
import { readFile } from "../../src/read/file";
import { emptySections, type Report } from "../../src/report/report";
import { sectionIds } from "../../src/report/structure";
import { printedParagraphs } from "../../src/write/printed-text";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds, type ReportFileKind } from "../../src/write/report-file-kinds";
import { publishedReport } from "../check/sample-reports";
import { numberedReport, readableReport, withFigures } from "./reports";
import { formatIds } from "../../src/report/formats";
import { notReady, ready } from "./standings";

async function exportedAndRead(
  report: Report,
  kind: ReportFileKind,
  standing = ready
): Promise<Report> {
  const { bytes } = await reportFile(reportDocument(report, standing), kind);
  const [found, ...more] = await readFile(bytes);
  if (!found || more.length > 0) throw new Error("Not one report");
  return found.report;
}

/** What is to be found in a file that `report` was exported to. */
function expected(report: Report): Report {
  const sections = { ...report.sections };
  for (const id of sectionIds) sections[id] = printedParagraphs(sections[id]).join("\n");
  return {
    ...report,
    title: reportDocument(report, ready).title,
    sections,
  };
}

test("a title that is broken in its cell is broken there wherever it is printed", async () => {
  const titleLines = ["长名局2021年", "政府信息公开工作年度报告"];
  const report = {
    ...numberedReport("2021", { agency: "长名局", title: titleLines.join("") }),
    titleLines,
  };
  const inSheets = await exportedAndRead(report, "xlsx");
  expect(inSheets).toEqual(expected(report));
  expect((await exportedAndRead(inSheets, "docx")).title).toBe(report.title);
  const [title] = reportDocument(inSheets, ready).parts;
  expect(title).toEqual({ kind: "title", lines: titleLines });
});

describe.each(reportFileKinds)("a report exported as .%s", (kind) => {
  test.each(formatIds)("reads back as it was, form %s", async (format) => {
    const report = numberedReport(format);
    expect(await exportedAndRead(report, kind)).toEqual(expected(report));
  });

  test.each(["001", "002", "005", "008"])("reads back the published figures %s", async (number) => {
    const { sections } = numberedReport("2021");
    const report = { ...publishedReport(number), sections };
    expect(await exportedAndRead(report, kind)).toEqual(expected(report));
  });

  test("reads back cells that are empty or hold no figure", async () => {
    const report = withFigures(numberedReport("2021"), {
      "t2.licensing.decisions": null,
      "t2.adminFees.amount": 96171.6,
      "t3.received.individual": null,
      "t3.received.business": { text: "约两百件" },
      "t3.disposed.total": null,
      "t4.suitAfterReview.total": null,
    });
    expect(await exportedAndRead(report, kind)).toEqual(expected(report));
  });

  test("reads back without its 草稿 mark", async () => {
    const report = numberedReport("2021");
    expect(await exportedAndRead(report, kind, notReady)).toEqual(expected(report));
  });

  test("reads back texts that look like something else", async () => {
    const s5 = "更新专栏_x000D_两次&amp;<script>alert(1)</script>。\n=1+1等于2。\n😀表情和𠮷字。";
    const report = numberedReport("2021", {
      sections: { ...numberedReport("2021").sections, s5 },
    });
    expect(await exportedAndRead(report, kind)).toEqual(expected(report));
  });

  test("reads back with empty sections", async () => {
    const report = numberedReport("2019", { sections: emptySections });
    expect(await exportedAndRead(report, kind)).toEqual(expected(report));
  });

  test("reads back as it was, whatever its figures and texts", async () => {
    await fc.assert(
      fc.asyncProperty(readableReport, async (report) => {
        expect(await exportedAndRead(report, kind)).toEqual(expected(report));
      }),
      { numRuns: kind === "docx" ? 8 : 25 }
    );
  });
});
