import { strFromU8, unzipSync } from "fflate";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds } from "../../src/write/report-file-kinds";
import { plainStyle, type WordStyle } from "../../src/write/word-style";
import { numberedReport } from "./reports";

const document = reportDocument(numberedReport("2021"));

test.each(reportFileKinds)("a %s file has the report's name", async (kind) => {
  const { name } = await reportFile(document, kind);
  expect(name).toBe(`临江县水利局2021年政府信息公开工作年度报告.${kind}`);
});

test("each kind begins as programs expect it", async () => {
  const beginning = async (kind: (typeof reportFileKinds)[number]): Promise<string> => {
    const { bytes } = await reportFile(document, kind);
    return Buffer.from(bytes.subarray(0, 15)).toString("utf8");
  };
  expect(await beginning("docx")).toMatch(/^PK/);
  expect(await beginning("html")).toBe("<!DOCTYPE html>");
  expect(await beginning("txt")).toBe("\uFEFF临江县水");
  expect(await beginning("md")).toMatch(/^# 临江县水/);
  expect(await beginning("xlsx")).toMatch(/^PK/);
  expect(await beginning("json")).toMatch(/^\{\n {2}"file": /);
});

test("a draft says so in the name of every file", async () => {
  const draft = reportDocument(numberedReport("2021"), 2);
  for (const kind of reportFileKinds) {
    expect((await reportFile(draft, kind)).name).toMatch(/（草稿）\.\w+$/);
  }
});

test("a Word file is in the style that was chosen", async () => {
  const margins = async (style?: WordStyle): Promise<string | undefined> => {
    const { bytes } = await reportFile(document, "docx", style);
    const content = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    return /<w:pgMar[^>]*>/.exec(content)?.[0];
  };
  expect(await margins(plainStyle)).toContain('w:left="1800"');
  expect(await margins()).toContain('w:left="1587"');
});

test("the report as JSON is what the command line reads and prints", async () => {
  const { bytes } = await reportFile(document, "json");
  const written = JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
  expect(Object.keys(written)).toEqual([
    "file",
    "format",
    "year",
    "agency",
    "title",
    "figures",
    "unread",
    "sections",
    "notes",
  ]);
  expect(written.title).toBe("临江县水利局2021年政府信息公开工作年度报告");
  expect(written.figures).toEqual(numberedReport("2021").figures);
});
