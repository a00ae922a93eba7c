import { UnreadableFileError } from "../../src/read/errors";
import { limits } from "../../src/read/sources/limits";
import { lookThrough, type OddCell } from "../../src/read/sources/worksheet-part";

function sheet(rows: string, columns = ""): string {
  return `<?xml version="1.0"?><worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`;
}

function odd(row: number, column: number, text: string): OddCell {
  return { row, column, text, cause: "damaged" };
}

test.each<[cells: string, odd: readonly OddCell[]]>([
  ['<c r="A1"><v>1</v></c>', []],
  ['<c r="A1"><v>1,2</v></c>', [odd(0, 0, "1,2")]],
  ['<c r="C1"><v>1,2</v></c>', [odd(0, 2, "1,2")]],
  ['<c r="Z1"><v>x</v></c><c r="AA1"><v>x</v></c>', [odd(0, 25, "x"), odd(0, 26, "x")]],
  ['<c r="BC1"><v>x</v></c><c r="AAA1"><v>x</v></c>', [odd(0, 54, "x"), odd(0, 702, "x")]],
  ["<c><v>x</v></c><c/><c><v>y</v></c>", [odd(0, 0, "x"), odd(0, 2, "y")]],
  ['<c r="B1"/><c><v>x</v></c>', [odd(0, 2, "x")]],
  ["<c\tr\n=\n'B1'><v>x</v></c>", [odd(0, 1, "x")]],
  ['<x:c r="B1"><x:v>x</x:v></x:c>', [odd(0, 1, "x")]],
  ['<c s="1" r="B1" t="n"><v>x</v></c>', [odd(0, 1, "x")]],
  ['<c r="A1"><v> 1 </v></c>', []],
  ['<c r="A1"><v> x </v></c>', [odd(0, 0, "x")]],
  ['<c r="A1"><v></v></c><c r="B1"><v/></c><c r="C1"></c>', []],
  // Of each type what is plainly of it.
  ['<c r="A1"><v>.5</v></c><c r="B1"><v>5.</v></c><c r="C1"><v>+1e5</v></c>', []],
  ['<c r="A1"><v>999999999999999</v></c>', []],
  ['<c r="A1"><v>1e15</v></c>', [odd(0, 0, "1e15")]],
  ['<c r="A1"><v>0x10</v></c>', [odd(0, 0, "0x10")]],
  ['<c r="A1" t="s"><v>12</v></c>', []],
  ['<c r="A1" t="s"><v>1.5</v></c>', [odd(0, 0, "1.5")]],
  ['<c r="A1" t="s"><v>1234567890</v></c>', [odd(0, 0, "1234567890")]],
  ['<c r="A1" t="b"><v>0</v></c><c r="B1" t="b"><v>1</v></c>', []],
  ['<c r="A1" t="b"><v>2</v></c>', [odd(0, 0, "2")]],
  ['<c r="A1" t="str"><v>x</v></c><c r="B1" t="e"><v>#N/A</v></c>', []],
  ['<c r="A1" t="inlineStr"><is><t>x</t></is></c>', []],
  ['<c r="A1" t="inlineStr"><v>x</v></c>', []],
  ['<c r="A1" t="d"><v>2024-01-05</v></c>', [odd(0, 0, "2024-01-05")]],
  ['<c r="A1" t="d"><v></v></c>', []],
  // One cell, one value.
  ['<c r="A1"><v>1</v><v>2</v></c>', [odd(0, 0, "1 / 2")]],
  ['<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', [odd(0, 0, "1 / 2")]],
  ['<c r="A1"/><c r="A1"><v>2</v></c>', [odd(0, 0, " / 2")]],
  [
    '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1"><v>3</v></c>',
    [odd(0, 0, "1 / 2"), odd(0, 0, "2 / 3")],
  ],
  // What is no cell, and no value.
  ['<c r="A1"><f>x</f><v>1</v></c>', []],
  ['<c r="A1"><!-- <v>x</v> --><v>1</v></c>', []],
  ['<c r="A1"><v>1</v><?v x?></c>', []],
  ["<v>x</v>", []],
  ['<c r="A1"><v>1</v></c></v>', []],
  ['<cols r="B9"/><!c r="b1">', []],
  ['<!-- > <c r="A1"><v>x</v></c> -->', []],
  ['<c r="A1"><!-- --><v>x</v></c>', [odd(0, 0, "x")]],
  ['<c r="A1"></v><v>1</v></c>', []],
  ['<c r="A1"><v/>x</v></c>', []],
  ['<c r="A1"><v>1<x></x></v></c>', [odd(0, 0, "1<x></x>")]],
  ['<c r="A1"/></c>', []],
])("of the cells %s these are odd: %j", (cells, expected) => {
  expect(lookThrough(sheet(`<row r="1">${cells}</row>`)).odd).toEqual(expected);
});

