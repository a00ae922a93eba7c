/** @jest-environment ./test/excel-host/jest-environment.ts */
import { recogniseWorkbook } from "../../src/read/recognise";
import { figureKeys } from "../../src/report/figures";
import { excelHost } from "../../src/workbook/excel";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import { startExcel } from "../excel-host/start-excel";
import { numberedReport } from "../write/reports";
import { format, notice, report } from "../report/made-up-form/reports";

jest.mock("../../src/report/formats/registry", () =>
  jest.requireActual<object>("../report/made-up-form/registry")
);

describe("inserted into a workbook", () => {
  const figures = numberedReport(format.id).figures;
  const skeleton = { agency: "青河县水务局", year: 2027, format: format.id, protect: true };

  test("is read back as it was, each figure from its own cell", async () => {
    const { book } = await startExcel();
    await excelHost().insert(reportSheets({ ...skeleton, figures, sections: report.sections }));
    const read = recogniseWorkbook((await excelHost().read()).sheets);
    expect(read.map((each) => each.report)).toEqual([
      {
        format: format.id,
        year: 2027,
        agency: "青河县水务局",
        title: "青河县水务局2027年政府信息公开工作年度报告",
        figures,
        sections: report.sections,
      },
    ]);
    expect(read.flatMap(({ notes }) => notes)).toEqual([]);
    for (const key of figureKeys(format)) {
      const place = read[0]?.places[key];
      const sheet = place && book.sheet(place.sheet);
      expect(place && sheet?.contentAt(place.row, place.column)).toEqual({
        kind: "constant",
        value: figures[key],
      });
    }
  });

  test("advises beside the further block, and names its own notice in the preface", () => {
    const texts = reportSheets(skeleton).flatMap(({ values }) => values.flat());
    expect(texts).toContain("提示：一个数据集计一项，更新的不重复计。");
    expect(texts).toContain("提示：收费金额的单位是万元，可以有小数。");
    expect(texts.join("\n")).toContain(notice);
    expect(texts.join("\n")).not.toContain("〔2021〕");
  });
});
