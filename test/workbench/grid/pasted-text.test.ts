import fc from "fast-check";
import { tableFromText } from "./pasted-text";

test("tabs separate columns and line ends separate rows", () => {
  expect(tableFromText("1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("a text without tabs or line ends is one cell", () => {
  expect(tableFromText("行政许可")).toEqual([["行政许可"]]);
});

test("empty cells and rows keep their places", () => {
  expect(tableFromText("\t1\t\n\n2")).toEqual([["", "1", ""], [""], ["2"]]);
});

test("a cell in quotation marks holds line ends, tabs and doubled quotation marks", () => {
  expect(tableFromText('"甲\n乙"\t"说""好""\t了"\n')).toEqual([["甲\n乙", '说"好"\t了']]);
});

test("quotation marks inside a plain cell are left alone", () => {
  expect(tableFromText('5" 管\t1')).toEqual([['5" 管', "1"]]);
});

test("nothing gives no cells", () => {
  expect(tableFromText("")).toEqual([]);
});

test("whatever Excel would copy is read back", () => {
  const written = (text: string): string =>
    /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(fc.string(), { minLength: columns, maxLength: columns }), { minLength: 1 })
    );
  fc.assert(
    fc.property(table, (rows) => {
      const copied = rows.map((row) => `${row.map(written).join("\t")}\r\n`).join("");
      expect(tableFromText(copied)).toEqual(rows);
    })
  );
});