test.each<[rows: string, rows: readonly number[]]>([
  ['<row r="1"><c r="A1"><v>x</v></c></row>', [0]],
  ['<row r="3"><c r="A3"><v>x</v></c></row>', [2]],
  ["<row><c><v>x</v></c></row><row/><row><c><v>x</v></c></row>", [0, 2]],
  ['<row r="4"/><row><c><v>x</v></c></row>', [4]],
  ['<row r="1"><c r="B1"/></row><row r="2"><c><v>x</v></c></row>', [1]],
])("the odd cells of %s stand in the rows %j", (rows, expected) => {
  const { odd } = lookThrough(sheet(rows));
  expect(odd.map(({ row }) => row)).toEqual(expected);
  expect(odd.every(({ column }) => column === 0)).toBe(true);
});

test.each([
  ['<row r="0"/>'],
  ['<row r="01"/>'],
  ['<row r="1a"/>'],
  ['<row r="12345678"/>'],
  ['<row r="1"><c r="a1"/></row>'],
  ['<row r="1"><c r="A2"/></row>'],
  ['<row r="1"><c r="A01"/></row>'],
  ['<row r="1"><c r="ABCD1"/></row>'],
  ['<row r="1"><c r="1"/></row>'],
  ['<row r="1"><c r=""/></row>'],
  ["<c/>"],
  ['<c r="A1"/>'],
  ['<row r="1"><!-- '],
  ['<row r="1"'],
])("%s does not say plainly where it stands", (rows) => {
  const cut = rows.endsWith(">") ? sheet(rows) : rows;
  expect(() => lookThrough(cut)).toThrow(new UnreadableFileError("damaged"));
});

test("rows beyond those of a report are not looked at", () => {
  const last = limits.sheetRows;
  const row = (at: number): string => `<row r="${at}" hidden="1"><c r="A${at}"><v>x</v></c></row>`;
  const { odd, hiddenRows } = lookThrough(sheet(row(last) + row(last + 1)));
  expect(odd.map((cell) => cell.row)).toEqual([last - 1]);
  expect([...hiddenRows]).toEqual([last - 1]);
});

test.each<[attributes: string, isHidden: boolean]>([
  ["", false],
  ['hidden="1"', true],
  ['hidden="true"', true],
  ["hidden='1'", true],
  ['hidden = "1"', true],
  ['hidden="0"', false],
  ['hidden="false"', false],
  ['ht="0"', true],
  ['ht="0.0"', true],
  ['ht="15"', false],
  ['width="0"', false],
  ['spans="1:2" hidden="1"', true],
  ["hidden=1", false],
  ["hidden=1 ht='0'", false],
  ["hidden='1", false],
  ["a='1' hidden", false],
])("a row with %j is hidden: %s", (attributes, isHidden) => {
  const { hiddenRows } = lookThrough(sheet(`<row r="2" ${attributes}></row>`));
  expect([...hiddenRows]).toEqual(isHidden ? [1] : []);
});

test.each<[column: string, hidden: readonly number[]]>([
  ['<col min="1" max="1" hidden="1"/>', [0]],
  ['<col min="2" max="4" hidden="1"/>', [1, 2, 3]],
  ['<col min="2" max="4" width="0"/>', [1, 2, 3]],
  ['<col min="2" max="4" width="9"/>', []],
  ['<col min="2" max="4" ht="0"/>', []],
  ['<col min="2" max="4"/>', []],
  ['<col min="1" max="1" hidden="1"/><col min="3" max="3" hidden="true"/>', [0, 2]],
  [`<col min="${limits.sheetColumns}" max="16384" hidden="1"/>`, [limits.sheetColumns - 1]],
  ['<col min="4" max="2" hidden="1"/>', []],
  ['<col hidden="1"/>', []],
])("by %s the columns %j are hidden", (column, expected) => {
  const { hiddenColumns } = lookThrough(sheet('<row r="1"/>', `<cols>${column}</cols>`));
  expect([...hiddenColumns]).toEqual(expected);
});

test.each([
  ["<oddHeader>&amp;C【草稿】</oddHeader>", "【草稿】"],
  [
    '<oddHeader>&amp;L&amp;"黑体,常规"&amp;12&amp;KFF0000甲&amp;&amp;乙 &amp;P</oddHeader>',
    "甲&乙",
  ],
  ["<oddHeader/><firstHeader>甲</firstHeader><evenHeader>乙</evenHeader>", "甲\n乙"],
  ["<oddFooter>第&amp;P页</oddFooter>", ""],
  ["", ""],
])("the words of the header %s are read", (written, words) => {
  const xml = `<worksheet><sheetData/><headerFooter>${written}</headerFooter></worksheet>`;
  expect(lookThrough(xml).header).toBe(words);
});
