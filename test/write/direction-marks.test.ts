import { strFromU8, unzipSync } from "fflate";
import { clipboardReport } from "../../src/write/clipboard";
import { recordDocument } from "../../src/write/record-document";
import { recordFile, recordFileKinds } from "../../src/write/record-file";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds } from "../../src/write/report-file-kinds";
import type { WrittenFile } from "../../src/write/written-file";
import { numberedReport, withFigures } from "./reports";
import { notReady, ready } from "./standings";

/** Every character that sets the direction of writing. */
const marks = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
const anyMark = new RegExp(`[${marks}]`);

function among(text: string): string {
  return `${text.slice(0, 2)}${marks}${text.slice(2)}${marks}`;
}

const report = withFigures(
  numberedReport("2021", {
    agency: among("临江县水利局"),
    title: among("临江县水利局2021年政府信息公开工作年度报告"),
    sections: {
      preface: among("前言。"),
      s1: among("情况。"),
      s2: among("规章。"),
      s3: among("申请。"),
      s4: among("复议。"),
      s5: among("问题。"),
      s6: among("无其他。"),
    },
  }),
  { "t3.received.individual": { text: among("见附件") } }
);

function textOf({ name, bytes }: WrittenFile): string {
  if (!/(?:docx|xlsx)$/.test(name)) return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

test.each(reportFileKinds)("no mark of direction gets into .%s or its name", async (kind) => {
  const file = await reportFile(reportDocument(report, notReady), kind);
  expect(file.name).not.toMatch(anyMark);
  expect(textOf(file)).not.toMatch(anyMark);
});

test.each(recordFileKinds)("nor into a check record in .%s", async (kind) => {
  const record = recordDocument({
    title: among("核对记录"),
    agency: "临江县水利局",
    facts: [[among("核对时间"), among("2022-01-20")]],
    groups: [
      {
        heading: among("一、必须改正"),
        entries: [
          { statement: among("收办不平"), place: among("前言第1段"), reason: among("已说明") },
        ],
      },
    ],
  });
  const file = await recordFile(record, kind);
  expect(file.name).not.toMatch(anyMark);
  expect(textOf(file)).not.toMatch(anyMark);
});

test("nor onto the clipboard", () => {
  const { html, text } = clipboardReport(reportDocument(report, ready));
  expect(html).not.toMatch(anyMark);
  expect(text).not.toMatch(anyMark);
});
