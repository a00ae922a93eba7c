import { reportDocument } from "../../src/write/report-document";
import { reportFile, reportFileKinds } from "../../src/write/report-file";
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
});
