import { checkReport } from "../../src/check/check";
import type { Passed } from "../../src/check/finding";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import type { Report } from "../../src/report/report";
import { rules } from "../../src/rules";
import type { Circumstances } from "../../src/rules/rule";
import { blankReport, changed, publishedReport, soundReport } from "../check/sample-reports";
import { cases, type Case } from "./cases";
import { withSections } from "./sample-years";

/** What a rule says first of its other case, where it holds; rules that only find fault say nothing. */
const said: Readonly<Record<string, string>> = {
  "figure.empty": "表二10格都已填写。",
  "figure.whole": "表二的9个数都是整数。",
  "figure.negative": "表二的17个数都不小于0。",
  "figure.copied": "表二的数与上一年年报不完全相同。",
  "t2.disclosed2019": "表二规章：对外公开总数量填0，不少于本年新公开数量0。",
  "t2.items2019":
    "表二「行政许可」行：上一年项目数量5432，本年增/减1418，两数之和6850，处理决定数量填6850，相等。",
  "t2.items2020": "表二的上一年项目数量与上一年年报一致。",
  "t2.rulemaking": "表二规章没有填数。",
  "t2.inForce": "表二规章：上年现行有效0＋本年制发0－本年废止0＝0，现行有效填0，相等。",
  "t2.repealed": "表二规章：本年废止0，不多于上年现行有效11与本年制发1之和12。",
  "t2.issued": "表二规章：现行有效填11，不少于本年制发1。",
  "t2.unit":
    "表二行政事业性收费·本年收费金额（单位：万元）填9617.16，上一年是96171.6，不像相差一万倍。",
  "t3.balance":
    "表三「自然人」列：本年新收69＋上年结转0＝69，办理结果总计69＋结转下年度0＝69，相等。",
  "t3.outcomes": "表三「自然人」列：（一）至（六）合计63，（七）总计填63，相等。",
  "t3.applicants": "表三「一、本年新收政府信息公开申请数量」行：各类申请人合计69，总计填69，相等。",
  "t4.outcomes": "表四「行政复议」：四项结果合计351，总计填351，相等。",
  "t4.pending": "表四「行政复议」：本年总计37，不少于上一年尚未审结的37。",
  "carry.in": "表三「自然人」列：上年结转填103，上一年年报的结转下年度继续办理是103，相等。",
  "document.previous": "用来对照的是上一年（2022年）的年报。",
  "document.form": "2020年的年报使用2019年格式。",
  "document.title": "标题是“淮安市人民政府2024年政府信息公开工作年度报告”。",
  "document.sheetTitles": "2张工作表的标题是同一单位、同一年度。",
  "document.agency": "前言中的单位与标题一致。",
  "document.year": "前言中的年度和统计期限都是2024年。",
  "document.period": "统计期限是“2024年01月01日起至12月31日”。",
  "document.sections": "一、五、六部分都已写。",
  "document.headings": "六个部分的标题与官方格式一致。",
  "document.aspects": "“总体情况”写到了五个方面。",
  "document.government": "写到了工作考核、社会评议和责任追究结果。",
  "document.length": "“总体情况”有1000字。",
  "document.problems": "第五部分有38字。",
  "document.copied": "“五、存在的主要问题及改进情况”有0%的文字与上一年年报相同，没有超过一半。",
  "document.fee": "第六部分写到了收费情况。",
  "document.contact": "写明了联系方式。",
  "document.deadline": "2024年的年报应在2025年3月31日前公布，还有54天。",
  "text.received":
    "第一部分写“全区收到政府信息公开申请75件”，与表三「本年新收」与「上年结转」总计之和一致。",
  "text.disposed": "第一部分写“共办结148件”，与表三（七）总计一致。",
  "text.outcomes": "第一部分写“无法提供53件”，与表三（四）无法提供合计一致。",
  "text.applicants": "第一部分写“涉及自然人72件”，与表三「本年新收」与「上年结转」自然人之和一致。",
  "text.carry": "第一部分写“结转至2026年6件”，与表三「结转下年度继续办理」总计一致。",
  "text.disputes": "第一部分写“因政府信息公开申请引发的行政复议36起”，与表四行政复议总计一致。",
  "text.documents": "第一部分写“制定行政规范性文件58件”，与表二行政规范性文件本年制发件数一致。",
  "text.inForce":
    "第一部分写“清理并集中发布现行有效行政规范性文件470件”，与表二行政规范性文件现行有效件数一致。",
  "text.decisions": "第一部分写“作出行政处罚决定368件”，与表二行政处罚本年处理决定数量一致。",
  "text.share":
    "第一部分写“自然人申请121件，占89.63%”，与表三「本年新收」自然人为121、表三「本年新收」总计为135一致。",
  "text.lastYear": "第一部分写“同比下降29.4%”，与上年218、本年154一致。",
};

