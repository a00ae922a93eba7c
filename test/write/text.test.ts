import * as fc from "fast-check";
import { reportDocument } from "../../src/write/report-document";
import { reportText } from "../../src/write/text";
import { anyReport, numberedReport, withFigures } from "./reports";
import { cellsOf } from "./table-grid";
import { notReady, ready } from "./standings";

const tableHead = [
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t",
  "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计",
  "\t\t\t\t商业企业\t",
];

test("has a paragraph a line, and a row of a table a line with its columns between tabs", () => {
  const text = reportText(reportDocument(numberedReport("2021"), ready));
  expect(text.startsWith("临江县水利局\n2021年政府信息公开工作年度报告\n\n　　本报告")).toBe(true);
  expect(text).toContain("\n\n一、总体情况\n\n　　全年主动公开政府信息1500条。\n\n　　（一）强化");
  expect(text).toContain("\n\n三、收到和处理政府信息公开申请情况\n\n" + tableHead.join("\n"));
  expect(text.endsWith("\n\n六、其他需要报告的事项\n\n　　本年度未收取信息处理费。\n")).toBe(true);
});

test("marks a draft in its first line", () => {
  expect(reportText(reportDocument(numberedReport("2021"), notReady)).split("\n")[0]).toBe(
    "【草稿：还不能报送：27格空着，3部分未写，请勿公开】"
  );
});

test("leaves an empty cell where nothing was filled in", () => {
  const report = withFigures(numberedReport("2021"), { "t2.regulations.repealed": null });
  const text = reportText(reportDocument(report, ready));
  expect(text).toContain("\n规章\t1000\t\t1002\n");
});

test("has every cell of every table once, in reading order, whatever the report", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const document = reportDocument(report, ready);
      const cells = document.parts.flatMap((part) => (part.kind === "table" ? cellsOf(part) : []));
      const written = reportText(document)
        .split("\n")
        .filter((line) => line.includes("\t"))
        .flatMap((line) => line.split("\t"));
      const filled = (texts: readonly string[]): readonly string[] =>
        texts.filter((text) => text !== "");
      expect(filled(written)).toEqual(filled(cells.map(({ text }) => text)));
    }),
    { numRuns: 30 }
  );
});
