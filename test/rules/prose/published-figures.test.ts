import { checkReport } from "../../../src/check/check";
import { emptySections, type Report, type Sections } from "../../../src/report/report";
import { proseRules } from "../../../src/rules/prose";
import { changed, publishedReport } from "../../check/sample-reports";

function check(report: Report, texts: Partial<Sections>, previous?: Report) {
  const filed = { ...report, sections: { ...emptySections, ...texts } };
  return checkReport(filed, { rules: proseRules, ...(previous && { previous }) });
}

function found(number: string, s1: string): readonly string[] {
  return check(publishedReport(number), { s1 }).findings.map(
    ({ rule, sides }) => `${rule} ${sides?.left} ${sides?.right}`
  );
}

test("a total that is left empty is at least the sum of what is filled in its row", () => {
  const text =
    "市政府办公厅代表市政府受理政府信息公开申请859件。其中，予以公开及部分公开258件，不予公开35件，因本机关不掌握等原因无法提供265件。";
  expect(found("002", text)).toEqual(["text.outcomes 258 275", "text.outcomes 265 337"]);
  expect(found("002", text.replace("258", "300").replace("265", "340"))).toEqual([]);
});

test("均获维持 is no longer so while cases are pending", () => {
  const text = "信息公开类行政复议7件，均获维持。";
  expect(found("002", text)).toEqual(["text.disputes 7 5"]);
  const upheld = changed(publishedReport("002"), { "t4.review.upheld": 7, "t4.review.pending": 0 });
  expect(check(upheld, { s1: text }).findings).toEqual([]);
});

test("suits are those brought directly and those after a review", () => {
  const text =
    "2024年，全市共受理政府信息公开申请 3119 件，答复 3050 件（含上年度结转申请 34 件，另有 103 件顺延到下年度答复）。" +
    "政府信息公开行政诉讼 46 件，其中结果维持 25 件，结果纠正 5 件，其他结果 9 件，尚未审结 7 件。";
  const { findings, passed } = check(publishedReport("005"), { s1: text });
  expect(findings).toEqual([]);
  expect(passed).toHaveLength(9);
  expect(passed.map(({ message }) => message)).toContain(
    "第一部分写“答复3050件”，与表三（七）总计一致。"
  );
});

test("收到 may count what was carried in, and the record says so", () => {
  const { findings, passed } = check(publishedReport("010"), {
    s1: "2022年，全区收到政府信息公开申请75件。",
  });
  expect(findings).toEqual([]);
  expect(passed.map(({ message }) => message)).toEqual([
    "第一部分写“全区收到政府信息公开申请75件”，与表三「本年新收」与「上年结转」总计之和一致。",
  ]);
});

test("现行有效 is compared although the clause also says 发布", () => {
  expect(found("011", "清理并集中发布现行有效行政规范性文件393件。")).toEqual([
    "text.inForce 393 470",
  ]);
  expect(found("010", "集中公开现行有效行政规范性文件698件。")).toEqual([]);
});

test("documents are not compared in the form of 2019, which counts others", () => {
  expect(found("001", "制定规范性文件9件。")).toEqual([]);
});

test("a finding selects its section first, then the figures", () => {
  const { findings } = check(publishedReport("013"), {
    s5: "2025年，全区收到政府信息公开申请145件，办理还不够及时。",
    s6: "政府信息公开申请结转下年度办理60件。",
  });
  expect(findings.map(({ cells }) => cells)).toEqual([
    ["s5", "t3.received.total", "t3.carriedIn.total"],
    ["s6", "t3.carriedOut.total"],
  ]);
  expect(findings[0]?.message).toMatch(/^第五部分写“全区收到政府信息公开申请145件”/);
});

test("last year's numbers are compared only with last year's report", () => {
  const text = { s1: "2024年收到政府信息公开申请281件，2025年收到政府信息公开申请154件。" };
  const report = publishedReport("013");
  expect(check(report, text).findings).toEqual([]);
  const { findings } = check(report, text, publishedReport("012"));
  expect(findings.map(({ rule, sides }) => [rule, sides])).toEqual([
    ["text.lastYear", { left: 281, right: 218 }],
  ]);
  expect(check(report, text, publishedReport("011")).findings).toEqual([]);
});

test("a table that is not filled says nothing against the text", () => {
  const blank = { ...publishedReport("013"), figures: {} };
  expect(check(blank, { s1: "全区收到政府信息公开申请154件，共办结148件。" }).findings).toEqual([]);
});

test.each([
  ["the same words over and over", "公开申请".repeat(5000)],
  ["a wording that does not end", `收到${"政府信息公开申请的".repeat(3000)}5件`],
  ["thousands of numbers", "收到申请5件，".repeat(1000)],
  ["one long numeral", "一".repeat(20000)],
  ["one long number", "1,111".repeat(4000)],
])("text with %s is read to its end", (_, s1) => {
  const { findings, failures } = check(publishedReport("013"), { s1 });
  expect({ findings, failures }).toEqual({ findings: [], failures: [] });
});
