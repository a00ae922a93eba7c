import * as xlsx from "@e965/xlsx";
import { readFile } from "../../src/read/file";
import { amountCell, amountKey, numberFormatCases, rowsWithAmount } from "./number-format-cases";

function workbookWith(held: number, format: string, bookType: "xlsx" | "biff8"): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet(rowsWithAmount(held).map((row) => [...row]));
  const cell = sheet[amountCell.address] as xlsx.CellObject;
  cell.z = format;
  const book = xlsx.utils.book_new(sheet, "表");
  return new Uint8Array(xlsx.write(book, { type: "array", bookType }) as ArrayBuffer);
}

const cases = numberFormatCases.flatMap(({ format, held, amount }) =>
  (["xlsx", "biff8"] as const).map((kind) => [format, held, amount, kind] as const)
);

test.each(cases)("%s makes of %d an amount of %p, in %s", async (format, held, amount, kind) => {
  const [found] = await readFile(workbookWith(held, format, kind));
  const value = found?.report.figures[amountKey];
  if (amount === null) {
    expect(value).toEqual({ text: expect.stringMatching(/./) as string });
  } else {
    expect(value).toBe(amount);
  }
});
