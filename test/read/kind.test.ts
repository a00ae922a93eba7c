import { zipSync } from "fflate";
import { contentOf } from "../../src/read/sources/kind";
import { compoundFileWith } from "./doc-file";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The kind of a file, or why it is not read. */
async function kindOf(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  try {
    return (await contentOf(bytes)).kind;
  } catch (cause) {
    return (cause as { readonly code: string }).code;
  }
}

const picture = "picture";
const archive = "archive";

test.each<[name: string, signature: readonly number[], kind: string]>([
  ["PDF", [0x25, 0x50, 0x44, 0x46], "pdf"],
  ["rich text", [0x7b, 0x5c, 0x72, 0x74, 0x66], "other-office"],
  ["PNG", [0x89, 0x50, 0x4e, 0x47], picture],
  ["JPEG", [0xff, 0xd8, 0xff], picture],
  ["GIF", [0x47, 0x49, 0x46, 0x38], picture],
  ["BMP", [0x42, 0x4d], picture],
  ["TIFF", [0x49, 0x49, 0x2a, 0x00], picture],
  ["RAR", [0x52, 0x61, 0x72, 0x21], archive],
  ["7-Zip", [0x37, 0x7a, 0xbc, 0xaf], archive],
  ["gzip", [0x1f, 0x8b], archive],
  ["an empty zip archive", [0x50, 0x4b, 0x05, 0x06], archive],
  ["a cut zip archive", [0x50, 0x4b, 0x03, 0x04], "damaged"],
  ["a cut old office file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "damaged"],
  ["Word before Windows 95", [0xdb, 0xa5], "old-word"],
])("%s is known by its first bytes, all of them", async (_, signature, kind) => {
  expect(await kindOf(Uint8Array.from([...signature, 0x20, 0x00]))).toBe(kind);
  for (const at of signature.keys()) {
    const other = signature.map((byte, index) => (index === at ? byte ^ 0x80 : byte));
    expect(await kindOf(Uint8Array.from([...other, 0x20, 0x00]))).toBe("unknown-kind");
  }
});

test.each<[names: readonly string[], kind: string]>([
  [["Workbook"], "spreadsheet"],
  [["WORKBOOK"], "spreadsheet"],
  [["Book"], "spreadsheet"],
  [["WordDocument"], "doc"],
  [["EncryptedPackage", "Workbook"], "encrypted"],
  [["WordDocument", "ObjectPool/_1/Workbook"], "doc"],
  [["Workbook", "MBD1/WordDocument"], "spreadsheet"],
  [["ObjectPool/_1/Workbook"], "other-office"],
  [["PowerPoint Document"], "other-office"],
  [["BBBook"], "other-office"],
  [["Bookmark"], "other-office"],
])("an old office file with the streams %j is %s", async (names, kind) => {
  const streams = names.map((name): [string, Uint8Array] => [name, Uint8Array.of(1)]);
  expect(await kindOf(compoundFileWith(Object.fromEntries(streams)))).toBe(kind);
});

test.each<[names: readonly string[], kind: string]>([
  [["word/document.xml"], "docx"],
  [["xl/workbook.xml"], "spreadsheet"],
  [["[Content_Types].xml", "xl/workbook.xml"], "spreadsheet"],
  [["docProps/word/a.xml"], "archive"],
  [["OFD.xml"], "ofd"],
  [["Doc_0/OFD.xml"], "archive"],
  [["Index/Document.iwa"], "apple"],
  [["a.numbers/Index.zip"], "apple"],
  [["buildVersionHistory.plist"], "apple"],
  [["a.txt", "Index/Document.iwa"], "apple"],
  [["Index/a/b.iwa"], "archive"],
  [["ppt/presentation.xml"], "other-office"],
  [["mimetype", "content.xml"], "other-office"],
  [["a.txt"], "archive"],
])("an archive of %j is %s", async (names, kind) => {
  const parts = Object.fromEntries(names.map((name) => [name, bytesOf("a")]));
  expect(await kindOf(zipSync(parts))).toBe(kind);
});

const opening = '<?xml version="1.0"?>';
const spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet";

test.each([
  ["", "empty"],
  [" \n", "empty"],
  ["年报", "text"],
  ["a < b", "text"],
  ["<3", "text"],
  ["< p>", "text"],
  ["<p>年报", "html"],
  ["<P>年报", "html"],
  [" \n<p>年报", "html"],
  ["<!DOCTYPE html>", "html"],
  ["<!doctype html>", "html"],
  [`${opening}<html>`, "html"],
  [`${opening}\n<!-- a -->\n<html>`, "html"],
  ["<!-- <p> -->年报", "text"],
  ["<!-- <p>年报", "text"],
  ["<!-->年报", "text"],
  ["<!--><p>-->年报", "text"],
  ["<? <p>年报", "text"],
  ["<? 年报", "text"],
  ["年报</p>", "html"],
  ["年报</TD >", "html"],
  ["年报</h3>", "html"],
  ["年报</h7>", "text"],
  ["年报</pre>", "text"],
  ['{"a":1}', "json"],
  [" [ { \n}]", "json"],
  ["{年报}", "text"],
  ["[1]", "text"],
  [`${" ".repeat(3998)}{}`, "json"],
  [`${" ".repeat(3999)}{}`, "text"],
  ["MIME-Version: 1.0\nContent-Type: multipart/related", "web-archive"],
  ["X: 1\r\ncontent-type:multipart/related", "web-archive"],
  ["年报\nContent-Type: multipart/related", "text"],
  ["Content-Type: text/html\n", "text"],
  ["ID;PWXL;N;E\r\nC;Y1", "sylk"],
  ["\ufeffID;PWXL\nC;Y1", "sylk"],
  ["ID;1;2\nC;Y1", "text"],
  ["TABLE\r\n0,1\r\n", "dif"],
  ["TABLE\n0,1\n", "dif"],
  ["TABLE\n0,2\n", "text"],
  ["<a xmlns='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>", "flat-document"],
  ["urn:oasis:names:tc:opendocument:xmlns:office:1.0", "text"],
  ["<a xmlns='http://schemas.microsoft.com/office/word/2003/wordml'/>", "other-office"],
  [`${opening}<Workbook xmlns='${spreadsheet}'>`, "spreadsheet"],
  [`${opening}<ss:Workbook xmlns:ss='${spreadsheet}'>`, "spreadsheet"],
  [`${opening}<html xmlns:x='${spreadsheet}'>`, "html"],
  ["<Workbook>", "html"],
  [`<Workbook xmlns='${spreadsheet}'>${" ".repeat(5000)}`, "spreadsheet"],
  [`<Workbook a='${" ".repeat(4000)}' xmlns='${spreadsheet}'>`, "html"],
  [`年报 ${spreadsheet} <Workbook`, "text"],
])("the text %j is %s", async (text, kind) => {
  expect(await kindOf(text)).toBe(kind);
});

test.each([
  ["{}", ["text"]],
  ["<p>", []],
  ["年报</p>", ["text", "separated"]],
  ["年报", ["separated"]],
])("the text %j may also be %j", async (text, otherKinds) => {
  expect(await contentOf(bytesOf(text))).toMatchObject({ text, unreadable: 0, otherKinds });
});
