/** @jest-environment jsdom */
import type { Report } from "../../src/report/report";
import { reportDocx } from "../../src/write/docx";
import { reportHtml } from "../../src/write/html";
import { reportLetter, type LetterContent } from "../../src/write/letter";
import { reportMarkdown } from "../../src/write/markdown";
import { reportDocument } from "../../src/write/report-document";
import { reportText } from "../../src/write/text";
import { numberedReport } from "./reports";
import { notReady, ready } from "./standings";
import { all, children, partsOf, value, words } from "./word-file";
import { brokenRules } from "./word-schema";

const report = numberedReport("2021", { agency: "临江县水利局", year: 2024, title: "" });
const usual: LetterContent = { addressee: "临江县人民政府办公室", day: "2025-01-20", further: [] };

function letterOf(content: Partial<LetterContent> = {}, changes: Partial<Report> = {}) {
  const letter = reportLetter(reportDocument({ ...report, ...changes }, ready), {
    ...usual,
    ...content,
  });
  if (!letter) throw new Error("no letter");
  return letter;
}

test("a letter says what is handed in, to whom, by whom and when, and nothing else", () => {
  expect(reportText(letterOf())).toBe(
    [
      "临江县水利局关于报送\n2024年政府信息公开工作年度报告的函",
      "临江县人民政府办公室：",
      "　　根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求，" +
        "我单位编制了《临江县水利局2024年政府信息公开工作年度报告》，现随函报送，请查收。",
      "　　特此函告。",
      "附件：临江县水利局2024年政府信息公开工作年度报告",
      "临江县水利局\n2025年1月20日\n",
    ].join("\n\n")
  );
  expect(letterOf().fileName).toBe("临江县水利局关于报送2024年政府信息公开工作年度报告的函");
});

test("it names the notice of the report's own form, and the report by its own title", () => {
  const text = reportText(letterOf({}, { format: "2019", title: "临江县水利局年报" }));
  expect(text).toContain("国办公开办函〔2019〕60号");
  expect(text).toContain("《临江县水利局年报》");
});

test("several attachments are numbered, below each other", () => {
  const text = reportText(letterOf({ further: ["核对记录"] }));
  expect(text).toContain("附件：1.临江县水利局2024年政府信息公开工作年度报告\n　　　2.核对记录\n");
});

test.each(["临江县人民政府办公室：", " 临江县人民政府办公室: "])(
  "the colon after %s stands once",
  (addressee) => {
    expect(reportText(letterOf({ addressee }))).toContain("\n\n临江县人民政府办公室：\n\n");
  }
);

test("what cannot be filed is handed in by no letter", () => {
  expect(reportLetter(reportDocument(report, notReady), usual)).toBeNull();
  expect(reportLetter(reportDocument({ ...report, year: null }, ready), usual)).toBeNull();
});

test("a title that is too long for two lines breaks after the agency, and then where its words end", () => {
  const agency = "某某自治州某某自治县人民政府政务服务管理局";
  expect(letterOf({}, { agency }).parts[0]).toEqual({
    kind: "title",
    lines: [agency, "关于报送2024年政府信息公开", "工作年度报告的函"],
  });
});

test("in Word the addressee begins at the margin, and names of attachments go on below their beginning", async () => {
  const parts = partsOf(await reportDocx(letterOf({ further: ["核对记录"] })));
  expect(brokenRules(parts)).toEqual([]);
  const paragraphs = all(parts.get("word/document.xml"), "p");
  const [addressee, first, second] = ["：$", "^附件：1.", "^2."].map((pattern) =>
    paragraphs.find((each) => new RegExp(pattern).test(words(each)))
  );
  expect(all(addressee, "ind")).toEqual([]);
  const place = (paragraph: Element | undefined) => {
    const [indent] = all(paragraph, "ind");
    return ["left", "hanging"].map((name) => Math.round(Number(value(indent, name)) / (20 * 15.7)));
  };
  expect(place(first)).toEqual([6, 4]);
  expect(place(second)).toEqual([6, 1]);
  // The last one stays with the signature; all of them would take the whole letter's end to another page.
  const kept = [first, second].map((each) => children(children(each, "pPr")[0], "keepNext").length);
  expect(kept).toEqual([0, 1]);
});

test("it can be copied as a page or text, too", () => {
  const letter = letterOf({ further: ["核对记录"] });
  const { body } = new DOMParser().parseFromString(reportHtml(letter), "text/html");
  const lines = Array.from(body.querySelectorAll("h1, p"), ({ textContent }) => textContent);
  expect(lines.slice(1, 2)).toEqual(["临江县人民政府办公室："]);
  expect(lines.slice(-4)).toEqual([
    "附件：1.临江县水利局2024年政府信息公开工作年度报告",
    "2.核对记录",
    "临江县水利局",
    "2025年1月20日",
  ]);
  expect(reportMarkdown(letter)).toContain("\n\n　　　2.核对记录\n\n临江县水利局\n");
});
