import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../src/read/file";
import { publishedFigures } from "../reports";
import { sampleTexts } from "./rendered-report";

/** Saved as Word 97–2003 by LibreOffice, from what was exported here. */
function saved(name: string): Uint8Array {
  return readFileSync(join(__dirname, "old-documents", name));
}

const saveAgain =
  "这是旧版 Word 或 WPS 文字的文件（.doc、.wps）。如果读得不对，请另存为 .docx 再读。";

test("an export saved as .doc comes back with all its figures and texts", async () => {
  const published = publishedFigures.find(({ file }) => file === "005.json");
  const [found, ...others] = await readFile(saved("005.doc"));
  expect(others).toEqual([]);
  expect(found?.report).toMatchObject({ agency: published?.agency, year: published?.year });
  expect(found?.report.figures).toEqual(published?.figures);
  const { preface, s1, s5, s6 } = sampleTexts;
  expect(found?.report.sections).toMatchObject({ preface, s1, s5, s6 });
  expect(found?.notes.map(({ message }) => message)).toEqual([saveAgain]);
});

test("what is hidden, struck or deleted in a .doc is left out with the notes of other documents", async () => {
  const [found] = await readFile(saved("looks.doc"));
  expect(found?.report.sections.s1).toBe("全年新收申请3件，办结2件。");
  const notes = found?.notes.map(({ message }) => message) ?? [];
  expect(notes.slice(-3)).toEqual([
    "看不见的文字没有读入：“全年新收申请3件，办结2件。”旁边的“8”。请确认它们不是报告的内容。",
    "已划去或修订中删除的文字没有读入：“全年新收申请3件，办结2件。”旁边的“56”。请在原文件里接受修订或删去后核对。",
    saveAgain,
  ]);
});