function passedBy(rule: string, report: Report, circumstances: Circumstances = {}) {
  return checkReport(report, circumstances).passed.filter((passed) => passed.rule === rule);
}

function ofOtherCase({ holds, circumstances, holdsWith = circumstances }: Case, rule: string) {
  return passedBy(rule, holds, holdsWith);
}

test.each(Object.entries(cases))("%s says of its other case what holds", (rule, given) => {
  expect(ofOtherCase(given, rule)[0]?.message).toBe(said[rule]);
});

test.each(Object.entries(cases))("%s says where it looked", (rule, given) => {
  for (const { cells } of ofOtherCase(given, rule)) {
    expect(cells.length).toBeGreaterThan(0);
    expect(new Set(cells).size).toBe(cells.length);
  }
});

/** Rules that judge a place once: it is right there or wrong. A sentence or a figure may be judged many times. */
function judgesOnce(rule: string): boolean {
  return /^(?:figure|document|t2)\./.test(rule);
}

test.each(Object.entries(cases))("with the reports of %s, no place is both", (_, given) => {
  const { breaks, holds, circumstances, holdsWith = circumstances } = given;
  for (const [report, beside] of [
    [breaks, circumstances],
    [holds, holdsWith],
  ] as const) {
    const { findings, passed } = checkReport(report, beside);
    for (const { id, level } of rules.filter((rule) => judgesOnce(rule.id))) {
      const wrong = findings.filter((finding) => finding.rule === id && finding.level === level);
      const right = new Set(passed.filter(({ rule }) => rule === id).flatMap(({ cells }) => cells));
      expect([id, wrong.flatMap(({ cells }) => cells).filter((cell) => right.has(cell))]).toEqual([
        id,
        [],
      ]);
    }
  }
});

test.each(["2019", "2021"] as const)("a blank report of the form %s passes nothing", (format) => {
  const blank = { ...blankReport(format), agency: "", year: null };
  expect(checkReport(blank).passed).toEqual([]);
});

const report = soundReport("2021");

