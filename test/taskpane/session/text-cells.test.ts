import fc from "fast-check";
import { recogniseWorkbook } from "../../../src/read/recognise";
import type { CellContent, SheetGrid } from "../../../src/read/source";
import { emptySections, type Sections } from "../../../src/report/report";
import { sectionIds } from "../../../src/report/structure";
import { textCells, type TextChange } from "../../../src/taskpane/session/text-cells";
import type { CellChange } from "../../../src/workbook/host";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { sectionsOf } from "../../report/arbitrary-sections";

const skeleton = { agency: "青河县水务局", year: 2025, format: "2021", protect: true } as const;

/** The sheets of a report as they are read after they were inserted. */
function sheetsWith(sections: Sections): readonly SheetGrid[] {
  return reportSheets({ ...skeleton, sections }).map(({ name, values }) => {
    // Only cells that hold something are read.
    const filled = values.map((row) => row.some((value) => value !== ""));
    const cells = values.slice(0, filled.lastIndexOf(true) + 1);
    return { id: name, name, cells, firstRow: 0, firstColumn: 0 };
  });
}

function reportIn(sheets: readonly SheetGrid[]) {
  const [found] = recogniseWorkbook(sheets);
  if (!found) throw new Error("There is no report");
  return found;
}

function writtenInto(sheet: SheetGrid, changes: readonly CellChange[]): SheetGrid {
  const cells = sheet.cells.map((row): CellContent[] => [...row]);
  for (const { place, value } of changes) {
    while (cells.length <= place.row) cells.push(["", "", ""]);
    const row = cells[place.row];
    if (row) row[place.column] = value;
  }
  return { ...sheet, cells };
}

const text = fc
  .array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 20 })
  .map((numbers) => numbers.map((number) => `这一段写了${number}件事。`).join("\n"));
const emptyOrNot = fc.option(text, { nil: "" });
const written: fc.Arbitrary<Sections> = fc.record({
  preface: text,
  s1: emptyOrNot,
  s2: emptyOrNot,
  s3: emptyOrNot,
  s4: emptyOrNot,
  s5: emptyOrNot,
  s6: emptyOrNot,
});
const sections = sectionsOf(text);

test("texts that are written read as they were meant, and stay in the cells that are open for them", () => {
  fc.assert(
    fc.property(written, sections, (before, after) => {
      const sheets = sheetsWith(before);
      const found = reportIn(sheets);
      const changes = sectionIds.flatMap((section): TextChange[] => {
        const [from, to] = [before[section], after[section]];
        return from === to ? [] : [{ section, from, to }];
      });
      const cells = textCells(found, sheets, changes) ?? [];
      const writtenIn = (sheet: SheetGrid): SheetGrid =>
        writtenInto(
          sheet,
          cells.filter(({ place }) => place.sheet === sheet.id)
        );
      const again = reportIn(sheets.map(writtenIn));
      expect(again.report.sections).toEqual(after);

      const plans = reportSheets({ ...skeleton, sections: before });
      const isOpen = ({ place: { sheet, row, column } }: CellChange): boolean =>
        plans
          .filter(({ name }) => name === sheet)
          .flatMap(({ inputs }) => inputs)
          .some(
            (area) => area.column === column && area.row <= row && row < area.row + area.rowSpan
          );
      expect(cells.filter((cell) => !isOpen(cell))).toEqual([]);
    })
  );
});

test("a text that reads otherwise by now is not written, nor is any other", () => {
  const before = { ...emptySections, preface: "前言。", s1: "原来的。" };
  const sheets = sheetsWith(before);
  const changes: readonly TextChange[] = [
    { section: "s5", from: "", to: "问题。" },
    { section: "s1", from: "别的。", to: "新的。" },
  ];
  expect(textCells(reportIn(sheets), sheets, changes)).toBeUndefined();
});

test("a text without a row of its own is not written over the next heading", () => {
  const [sheet, ...others] = sheetsWith({ ...emptySections, preface: "前言。" });
  const rows = sheet?.cells ?? [];
  const heading = rows.findIndex(([first]) => first === "一、总体情况");
  const next = rows.findIndex(([first]) => first === "二、主动公开政府信息情况");
  const tight = [...rows.slice(0, heading + 1), ...rows.slice(next)];
  const sheets = [
    { id: "text", name: "2025正文", firstRow: 0, firstColumn: 0, cells: tight },
    ...others,
  ];
  const changes = [{ section: "s1", from: "", to: "总体。" }] as const;
  expect(textCells(reportIn(sheets), sheets, changes)).toBeUndefined();
});

test("beside a table whose last row is empty the room begins below that row", () => {
  const before = { ...emptySections, preface: "前言。" };
  const sheets = sheetsWith(before).map((sheet) => {
    if (sheet.name !== "2025复议诉讼") return sheet;
    const cells = sheet.cells.map((row) => row.slice(0, 15));
    return { ...sheet, cells: cells.slice(0, -1) };
  });
  const changes = [{ section: "s4", from: "", to: "没有诉讼。" }] as const;
  const plan = reportSheets(skeleton).find(({ name }) => name === "2025复议诉讼");
  expect(textCells(reportIn(sheets), sheets, changes)).toEqual([
    { place: { sheet: "2025复议诉讼", row: plan?.rows, column: 0 }, value: "没有诉讼。" },
  ]);
});
