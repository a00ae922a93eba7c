import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import { readFile } from "../../src/read/file";
import { recogniseWorkbook } from "../../src/read/recognise";
import type { SheetGrid } from "../../src/read/source";
import { amountKey, rowsWithAmount } from "./number-format-cases";
import { choicesOf, questionsOf } from "./small-sources";

const none: ReadonlySet<number> = new Set();

type Rows = readonly (readonly (string | number)[])[];

function sheetOf(
  rows: Rows,
  hiddenRows: ReadonlySet<number> = none,
  hiddenColumns: ReadonlySet<number> = none,
  name = "表",
  isHidden = false
): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const hidden = { sheet: isHidden, rows: hiddenRows, columns: hiddenColumns };
  return { id: name, name, cells, firstRow: 0, firstColumn: 0, hidden };
}

const rows = rowsWithAmount(25);
const lastRow = rows.length - 1;

test("of two rows of one name the one that is seen is read, and the other said", () => {
  const doubled = [...rows.slice(0, -1), ["行政事业性收费", 99], ["行政事业性收费", 25]];
  const [found] = recogniseWorkbook([sheetOf(doubled, new Set([lastRow]))]);
  expect(found?.report.figures[amountKey]).toBe(25);
});

test("a row that is hidden and alone is read, and said", () => {
  const [found] = recogniseWorkbook([sheetOf(rows, new Set([lastRow]))]);
  expect(found?.report.figures[amountKey]).toBe(25);
  expect(found?.notes.map(({ code }) => code)).toContain("hidden-read");
});

test("an empty cell that is seen wins over a filled one that is hidden", () => {
  const doubled = [...rows.slice(0, -1), ["行政事业性收费", 99], ["行政事业性收费", ""]];
  const [found] = recogniseWorkbook([sheetOf(doubled, new Set([lastRow]))]);
  expect(found?.report.figures[amountKey]).toBeNull();
});

test("a hidden column beside the figures is not read for them", () => {
  const wide = rows.map((row) => [...row]);
  wide[lastRow] = ["行政事业性收费", "", 99];
  const [found] = recogniseWorkbook([sheetOf(wide, none, new Set([2]))]);
  expect(found?.report.figures[amountKey]).toBeNull();
});

test("a hidden title does not give the report another name", () => {
  const titled = [["别局2023年政府信息公开工作年度报告"], ...rows];
  const reports = recogniseWorkbook([sheetOf(titled, new Set([0]))]);
  expect(reports.map(({ report }) => [report.agency, report.year])).toEqual([["某局", 2024]]);
});

test.each([false, true])(
  "a hidden sheet never wins unasked, also where it is first: %s",
  (isFirst) => {
    const fuller = sheetOf(rowsWithAmount(99), none, none, "旧", true);
    const seen = sheetOf(rowsWithAmount(""), none, none, "表");
    const [found, ...others] = recogniseWorkbook(isFirst ? [fuller, seen] : [seen, fuller]);
    expect(others).toEqual([]);
    expect(found?.report.figures[amountKey]).toBeNull();
    expect(questionsOf(found)).toEqual(["表二有两张，用哪一张？"]);
    expect(choicesOf(found)).toEqual(["表", "旧"]);
  }
);

test("a hidden sheet that stands alone is read, and said", () => {
  const [found] = recogniseWorkbook([sheetOf(rows, none, none, "旧", true)]);
  expect(found?.report.figures[amountKey]).toBe(25);
  expect(found?.notes).toContainEqual({
    code: "hidden-read",
    message: expect.stringContaining("工作表“旧”") as string,
  });
});

test("whatever is hidden, what is read from a cell that is seen is what stands there", () => {
  const figures = new Map(
    Object.entries(recogniseWorkbook([sheetOf(rows)])[0]?.report.figures ?? {})
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: rows.length * 2 - 1 })),
      fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
      (hiddenRows, hiddenColumns) => {
        // Under each row a copy of it with another number; what is hidden of them is drawn.
        const copied = rows.flatMap((row) => [
          row,
          row.map((content) => (typeof content === "number" ? content + 1000 : content)),
        ]);
        const hidden = new Set(hiddenRows);
        const found = recogniseWorkbook([sheetOf(copied, hidden, new Set(hiddenColumns))])[0];
        for (const [key, place] of Object.entries(found?.places ?? {})) {
          const first = place.row % 2 === 0 ? place.row : place.row - 1;
          const isSeenElsewhere = !hidden.has(first) || !hidden.has(first + 1);
          if (isSeenElsewhere) expect(hidden.has(place.row)).toBe(false);
          expect(figures.has(key)).toBe(true);
        }
      }
    ),
    { numRuns: 200 }
  );
});

test.each(["xlsx", "xlml"] as const)(
  "hidden rows and sheets of a file are known, in %s",
  async (bookType) => {
    const doubled = [...rows.slice(0, -1), ["行政事业性收费", 99], ["行政事业性收费", 25]];
    const sheet = xlsx.utils.aoa_to_sheet(doubled.map((row) => [...row]));
    sheet["!rows"] = Array.from({ length: lastRow + 1 }, (_, row) => ({ hidden: row === lastRow }));
    const old = xlsx.utils.aoa_to_sheet(rowsWithAmount(77).map((row) => [...row]));
    const book = xlsx.utils.book_new(old, "旧");
    xlsx.utils.book_append_sheet(book, sheet, "表");
    book.Workbook = { Sheets: [{ Hidden: 2 }, { Hidden: 0 }] };
    const bytes = new Uint8Array(xlsx.write(book, { type: "array", bookType }) as ArrayBuffer);
    const [found] = await readFile(bytes);
    expect(found?.report.figures[amountKey]).toBe(25);
    expect(found && choicesOf(found)).toEqual(["表", "旧"]);
  }
);
