import { checkReport } from "../../src/check/check";
import { numbersOfTexts } from "../../src/check/meant-figures";
import { recogniseWorkbook } from "../../src/read/recognise";
import type { FoundReport } from "../../src/read/found";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import { numberedReport } from "../write/reports";
import { tableGrid } from "./rendered-report";
import { readDocument, readSheet } from "./small-sources";

const title = "某某局2024年政府信息公开工作年度报告";
const heading = "二、主动公开政府信息情况";
const key = "t2.normativeDocs.repealed";
const rows = tableGrid("2021", "t2", { [key]: "22（其中修订16件）" });

function findingsOf({ report, gaps, textNumbers = [] }: FoundReport) {
  return checkReport(report, { gaps, textNumbers }).findings.filter(
    ({ cells, level }) => cells.includes(key) && level !== "incomplete"
  );
}

describe("a cell of the clerk's with a figure and a remark", () => {
  const found = readSheet([[title], [heading], ...rows]);

  test("is read, and advised to hold the number alone", () => {
    expect(found?.report.figures[key]).toBe(22);
    expect(found?.report.remarks).toEqual({ [key]: "其中修订16件" });
    expect(found && findingsOf(found)).toMatchObject([{ rule: "figure.remark", level: "note" }]);
  });

  test("loses nothing to the press that makes numbers of texts", () => {
    expect(found && numbersOfTexts(found.report, found.textNumbers ?? [])).toEqual([]);
  });
});

test("a document of the same has nothing to be put right", () => {
  const found = readDocument(title, heading, rows);
  expect(found?.report.figures[key]).toBe(22);
  expect(found && findingsOf(found)).toEqual([]);
});

test("what is said of figures is put into sheets as sentences, and read there as both", () => {
  const { format, figures } = numberedReport("2021");
  const plans = reportSheets({
    agency: "某某局",
    year: 2024,
    format,
    figures,
    remarks: { [key]: "其中修订16件" },
    protect: false,
  });
  const [found] = recogniseWorkbook(
    plans.map(({ name, values }) => ({
      id: name,
      name,
      cells: values,
      firstRow: 0,
      firstColumn: 0,
    }))
  );
  expect(found?.report.remarks).toEqual({ [key]: "其中修订16件" });
  expect(found?.report.sections.s2).toBe("注：行政规范性文件·本年废止件数：其中修订16件。");
  expect(
    found && checkReport(found.report).findings.filter(({ cells }) => cells.includes("s2"))
  ).toEqual([]);
});

test("a note below the table of a document is no sentence of its section", () => {
  const note = "注：行政规范性文件·本年废止件数：其中修订16件。";
  const found = readDocument(title, heading, rows, note, "本表由各单位报送。另有说明。");
  expect(found?.report.sections.s2).toBe("本表由各单位报送。另有说明。");
  expect(found?.report.remarks).toEqual({ [key]: "其中修订16件" });
});
