/** @jest-environment jsdom */
import type { PrintedDocument } from "../../src/write/document";
import { reportDocx } from "../../src/write/docx";
import { reportHtml } from "../../src/write/html";
import { reportMarkdown } from "../../src/write/markdown";
import { reportDocument } from "../../src/write/report-document";
import { signed } from "../../src/write/signature";
import { reportText } from "../../src/write/text";
import { officialStyle, plainStyle, type WordStyle } from "../../src/write/word-style";
import { numberedReport } from "./reports";
import { ready } from "./standings";
import { all, children, partsOf, value, words } from "./word-file";
import { brokenRules } from "./word-schema";

const short = "临江县水利局";
const long = "某某自治州某某自治县人民政府政务服务管理局";

/** A signed document of one paragraph. */
function documentOf(author = short) {
  const text = { kind: "paragraph", text: "没有其他需要报告的事项。", lead: 0 } as const;
  const document = { title: "报告", author, fileName: "报告", draft: null, parts: [text] };
  return signed<PrintedDocument>(document, "2025-01-08");
}

async function paragraphs(agency = short, style?: WordStyle) {
  const parts = partsOf(await reportDocx(documentOf(agency), style));
  const [body] = all(parts.get("word/document.xml"), "body");
  return children(body, "p");
}

function numberOf(paragraph: Element | undefined, element: string, attribute: string): number {
  return Number(value(all(paragraph, element)[0], attribute) ?? 0);
}

test("agency and date end every kind of document for reading, month and day without a zero before them", () => {
  const document = documentOf();
  expect(reportText(document).endsWith("\n\n临江县水利局\n2025年1月8日\n")).toBe(true);
  expect(reportMarkdown(document).endsWith("\n\n临江县水利局\n\n2025年1月8日\n")).toBe(true);
  expect(reportHtml(document)).toMatch(/临江县水利局<\/p>\n<p[^>]*>2025年1月8日<\/p>\n<\/article>/);
});

test("a report is not signed unasked", () => {
  const { parts } = reportDocument(numberedReport("2021"), ready);
  expect(parts.map(({ kind }) => kind)).not.toContain("signature");
});

test.each([
  [["无。", short, "2025年1月20日"]],
  [["无。", `${short} `, "二〇二五年一月二十日"]],
  [["无。", "2025 年 1 月 20 日"]],
])("a report whose text ends with a date, %j, is not signed again", (lines) => {
  const parts = lines.map((text) => ({ kind: "paragraph", text, lead: 0 }) as const);
  const document: PrintedDocument = { ...documentOf(), parts };
  expect(signed(document, "2025-01-08")).toBe(document);
});

test("without an agency the date stands alone", () => {
  const text = reportText(documentOf(""));
  expect(text.endsWith("\n\n2025年1月8日\n")).toBe(true);
  expect(text.trimEnd().split("\n").at(-3)).not.toBe("");
});

test.each([
  ["official", officialStyle(), 15.7, 8845],
  ["plain", plainStyle, 12, 8306],
] as const)(
  "in Word, %s, both lines stand in the middle of an area that leaves the date four characters from the margin",
  async (_, style, character, width) => {
    const [, agency, date] = await paragraphs(short, style);
    // 2025年1月8日: six digits of half a character, and three characters.
    const area = Math.round(20 * character * (6 + 8));
    // A character more to both sides, so that no line is broken for want of a hair.
    const slack = 20 * character;
    expect(numberOf(agency, "ind", "left")).toBe(width - area - slack);
    expect(numberOf(agency, "ind", "right")).toBe(-slack);
    expect(numberOf(date, "ind", "left")).toBe(width - area - slack);
    expect(numberOf(date, "ind", "right")).toBe(-slack);
  }
);

test("a longer agency has an area of its own width, at most that of the text", async () => {
  const [, agency] = await paragraphs(long);
  expect(numberOf(agency, "ind", "left")).toBe(8845 - Math.round(20 * 15.7 * 22));
  const [, longest] = await paragraphs("局".repeat(40));
  expect(numberOf(longest, "ind", "left")).toBe(0);
});

test("in Word there is room for the seal, and the text above stays on the page of the signature", async () => {
  const [above, agency, date] = await paragraphs();
  expect(numberOf(agency, "spacing", "before")).toBe(2 * 579);
  expect(numberOf(date, "spacing", "before")).toBe(0);
  expect(
    [above, agency].map((each) => children(children(each, "pPr")[0], "keepNext").length)
  ).toEqual([1, 1]);
});

test("in Word it breaks no rule of the schema", async () => {
  const parts = partsOf(await reportDocx(documentOf()));
  expect(brokenRules(parts)).toEqual([]);
});

test("on a page the agency stands in the middle above the date, and no line is pushed off a telephone", () => {
  const margins = (agency = short) =>
    [
      ...reportHtml(documentOf(agency)).matchAll(
        /<p style="text-align:right[^>]*margin:\S+ (\S+)em 0 0"/g
      ),
    ].map(([, margin]) => Number(margin));
  expect(margins()).toEqual([4, 4]);
  expect(margins("临江县司法局水利局")).toEqual([2.5, 4]);
  expect(margins("局".repeat(40))).toEqual([0, 8]);
});

test("the words of the signature are those of a run each", async () => {
  const [, ...lines] = await paragraphs();
  expect(lines.map(words)).toEqual(["临江县水利局", "2025年1月8日"]);
});