describe("what is said where all is right", () => {
  const first = (passed: readonly Passed[]): string => passed[0]?.message ?? "";

  test("of figures that are numbers, table by table", () => {
    expect(passedBy("figure.text", report).map(({ message }) => message)).toEqual([
      "表二已填的10格都是数字。",
      "表三已填的175格都是数字。",
      "表四已填的15格都是数字。",
    ]);
    const mixed = changed(report, {
      "t2.adminFees.amount": null,
      "t4.review.total": { text: "若干" },
    });
    expect(passedBy("figure.text", mixed).map(({ message }) => message)).toEqual([
      "表二已填的9格都是数字。",
      "表三已填的175格都是数字。",
    ]);
  });

  test("of three columns counted alike", () => {
    const passed = passedBy("t2.itemsBasis2019", soundReport("2019"));
    expect(first(passed)).toBe("表二（五）（六）三列按同一口径统计。");
    expect(passed[0]?.cells).toHaveLength(12);
  });

  test("of the only row that last year's report has figures for", () => {
    const previous = soundReport("2019");
    const others = figureKeys(formatById("2019"))
      .filter((key) => key.endsWith(".prevItems"))
      .map((key) => [key, null] as const);
    const known = changed(previous, {
      ...Object.fromEntries(others),
      "t2.licensing.prevItems": 5,
      "t2.licensing.itemsChange": -2,
    });
    const next = { ...changed(previous, { "t2.licensing.prevItems": 3 }), year: 2020 };
    expect(first(passedBy("t2.items2020", next, { previous: known }))).toBe(
      "表二的上一年项目数量与上一年年报一致。"
    );
  });

  test.each([
    ["decisions only", 0, 0, 5, false],
    ["a change only", 0, 5, 0, false],
    ["items of last year only", 5, 0, 0, false],
    ["all items gone", 5, -5, 0, true],
    ["nothing at all", 0, 0, 0, undefined],
  ])("of a row with %s, where all others are 0", (_, prevItems, itemsChange, decisions, alike) => {
    const sound = soundReport("2019");
    const keys = Object.keys(sound.figures).filter((key) =>
      /\.(?:prevItems|itemsChange|decisions)$/.test(key)
    );
    const given = changed(sound, {
      ...Object.fromEntries(keys.map((key) => [key, 0])),
      "t2.licensing.prevItems": prevItems,
      "t2.licensing.itemsChange": itemsChange,
      "t2.licensing.decisions": decisions,
    });
    const { findings } = checkReport(given);
    const broken = findings.filter(({ rule }) => rule === "t2.itemsBasis2019");
    const said = [...broken, ...passedBy("t2.itemsBasis2019", given)].map(({ message }) => message);
    expect(said).toEqual(
      alike === undefined
        ? []
        : [expect.stringContaining(alike ? "三列按同一口径" : "都不等于处理决定数量") as string]
    );
  });

  test("of the year with which 总体情况 begins", () => {
    const said = withSections(report, { s1: "2024年，我市继续推进。" });
    expect(first(passedBy("document.openingYear", said))).toBe("“总体情况”开头写的是2024年。");
  });

  test("of days before the deadline", () => {
    const on = (today: Circumstances["today"]): string =>
      first(
        passedBy("document.deadline", report, { agencyKind: "department", ...(today && { today }) })
      );
    const until = "2024年的年报应在2025年1月31日前公布，";
    expect(on("2025-01-01")).toBe(`${until}还有30天。`);
    expect(on("2025-01-30")).toBe(`${until}还有1天。`);
    expect(on("2025-01-31")).toBe(`${until}今天是最后一天。`);
    expect(on("2025-02-01")).toBe("");
  });

  test("of a title in either order, and of none where agency or year is not known", () => {
    const yearFirst = { ...report, title: " 2024年\n淮安市人民政府政府信息公开工作年度报告" };
    expect(first(passedBy("document.title", yearFirst))).toBe(
      "标题是“2024年淮安市人民政府政府信息公开工作年度报告”。"
    );
    for (const unknown of [{ agency: "" }, { year: null }]) {
      const { passed, findings } = checkReport({ ...report, title: "报告", ...unknown });
      expect([...passed, ...findings].filter(({ rule }) => rule === "document.title")).toEqual([]);
    }
  });
});

describe("规章 of agencies that make none", () => {
  const outcome = (given: Report, agencyKind: Circumstances["agencyKind"]): readonly string[] => {
    const { findings, passed } = checkReport(given, agencyKind ? { agencyKind } : {});
    return [...findings, ...passed]
      .filter(({ rule }) => rule === "t2.rulemaking")
      .map(({ message }) => message);
  };
  const regulations = (issued: number | null, repealed: number | null, inForce: number | null) =>
    changed(publishedReport("061"), {
      "t2.regulations.issued": issued,
      "t2.regulations.repealed": repealed,
      "t2.regulations.inForce": inForce,
    });

  test("must be 0, and are not judged while some are open", () => {
    expect(outcome(regulations(0, 0, 0), "township")).toEqual(["表二规章没有填数。"]);
    expect(outcome(regulations(null, 0, 0), "township")).toEqual([
      expect.stringMatching(/^表二规章有空着或不是数字的格/) as string,
    ]);
    expect(outcome(regulations(null, 0, 1), "township")).toEqual([
      "表二规章·现行有效件数填1，乡镇、街道没有规章制定权，请核实是不是应填在下一行。",
    ]);
  });

  test.each([
    ["某某县人民政府", "government", "县级人民政府没有规章制定权"],
    ["某某市某某区人民政府", "government", "县级人民政府没有规章制定权"],
    ["某某旗人民政府", "government", "县级人民政府没有规章制定权"],
    ["某某经济技术开发区人民政府", "government", undefined],
    ["某某新区人民政府", "government", undefined],
    ["某某市人民政府", "government", undefined],
    ["某某县人民政府", "department", "市县政府部门没有规章制定权"],
    ["某某市 财政局", "department", "市县政府部门没有规章制定权"],
    ["某某市 司法局", "department", undefined],
    ["某某省财政厅", "department", undefined],
    ["某某县人民政府 办公室", "department", undefined],
    ["", "department", undefined],
  ] as const)("%s, a %s: %s", (agency, kind, reason) => {
    const [message] = outcome({ ...regulations(0, 0, 1), agency }, kind);
    if (reason === undefined) expect(message).toBeUndefined();
    else expect(message).toContain(reason);
  });
});

