/** @jest-environment jsdom */
import { partsOf, all, value, words } from "./word-file";
import { recordDocument } from "../../src/write/record-document";
import { recordFile, recordFileKinds } from "../../src/write/record-file";
import { recordStyle } from "../../src/write/record-style";
import type { RecordContent } from "../../src/write/sheets/check-sheets";
import { brokenRules } from "./word-schema";

const statement = "表三「自然人」列：第一项加第二项是36，第三项加第四项是34，相差2，请核对。";

function record(findings: number): RecordContent {
  return {
    title: "临江县水利局2021年政府信息公开工作年度报告核对记录",
    agency: "临江县水利局",
    facts: [
      ["单位名称", "临江县水利局"],
      ["核对时间", "2022-01-20 10:30"],
      ["核对规则", "62条规则（2021年格式），规则集编号0a1b2c3d"],
      ["结果", `必须改正${findings}处，请核实0处`],
    ],
    groups: [
      {
        heading: "必须改正",
        entries: Array.from({ length: findings }, () => ({
          statement,
          place: "",
          reason: "已说明：上年少计2件（2022-01-19）",
        })),
      },
      { heading: "请核实", entries: [] },
    ],
  };
}

/** The size of the text in half points. */
async function sizeOf(findings: number): Promise<string | null> {
  const { bytes } = await recordFile(recordDocument(record(findings)), "docx");
  const styles = all(partsOf(bytes).get("word/styles.xml"), "style");
  const body = styles.find((style) => value(style, "styleId") === "ReportText");
  return value(all(body, "sz")[0]);
}

test.each(recordFileKinds)("a %s file is called after its report", async (kind) => {
  const { name } = await recordFile(recordDocument(record(1)), kind);
  expect(name).toBe(`临江县水利局2021年政府信息公开工作年度报告核对记录.${kind}`);
});

test("Word and text say the same, with a line to be signed at the end", async () => {
  const document = recordDocument(record(2));
  const word = partsOf((await recordFile(document, "docx")).bytes);
  expect(brokenRules(word)).toEqual([]);
  const lines = all(word.get("word/document.xml"), "p").map(words);
  const { bytes } = await recordFile(document, "txt");
  const text = new TextDecoder().decode(bytes).split("\r\n");
  expect(text.map((line) => line.trim()).filter((line) => line !== "")).toEqual(lines);
  expect(lines).toContain(`1．${statement}`);
  expect(lines.at(-1)).toMatch(/^核对人：.*审核人：.*日期：/);
});

test("what is said of one finding is not parted by the end of a page", async () => {
  const { bytes } = await recordFile(recordDocument(record(2)), "docx");
  const paragraphs = all(partsOf(bytes).get("word/document.xml"), "p");
  const kept = paragraphs.filter((each) => all(each, "keepNext").length > 0).map(words);
  expect(kept).toEqual([`1．${statement}`, `2．${statement}`]);
});

test("the type gets smaller to keep a record on one page, and stays readable where it cannot", async () => {
  expect(await sizeOf(3)).toBe("24");
  expect(await sizeOf(11)).toBe("21");
  expect(await sizeOf(18)).toBe("18");
  expect(await sizeOf(80)).toBe("21");
});

test("a record is set in its own narrow margins", () => {
  const { margins } = recordStyle(recordDocument(record(1)));
  expect(margins).toEqual({ top: 20, bottom: 20, left: 22, right: 22 });
});
