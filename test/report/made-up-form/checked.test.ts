import { checkReport } from "../../../src/check/check";
import type { Readiness } from "../../../src/check/readiness";
import { checkRecord } from "../../../src/check/record";
import { repairsOf } from "../../../src/check/repairs";
import { figureKeys } from "../../../src/report/figures";
import type { Report } from "../../../src/report/report";
import { rules } from "../../../src/rules";
import { isFor, sourceFor, sourceWording } from "../../../src/rules/rule";
import { blankReport, changed, soundReport } from "../../check/sample-reports";
import {
  format,
  before,
  notice,
  abusive,
  opened,
  figure,
  plus,
  report,
  previous,
  found,
} from "./reports";

jest.mock("../../../src/report/formats/registry", () => jest.requireActual<object>("./registry"));

describe("checked", () => {
  test("an intact report breaks nothing, and every identity is judged", () => {
    const { findings, passed, failures } = checkReport(report, { previous });
    expect(failures).toEqual([]);
    expect(findings.filter(({ level }) => level !== "note")).toEqual([]);
    const count = (rule: string): number => passed.filter((each) => each.rule === rule).length;
    expect(count("t3.balance")).toBe(7);
    expect(count("t3.outcomes")).toBe(7);
    expect(count("t3.applicants")).toBe(26);
    expect(count("t4.outcomes")).toBe(3);
    expect(count("carry.in")).toBe(7);
    expect(count("t2.inForce")).toBe(2);
    expect(count("document.form")).toBe(1);
    expect(count("document.fee")).toBe(1);
  });

  test("a broken balance is found at its cells", () => {
    const broken = plus(report, 1, "t3.carriedOut.individual", "t3.carriedOut.total");
    expect(found("t3.balance", broken).map(({ cells }) => cells)).toEqual([
      expect.arrayContaining(["t3.carriedOut.individual", "t3.disposed.individual"]),
      expect.arrayContaining(["t3.carriedOut.total", "t3.disposed.total"]),
    ]);
  });

  test("a wrong number in the sixth row is found at its cell, with the value that mends it", () => {
    const right = figure(report, abusive);
    const broken = changed(report, { [abusive]: right + 40 });
    const { findings } = checkReport(broken);
    const about = findings.filter(({ cells }) => cells.includes(abusive));
    expect(about.map(({ rule }) => rule).sort()).toEqual(["t3.applicants", "t3.outcomes"]);
    expect(about.map(({ message }) => message).join()).toContain(
      "「（五）不予处理 6.滥用权利的申请」行"
    );
    expect(repairsOf(broken).map(({ changes }) => changes)).toEqual([
      [{ cell: abusive, from: right + 40, to: right }],
    ]);
  });

  test("the further block is filled in, or said to be empty", () => {
    expect(found("figure.empty", changed(report, { [opened]: null }))[0]).toMatchObject({
      cells: [opened],
      message: "表二有1格没有填：公共数据·本年开放数据集数量；没有发生的请填0。",
    });
    expect(found("figure.whole", changed(report, { [opened]: 1.5 }))[0]?.message).toBe(
      "表二公共数据·本年开放数据集数量填1.5，项数应为整数。"
    );
    expect(found("figure.empty", blankReport(format.id))[0]?.message).toBe(
      "表二还没有填写，11格都空着。"
    );
  });

  test("the rules of the form before apply where their figures and families are there", () => {
    const idsFor = (form: typeof format): readonly string[] =>
      rules.filter((rule) => isFor(rule, form)).map(({ id }) => id);
    expect(idsFor(format)).toEqual(idsFor(before));
    expect(idsFor(format)).toContain("t2.inForce");
    expect(idsFor(format)).not.toContain("t2.items2019");
  });

  test("findings name the notice of the form, and no other", () => {
    for (const rule of rules.filter((each) => isFor(each, format))) {
      expect([rule.id, sourceWording(sourceFor(rule, format))]).toEqual([
        rule.id,
        expect.not.stringMatching(/国办公开办函〔(?!2026〕99号)/),
      ]);
    }
    const source = (rule: string, of: Report, circumstances = {}): string | undefined =>
      found(rule, of, circumstances)[0]?.source;
    expect(source("t3.balance", plus(report, 1, "t3.carriedOut.total"))).toMatch(
      new RegExp(`^${notice}所附格式，表三表头：`)
    );
    const short = { ...report, sections: { ...report.sections, s1: "全年工作。", s6: "无。" } };
    expect(source("document.aspects", short)).toBe(`${notice}第二条，总体情况的内容`);
    expect(source("document.fee", short)).toBe(`${notice}所附格式，第六部分：“在此报告信息处理费”`);
  });

  test("a report of another form is told which one to use", () => {
    const wrongForm = { ...soundReport(before.id), year: 2027 };
    expect(found("document.form", wrongForm)[0]?.message).toBe(
      "2027年的年报应使用2027年格式，现在的表格是2021年格式。"
    );
    const [rule] = rules.filter(({ id }) => id === "document.form");
    expect(rule?.explanation).toContain(
      "2019、2020年度用2019年（试行）格式，2021至2026年度用2021年格式，2027年度用2027年格式，2028、2029年度用2028年格式，2030年度起用2030年格式。"
    );
  });

  test("texts are compared with all six rows of （五）, and with the documents of table 2", () => {
    const rows = figureKeys(format).filter((key) => /^t3\.notProcessed\..*\.total$/.test(key));
    const sum = rows.reduce((total, key) => total + figure(report, key), 0);
    const issued = figure(report, "t2.normativeDocs.issued");
    const saying = (refused: number, documents: number): Report => ({
      ...report,
      sections: {
        ...report.sections,
        s1: `2027年，政府信息公开申请中，不予处理${refused}件。制发行政规范性文件${documents}件。`,
      },
    });
    expect(rows).toHaveLength(6);
    const right = checkReport(saying(sum, issued));
    expect(right.passed.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["text.outcomes", "text.documents"])
    );
    expect(found("text.outcomes", saying(sum - 3, issued))[0]).toMatchObject({
      cells: ["s1", ...rows],
      message: `第一部分写“不予处理${sum - 3}件”，表三（五）不予处理合计为${sum}，相差3件。`,
    });
    expect(found("text.documents", saying(sum, issued + 1))).toHaveLength(1);
  });

  test("the record says which form and how many rules", () => {
    const result = checkReport(report);
    const readiness: Readiness = { state: "ready", reasons: [], sentence: "可以报送" };
    const time = "2028-01-20 10:30";
    const { facts } = checkRecord({ report, result, findings: [], readiness, time });
    const count = rules.filter((rule) => isFor(rule, format)).length;
    expect(facts).toContainEqual(["格式", `2027年格式（${notice}）`]);
    expect(facts).toContainEqual([
      "核对规则",
      expect.stringMatching(new RegExp(`^${count}条规则（2027年格式）`)),
    ]);
  });
});
