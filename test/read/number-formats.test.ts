import * as xlsx from "@e965/xlsx";
import { readFile } from "../../src/read/file";
import { recogniseWorkbook } from "../../src/read/recognise";
import { CellRemarks } from "../../src/read/source";
import { figuresOfTable } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { amountCell, amountKey, numberFormatCases, rowsWithAmount } from "./number-format-cases";
import { tableGrid } from "./rendered-report";

function workbookWith(held: number, format: string, bookType: xlsx.BookType): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet(rowsWithAmount(held).map((row) => [...row]));
  const cell = sheet[amountCell.address] as xlsx.CellObject;
  cell.z = format;
  const book = xlsx.utils.book_new(sheet, "表");
  return new Uint8Array(xlsx.write(book, { type: "array", bookType }) as ArrayBuffer);
}

const cases = numberFormatCases.flatMap(({ format, held, amount }) =>
  (["xlsx", "biff8", "xlsb", "xlml"] as const).map((kind) => [format, held, amount, kind] as const)
);

test.each(cases)("%s makes of %d an amount of %p, in %s", async (format, held, amount, kind) => {
  const [found] = await readFile(workbookWith(held, format, kind));
  const value = found?.report.figures[amountKey];
  if (amount === null) {
    expect(value).toMatchObject({ text: expect.stringMatching(/./) as string });
  } else {
    expect(value).toBe(amount);
  }
});

test("of a format that leaves many cells of a table unread the first are named, and how many more there are", () => {
  const rows = tableGrid("2021", "t3", {});
  const cells = rows.map((row) => [...row]);
  const remarks = new CellRemarks();
  cells.forEach((row, line) => {
    row.forEach((content, column) => {
      if (content !== "") return;
      row[column] = "12%";
      remarks.add(line, column, { kind: "unread", cause: "number-format" });
    });
  });
  const sheet = { id: "3", name: "表", cells, firstRow: 0, firstColumn: 0, remarks };
  const notes = recogniseWorkbook([sheet])[0]?.notes.filter(({ code }) => /^cell/.test(code));
  expect(notes?.map(({ code }) => code)).toEqual([
    ...["cell-unread", "cell-unread", "cell-unread"],
    "cells-alike",
  ]);
  const figures = figuresOfTable(formatById("2021"), "t3").length;
  expect(notes?.at(-1)?.message).toBe(`表三另有${figures - 3}格也是如此。`);
});

test("a 0 that its format does not show is read as 0, and said", async () => {
  const [found] = await readFile(workbookWith(0, "0;-0;;@", "xlsx"));
  expect(found?.report.figures[amountKey]).toBe(0);
  expect(found?.notes).toContainEqual({
    code: "zero-hidden",
    message: expect.stringMatching(/^表二.*本年收费金额.*格子里是0，单元格格式不显示0/) as string,
  });
});
