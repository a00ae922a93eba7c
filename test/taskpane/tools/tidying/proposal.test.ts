import { emptySections } from "../../../../src/report/report";
import { recogniseWorkbook } from "../../../../src/read/recognise";
import { withChanges } from "../../../../src/check/change";
import { tidyingProposal } from "../../../../src/taskpane/tools/tidying/proposal";
import { publishedNumbers, publishedReport, soundReport } from "../../../check/sample-reports";
import { inSheets } from "../report-sheets";

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0)
  );
}

const ways: readonly (readonly [string, (number: number) => string])[] = [
  ["as text", String],
  ["with blanks around", (number) => `\u3000${number} \u00a0`],
  ["with what cannot be seen", (number) => `\u200b${number}\ufeff`],
  ["in full width", (number) => fullWidth(String(number))],
  [
    "with thousands separators",
    (number) => number.toLocaleString("en-US", { maximumFractionDigits: 9 }),
  ],
];

describe.each(publishedNumbers)("%s", (number) => {
  const report = publishedReport(number);

  test.each(ways)("every figure %s becomes the number it is", (_, written) => {
    const { found, sheets } = inSheets(report, written);
    const { groups, notes } = tidyingProposal(found, sheets);
    expect(groups.map(({ kind, byDefault }) => [kind, byDefault])).toEqual([
      ["plainNumbers", true],
    ]);
    expect(notes).toEqual([]);
    const figures = groups[0]?.figures ?? [];
    const numbers = Object.entries(report.figures).filter(([, value]) => typeof value === "number");
    expect(figures.map(({ cell, to }) => [cell, to])).toEqual(numbers);
    expect(figures.map((figure) => figure.written)).toEqual(
      numbers.map(([, value]) => written(Number(value)))
    );
    expect(withChanges(found.report, figures).figures).toEqual(report.figures);
  });

  test("what is tidy is left alone", () => {
    const { found, sheets } = inSheets(report);
    expect(tidyingProposal(found, sheets)).toEqual({ groups: [], notes: [] });
  });
});

test("counting words go with the number; other units are converted on request", () => {
  const { found, sheets } = inSheets(soundReport("2021"), (number) =>
    Number.isInteger(number) ? `${number}件` : `${number * 10000}元`
  );
  const { groups } = tidyingProposal(found, sheets);
  expect(groups.map(({ kind, byDefault }) => [kind, byDefault])).toEqual([
    ["plainNumbers", true],
    ["converted", false],
  ]);
  expect(groups[1]?.figures).toEqual([
    {
      cell: "t2.adminFees.amount",
      from: 96171.6,
      to: 96171.6,
      written: "961716000元",
    },
  ]);
});

test("a figure whose column states another unit stays as it is written", () => {
  const { sheets } = inSheets(soundReport("2021"), String);
  const inYuan = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace("单位：万元", "单位：元") : cell))
    ),
  }));
  const [read] = recogniseWorkbook(inYuan);
  if (!read) throw new Error("There is no report");
  expect(read.report.figures["t2.adminFees.amount"]).toBe(9.61716);
  const cells = tidyingProposal(read, inYuan).groups.flatMap(({ figures }) => figures);
  expect(cells).toHaveLength(199);
  expect(cells.map(({ cell }) => cell)).not.toContain("t2.adminFees.amount");
});

test("texts of every part are tidied in their own cells", () => {
  const sections = {
    ...emptySections,
    preface: "统计期限为２０２５年。",
    s1: "（一）主动公开。 \n\n　　（二）依申请公开  情况。",
    s5: "存在的问题。",
    s6: "收取０元。",
  };
  const { found, sheets } = inSheets({ ...soundReport("2021"), sections });
  const { groups } = tidyingProposal(found, sheets);
  expect(groups.map(({ kind }) => kind)).toEqual(["texts"]);
  expect(groups[0]?.texts.map(({ section, to }) => [section, to])).toEqual([
    ["preface", "统计期限为2025年。"],
    ["s1", "（一）主动公开。"],
    ["s1", "　　（二）依申请公开 情况。"],
    ["s6", "收取0元。"],
  ]);
});
