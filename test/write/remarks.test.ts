import fc from "fast-check";
import { readFile } from "../../src/read/file";
import { figureKeys, figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, formats } from "../../src/report/formats";
import { remarkIn, remarkNote } from "../../src/report/remarks";
import type { Remarks, Report } from "../../src/report/report";
import { clipboardTable } from "../../src/write/clipboard";
import { reportHtmlFragment } from "../../src/write/html";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds } from "../../src/write/report-file-kinds";
import { numberedReport } from "./reports";
import { notReady, ready } from "./standings";

const remarks: Remarks = {
  "t2.normativeDocs.repealed": "其中修订16件",
  "t3.granted.individual": "*",
  "t3.denied.securityStability.total": "注1",
  "t4.suitDirect.total": "含上年结转2件；另有“调解”1件",
};

const report: Report = { ...numberedReport("2021"), remarks };

async function readBack(bytes: Uint8Array): Promise<Report> {
  const [found, ...more] = await readFile(bytes);
  if (!found || more.length > 0) throw new Error("Not one report");
  return found.report;
}

describe("what is said of figures", () => {
  test.each(
    reportFileKinds.flatMap((kind) => [ready, notReady].map((each) => [kind, each] as const))
  )("stands below the tables of a .%s, and reads back", async (kind, standing) => {
    const { bytes } = await reportFile(reportDocument(report, standing), kind);
    const back = await readBack(bytes);
    expect(back.remarks).toEqual(remarks);
    expect(back.figures).toEqual(report.figures);
    // A sheet has no other place for it than among the sentences beside the table.
    if (kind !== "xlsx") expect(back.sections.s2).toBe(report.sections.s2);
    const again = await reportFile(reportDocument(back, standing), kind);
    const read = await readBack(again.bytes);
    expect(read).toEqual(back);
  });

  test("is a note, and the cell holds the number alone", () => {
    const html = reportHtmlFragment(reportDocument(report, ready));
    expect(html).toContain("注：行政规范性文件·本年废止件数：其中修订16件。");
    expect(html).toContain("注：（一）予以公开·自然人标有“*”。");
    const { parts } = reportDocument(report, ready);
    const kinds = parts.flatMap((part) =>
      part.kind === "table" || (part.kind === "paragraph" && part.noteTo) ? [part.kind] : []
    );
    expect(kinds).toEqual([
      "table",
      "paragraph",
      "table",
      "paragraph",
      "paragraph",
      "table",
      "paragraph",
    ]);
  });

  test("goes with its table to the clipboard", () => {
    const { text } = clipboardTable(reportDocument(report, ready), "t2");
    expect(text).toContain("注：行政规范性文件·本年废止件数：其中修订16件。");
    expect(text).not.toContain("标有");
  });

  test("that stands among the sentences already is not told twice, and stands below the table", () => {
    const note = "注：行政规范性文件·本年废止件数：其中修订16件。";
    const sections = { ...report.sections, s2: `本年制发规章1件。\n${note}` };
    const { parts } = reportDocument({ ...report, sections }, ready);
    const texts = parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : []));
    expect(texts.filter((text) => text === note)).toHaveLength(1);
    expect(texts).toContain("本年制发规章1件。");
    const html = reportHtmlFragment(reportDocument({ ...report, sections }, ready));
    expect(html.indexOf("行政事业性收费")).toBeLessThan(html.indexOf(note));
  });
});

describe("a note", () => {
  test.each(formats.map((format) => [format.id, format] as const))(
    "names its figure alone, form %s",
    (_, format) => {
      for (const key of figureKeys(format)) {
        for (const remark of ["其中修订1件", "*", "注1"]) {
          expect(remarkIn(format, remarkNote(format, key, remark))).toEqual([key, remark]);
        }
      }
      expect(figuresOf(format).size).toBeGreaterThan(100);
    }
  );

  test.each([
    "注：本表数据由各部门报送。",
    "注：行政规范性文件：其中修订16件。",
    "注：行政规范性文件·本年废止件数：",
    "注行政规范性文件·本年废止件数：其中修订16件。",
    "备注：行政规范性文件·本年废止件数：其中修订16件。",
  ])("%s is a text like any other", (line) => {
    expect(remarkIn(formatById("2021"), line)).toBeNull();
  });

  test("keeps whatever is said", () => {
    const words = fc.string({
      unit: fc.constantFrom(..."其中修订12件：，；“”（）·注*①"),
      minLength: 1,
    });
    const key: FigureKey = "t3.denied.securityStability.total";
    fc.assert(
      fc.property(words, (remark) => {
        const format = formatById("2021");
        expect(remarkIn(format, remarkNote(format, key, remark))).toEqual([key, remark]);
      })
    );
  });
});