test("of departments no more is asked than what everybody writes", () => {
  const given = withSections(report, { s1: "公开情况。" });
  const asked = (agencyKind: Circumstances["agencyKind"]): number =>
    checkReport(given, agencyKind ? { agencyKind } : {}).findings.filter(
      ({ rule }) => rule === "document.government"
    ).length;
  expect([asked("government"), asked("department")]).toEqual([1, 0]);
});

describe("headings", () => {
  const official = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
  ];
  const others = ["四、政府信息公开行政复议、行政诉讼情况"];
  const last = ["五、存在的主要问题及改进情况", "六、其他需要报告的事项"];
  /** @param read the official headings they were read as, where those are others */
  const messages = (
    texts: readonly string[],
    read: readonly (string | null)[] = texts
  ): readonly string[] => {
    const headings = texts.map((text, index) => ({ text, official: read[index] ?? null }));
    const { findings, passed } = checkReport(report, { headings });
    return [...findings, ...passed]
      .filter(({ rule }) => rule === "document.headings")
      .map(({ message }) => message);
  };
  const all = [...official, ...others, ...last];
  const right = "六个部分的标题与官方格式一致。";

  test("may differ in blanks and commas, and stand twice", () => {
    expect(messages(all)).toEqual([right]);
    expect(
      messages(
        all.map((heading) => ` ${heading.replace("、", "， ")}`),
        all
      )
    ).toEqual([right]);
    expect(messages([all[0] ?? "", ...all])).toEqual([right]);
  });

  test("without a number, or with other words, are known and said to differ", () => {
    expect(messages(["总体情况", ...all.slice(1)], all)).toEqual([
      "标题“总体情况”与官方格式不同，应为“一、总体情况”。",
    ]);
    expect(messages([...all.slice(0, 4), "五、问题和改进 ", ...all.slice(5)], all)).toEqual([
      "标题“五、问题和改进”与官方格式不同，应为“五、存在的主要问题及改进情况”。",
    ]);
  });

  test("of which two are missing are one finding", () => {
    expect(messages(all.slice(2))).toEqual([
      "没有找到标题：“一、总体情况”、“二、主动公开政府信息情况”。",
    ]);
  });
});

describe("the statistic period", () => {
  const messages = (rule: string, preface: string): readonly string[] => {
    const { findings, passed } = checkReport(withSections(report, { preface }));
    return [...findings, ...passed]
      .filter((each) => each.rule === rule)
      .map(({ message }) => message);
  };

  test.each([
    ["2024年1月1日至2024年12月31日", true],
    ["2024年1月1日至12月31日", true],
    ["2024年1月2日至12月31日", false],
    ["2024年2月1日至12月31日", false],
    ["2024年1月1日至11月30日", false],
    ["2024年1月1日至12月30日", false],
  ])("%s is the whole year: %s", (words, isWhole) => {
    expect(messages("document.period", `统计期限为${words}。`)).toEqual([
      isWhole ? `统计期限是“${words}”。` : `前言写的统计期限是“${words}”，不是全年，请核实。`,
    ]);
  });

  test("is of the report's year at both its ends", () => {
    const wrong = (words: string) => [`这是2024年的年报，前言写的是“${words}”，请改正。`];
    for (const words of ["2023年1月1日至2024年12月31日", "2024年1月1日至2025年12月31日"]) {
      expect(messages("document.year", `统计期限为${words}。`)).toEqual(wrong(words));
    }
    expect(messages("document.year", "可在2023年1月1日至2023年12月31日下载。")).toEqual([]);
  });
});
