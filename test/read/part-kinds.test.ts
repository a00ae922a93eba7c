import { isRead, isReadByContent, isReadByName } from "../../src/read/sources/read-parts";

test.each([
  ["xl/media/a.PNG", false],
  ["a.png", false],
  ["a.jpg", false],
  ["a.jpeg", false],
  ["a.gif", false],
  ["a.bmp", false],
  ["a.tif", false],
  ["a.tiff", false],
  ["a.emf", false],
  ["a.wmf", false],
  ["a.wdp", false],
  ["word/document.xml", true],
  ["word/DOCUMENT.XML", true],
  ["_rels/.rels", true],
  ["xl/drawings/a.vml", true],
  ["a.bin", undefined],
  ["a.xml.dat", undefined],
  ["png", undefined],
])("a part called %s is read, by its name: %s", (name, expected) => {
  expect(isReadByName(name)).toBe(expected);
});

const root = [0x3c, 0x61];

test.each<[string, string, readonly number[], boolean | undefined]>([
  ["an element", "a.dat", root, true],
  ["an element after blanks", "a.dat", [0x20, 0x09, 0x0a, 0x0d, ...root], true],
  ["an element after the mark of UTF-8", "a.dat", [0xef, 0xbb, 0xbf, ...root], true],
  ["an element in UTF-16", "a.dat", [0xff, 0xfe, 0x3c, 0x00], true],
  ["an element in UTF-16, its greater half first", "a.dat", [0xfe, 0xff, 0x00, 0x3c], true],
  ["something else", "a.dat", [0x01, ...root], false],
  ["a compound file", "a.dat", [0xd0, 0xcf], false],
  ["something else in a binary part", "xl/workbook.bin", [0x83, 0x01], true],
  ["something else in a binary part", "xl/WORKBOOK.BIN", [0x83, 0x01], true],
  ["a compound file in a binary part", "xl/embeddings/a.bin", [0xd0, 0xcf], false],
  ["nothing", "a.dat", [], undefined],
  ["nothing but blanks", "a.dat", [0x20, 0x09, 0x0a, 0x0d], undefined],
])("a part that begins with %s, %s", (_, name, bytes, expected) => {
  expect(isReadByContent(name, Uint8Array.from(bytes))).toBe(expected);
});

test("a part is told by its name, where that does not tell by its content, and is read in doubt", () => {
  const element = Uint8Array.from(root);
  const other = Uint8Array.from([0x01]);
  expect(isRead("a.png", element)).toBe(false);
  expect(isRead("a.xml", other)).toBe(true);
  expect(isRead("a.dat", element)).toBe(true);
  expect(isRead("a.dat", other)).toBe(false);
  expect(isRead("a.dat", new Uint8Array())).toBe(true);
});
