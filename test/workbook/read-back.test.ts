/** @jest-environment ./test/excel-host/jest-environment.ts */
import { recogniseWorkbook } from "../../src/read/recognise";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds } from "../../src/report/formats";
import { excelHost } from "../../src/workbook/excel";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";
import { writeInto } from "./held-cells";

let excel: ExcelHost;

beforeEach(async () => {
  excel = await startExcel();
});

const sections = {
  preface: "根据条例编制本报告。\n电子版可在网站下载。",
  s1: "本年度主动公开政府信息20条。\n（一）主动公开。按时公开。",
  s2: "今年制发规章3件。",
  s3: "收到申请9件。\n办结8件。",
  s4: "",
  s5: "=存在的问题。",
  s6: "无",
};

describe.each(formatIds)("form %s", (format) => {
  const keys = figureKeys(formatById(format));
  const figures = Object.fromEntries(keys.map((key, index) => [key, index])) as Readonly<
    Record<FigureKey, number>
  >;

  test("a filled report is found again as it was inserted", async () => {
    await excelHost().insert(exampleSheets({ format, figures, sections }));
    const reports = recogniseWorkbook((await excelHost().read()).sheets);
    expect(reports.map(({ report }) => report)).toEqual([
      {
        format,
        year: 2025,
        agency: "青河县水务局",
        title: "青河县水务局2025年政府信息公开工作年度报告",
        figures,
        sections,
      },
    ]);
    // The form of 2019 prints no unit for 采购总金额, so its cell shows it.
    expect(reports[0]?.notes).toEqual([]);
  });

  test("each figure is found in its own cell", async () => {
    await excelHost().insert(exampleSheets({ format, figures }));
    const [found] = recogniseWorkbook((await excelHost().read()).sheets);
    for (const key of keys) {
      const place = found?.places[key];
      const sheet = place && excel.book.sheet(place.sheet);
      expect(place && sheet?.contentAt(place.row, place.column)).toEqual({
        kind: "constant",
        value: figures[key],
      });
    }
  });

  test("an untouched report is found with nothing filled in but the preface", async () => {
    await excelHost().insert(exampleSheets({ format }));
    const [found] = recogniseWorkbook((await excelHost().read()).sheets);
    expect(new Set(Object.values(found?.report.figures ?? {}))).toEqual(new Set([null]));
    expect(found?.report.sections).toMatchObject({ s1: "", s5: "", s6: "" });
    expect(found?.report.sections.preface).toMatch("2025年1月1日至2025年12月31日");
    expect(Object.keys(found?.sectionPlaces ?? {}).sort()).toEqual(
      ["preface", "s1", "s5", "s6", "title"].sort()
    );
  });
});

test("two years side by side are two reports", async () => {
  await excelHost().insert(exampleSheets({ year: 2024 }));
  await excelHost().insert(exampleSheets({ year: 2025 }));
  const reports = recogniseWorkbook((await excelHost().read()).sheets);
  expect(reports.map(({ report }) => report.year)).toEqual([2024, 2025]);
});

test("what the clerk types is read, and the cell can be marked and filled where it stands", async () => {
  const host = excelHost();
  await host.insert(exampleSheets());
  excel.person.type("2025依申请公开", "D6", "12");
  const [found] = recogniseWorkbook((await host.read()).sheets);
  expect(found?.report.figures["t3.received.individual"]).toBe(12);

  const places = Object.values(found?.places ?? {});
  expect(places).toHaveLength(200);
  const outcome = await host.mark(
    places.map((place) => ({ place, level: "incomplete" as const })),
    []
  );
  expect(outcome.refusedBy).toEqual([]);
  await writeInto(
    host,
    places.map((place) => ({ place, value: 3 }))
  );
  const [filled] = recogniseWorkbook((await host.read()).sheets);
  expect(new Set(Object.values(filled?.report.figures ?? {}))).toEqual(new Set([3]));
});
