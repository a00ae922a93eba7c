import { checkReport } from "../../../src/check/check";
import { soundReport } from "../../check/sample-reports";

const report = { ...soundReport("2021"), agency: "某局", year: 2024 };

/** What is said where the second of two sheets has this title. */
function said(agency: string, year: number | null): readonly (readonly unknown[])[] {
  const titles = [
    { sheet: "a", agency: "某局", year: 2024 },
    { sheet: "b", agency, year },
  ];
  return checkReport(report, { titles })
    .findings.filter(({ rule }) => rule === "document.sheetTitles")
    .map(({ level, sheet, message }) => [level, sheet, message]);
}

test.each([
  ["别局", 2024, "“别局”，其余各张写的是“某局”"],
  ["某局", 2023, "2023年，其余各张写的是2024年"],
  ["别局", 2023, "“别局”2023年，其余各张写的是“某局”2024年"],
])("a title that says %s %s names its sheet and both sides", (agency, year, words) => {
  const message = `工作表“b”的标题写的是${words}。请核对这张表，把标题改成一致。`;
  expect(said(agency, year)).toEqual([["error", "b", message]]);
});

test.each([
  ["某局", 2024],
  ["", 2024],
  ["某局", null],
  ["", null],
])("a title that says %j %s says nothing else", (agency, year) => {
  expect(said(agency, year)).toEqual([]);
});
