import fc from "fast-check";
import { withChanges } from "../../src/check/change";
import { checkReport } from "../../src/check/check";
import { mendedParagraph, mendedWords, type CellMend, type TextMend } from "../../src/check/mend";
import { mendsOf } from "../../src/check/mends";
import { repairGroups } from "../../src/check/repairs";
import { statedFigures } from "../../src/check/stated-figures";
import type { FigureKey } from "../../src/report/figures";
import { paragraphsOf } from "../../src/report/passages";
import { numberIn, type Report } from "../../src/report/report";
import { brokenIdentities, equationSystems } from "../../src/rules/arithmetic/equations";
import { isLikelySlip } from "../../src/rules/prose/weighing";
import { busyReport, saying, yearBefore } from "../rules/prose/sentence-report";
import { inChineseNumerals } from "../rules/prose/written-numerals";
import { consistentReport, tiedKeys } from "./consistent-report";
import { changed } from "./sample-reports";

function judged(report: Report, previous?: Report) {
  const circumstances = previous ? { previous } : {};
  const { findings } = checkReport(report, circumstances);
  const repairs = repairGroups(report, statedFigures(report, previous));
  const mends = mendsOf({ report, circumstances, findings, repairs });
  const all = [...mends.values()].flat();
  return {
    findings: findings.filter(({ rule }) => rule.startsWith("text.")),
    texts: all.filter((mend): mend is TextMend => mend.kind === "text"),
    cells: all.filter((mend): mend is CellMend => mend.kind === "cell"),
    messages: all.map(({ message }) => message),
  };
}

/** The report's text after a mend. */
function mendedText(report: Report, mend: TextMend): string {
  const paragraphs = paragraphsOf(report, mend.numeral.section);
  return paragraphs
    .map((text, index) => (index === mend.numeral.paragraph ? mendedParagraph(text, mend) : text))
    .join("\n");
}

/** What the texts of a sentence's mends would be. */
function mended(text: string, report = busyReport, previous?: Report): readonly string[] {
  const filed = saying(text, report);
  return judged(filed, previous).texts.map((mend) => mendedText(filed, mend));
}

function offered(text: string, report = busyReport, previous?: Report): readonly string[] {
  return judged(saying(text, report), previous).messages;
}

describe("the number of a text", () => {
  test("is offered to be put right, with what may have happened", () => {
    expect(offered("全年收到政府信息公开申请102件。")).toEqual([
      "把正文的“102”改为“120”（可能是两位数字颠倒）。",
    ]);
    expect(offered("政府信息公开申请办理结果中，无法提供241件。")).toEqual([
      "把正文的“241”改为“24”（可能是多了一位数字）。",
    ]);
    expect(offered("政府信息公开申请办理结果中，无法提供25件。")).toEqual([
      "把正文的“25”改为“24”（可能是有一位数字不对）。",
    ]);
    expect(offered("全年发生政府信息公开行政复议11件。")).toEqual([
      "把正文的“11”改为表中的“9”，请先确认不是表格填错。",
    ]);
    expect(offered("政府信息公开申请结转下年度继续办理17件。")).toEqual([
      "把正文的“17”改为表中的“7”，请先确认不是表格填错。",
    ]);
  });

  test("may be last year's, left as it was", () => {
    expect(offered("全年收到政府信息公开申请96件。", busyReport, yearBefore)).toEqual([
      "把正文的“96”改为“120”（可能是上年的数没有改）。",
    ]);
    expect(offered("全年收到政府信息公开申请96件。")).toEqual([]);
  });

  test.each<[string, string, string]>([
    [
      "Arabic numerals",
      "全年收到申请，政府信息公开申请 102 件。",
      "全年收到申请，政府信息公开申请 120 件。",
    ],
    ["full-width numerals", "收到政府信息公开申请１０２件。", "收到政府信息公开申请１２０件。"],
    ["Chinese numerals", "收到政府信息公开申请一百零二件。", "收到政府信息公开申请一百二十件。"],
    [
      "numerals with 〇",
      "政府信息公开申请结转下年度继续办理一〇件。",
      "政府信息公开申请结转下年度继续办理七件。",
    ],
    [
      "a number in quotation marks",
      "收到政府信息公开申请“102”件。",
      "收到政府信息公开申请“120”件。",
    ],
    ["traditional script", "收到政府信息公開申請一百零二件。", "收到政府信息公開申請一百二十件。"],
  ])("is all that is changed: %s", (_, wrong, right) => {
    expect(mended(wrong)).toEqual([right]);
  });

  test("is changed in its own paragraph, not where the same words stand elsewhere", () => {
    const told = "政府信息公开申请结转下年度继续办理8件。";
    const report = saying(`${told}\n其他。\n上年，${told}`);
    const [mend, ...others] = judged(report).texts;
    expect(others).toEqual([]);
    expect(mend?.numeral).toMatchObject({ section: "s1", paragraph: 0, quote: "8" });
    expect(mend && mendedText(report, mend)).toBe(
      `政府信息公开申请结转下年度继续办理7件。\n其他。\n上年，${told}`
    );
  });

  test("several of one sentence are put right each by itself", () => {
    const told = "政府信息公开行政复议11件，结转下年度继续办理政府信息公开申请6件。";
    expect(new Set(mended(told))).toEqual(
      new Set([told.replace("11", "9"), told.replace("6", "7")])
    );
  });

  test("is put right beside another one for which nothing is certain", () => {
    const told = "收到政府信息公开申请124件，政府信息公开行政复议8件。";
    expect(mended(told)).toEqual([told.replace("8", "9")]);
  });

  test("may be money", () => {
    const report = changed(busyReport, { "t2.adminFees.amount": 15.2 });
    expect(mended("收取行政事业性收费12.5万元。", report)).toEqual([
      "收取行政事业性收费15.2万元。",
    ]);
    expect(mended("收取行政事业性收费125000元。", report)).toEqual([
      "收取行政事业性收费152000元。",
    ]);
    expect(offered("收取行政事业性收费21万元。", report)).toEqual([
      "把正文的“21万”改为表中的“15.2万”，请先确认不是表格填错。",
    ]);
  });

  test("that is rounded is not called a slip", () => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": 21_000 });
    expect(offered("本年制发行政规范性文件1.2万件。", report)).toEqual([
      "把正文的“1.2万”改为表中的“2.1万”，请先确认不是表格填错。",
    ]);
  });

  test.each([
    [15, 10, "把正文的“10”改为“15”（可能是上年的数没有改）。"],
    [5, 9, "把正文的“9”改为表中的“5”，请先确认不是表格填错。"],
  ])("of %i is taken for last year's %i only where that is no chance", (own, before, message) => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": own });
    const previous = changed(yearBefore, { "t2.normativeDocs.issued": before });
    expect(offered(`本年制发行政规范性文件${before}件。`, report, previous)).toContain(message);
  });

  test("is left alone where it goes on in another line", () => {
    const text = "本年度，全市各级行政机关共收到政府信息公开申请10\n2件。";
    expect(judged(saying(text)).findings).toHaveLength(1);
    expect(mended(text)).toEqual([]);
  });

  test("is named without the blanks within it", () => {
    expect(offered("全年收到政府信息公开申请1 02件。")).toEqual([
      "把正文的“102”改为“120”（可能是两位数字颠倒）。",
    ]);
  });

  test("that other numbers only support is put right where it is a likely slip", () => {
    const told = (upheld: number) => `政府信息公开行政复议29件，结果维持${upheld}件；行政诉讼6件。`;
    const report = changed(busyReport, { "t4.review.upheld": 25, "t4.review.total": 29 });
    expect(mended(told(52), report)).toEqual([told(25)]);
    expect(mended(told(7), report)).toEqual([]);
  });

  test("is not changed to a 0, which may be a cell yet to be filled, unless it is last year's", () => {
    const own = changed(busyReport, { "t2.normativeDocs.issued": 0 });
    const previous = changed(yearBefore, { "t2.normativeDocs.issued": 13 });
    expect(mended("本年制发行政规范性文件13件。", own)).toEqual([]);
    expect(mended("本年制发行政规范性文件13件。", own, previous)).toEqual([
      "本年制发行政规范性文件0件。",
    ]);
    expect(mended("本年制发行政规范性文件十三件。", own, previous)).toEqual([]);
  });

  test("is quoted before and after", () => {
    const [mend] = judged(saying("全年收到政府信息公开申请102件，办理有序。")).texts;
    expect([mend?.words.quote, mend && mendedWords(mend)]).toEqual([
      "全年收到政府信息公开申请102件",
      "全年收到政府信息公开申请120件",
    ]);
  });

  test.each([
    ["two figures may be meant", "全年收到政府信息公开申请124件。"],
    ["it is told of last year", "上年收到政府信息公开申请69件。"],
    ["it is that of a part, or of each", "规章、行政规范性文件各制发13件。"],
    ["it is a share", "政府信息公开申请中，自然人申请占94.17%。"],
    ["it is a change", "政府信息公开申请较上年增加40件。"],
    ["there is no number", "本年度未收到政府信息公开申请。"],
    ["it is that of the sentence before", "收到政府信息公开申请120件，均为自然人申请。"],
    ["one number is told of several", "制发、废止行政规范性文件各7件。"],
    ["the tables have none", "废止规章3件。"],
    ["something may have been taken off", "收到政府信息公开申请102件，其中2件撤回。"],
  ])("is left alone where %s", (_, text) => {
    expect(mended(text, busyReport, yearBefore)).toEqual([]);
  });

  test("is left alone where the rest of the sentence would become wrong", () => {
    const told = "收到政府信息公开申请110件，比上年的96件增长14.58%。";
    expect(mended(told, busyReport)).toEqual([]);
  });

  test("is left alone where a cell of its figure may be what is wrong", () => {
    const report = changed(busyReport, { "t4.review.total": 6 });
    expect(mended("全年发生政府信息公开行政复议9件。", report)).toEqual([]);
    expect(offered("全年发生政府信息公开行政复议8件。", report)).toEqual([]);
  });

  test("is left alone where another figure may be meant by it, and that may be what is wrong", () => {
    const report = changed(busyReport, { "t3.received.individual": 150 });
    expect(mended("收到政府信息公开申请，其中自然人申请101件。", busyReport)).toEqual([]);
    expect(
      judged(saying("收到政府信息公开申请，其中自然人申请101件。", report)).findings
    ).not.toEqual([]);
    expect(mended("收到政府信息公开申请，其中自然人申请101件。", report)).toEqual([]);
  });

  test("is left alone as long as its figure does not add up, and put right where others do not", () => {
    const report = changed(busyReport, { "t3.unable.notHeld.individual": 166 });
    const unheld = "因本机关不掌握相关政府信息无法提供的政府信息公开申请12件。";
    expect(mended(unheld)).toEqual([unheld.replace("12", "21")]);
    expect(mended(unheld, report)).toEqual([]);
    const carried = "政府信息公开申请结转下年度继续办理8件。";
    expect(mended(carried, report)).toEqual([carried.replace("8", "7")]);
  });

  test("is left alone where a cell is empty", () => {
    const report = changed(busyReport, {
      "t3.carriedOut.individual": null,
      "t3.carriedOut.total": null,
    });
    expect(mended("政府信息公开申请结转下年度继续办理6件。", report)).toEqual([]);
    const carried = changed(busyReport, { "t3.carriedIn.total": null });
    expect(mended("全年收到政府信息公开申请102件。", carried)).toEqual([]);
  });

  test("is left alone where more is wrong in the tables than can be put right", () => {
    const report = changed(busyReport, {
      "t3.received.individual": 7001,
      "t3.granted.business": 903,
      "t3.partial.research": 405,
      "t3.disposed.publicInterest": 1207,
      "t3.carriedOut.legalService": 309,
      "t3.unable.notHeld.otherOrg": 611,
    });
    const told = "政府信息公开申请结转下年度继续办理8件，政府信息公开行政复议11件。";
    expect(repairGroups(report).map(({ repairs }) => repairs)).toEqual([[]]);
    expect(mended(told, report)).toEqual([told.replace("11", "9")]);
  });
});

describe("a cell", () => {
  test("that nothing is added up with may be what is wrong", () => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": 31 });
    expect(offered("本年制发行政规范性文件13件。", report)).toEqual([
      "把正文的“13”改为“31”（可能是两位数字颠倒）。",
      "把表二行政规范性文件·本年制发件数由31改为正文的13（可能是两位数字颠倒）。",
    ]);
    const [mend] = judged(saying("本年制发行政规范性文件13件。", report)).cells;
    expect(mend?.change).toEqual({ cell: "t2.normativeDocs.issued", from: 31, to: 13 });
  });

  test("may be what is wrong whatever else the text says of others", () => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": 31 });
    const { cells } = judged(
      saying("本年制发行政规范性文件13件。\n政府信息公开行政复议9件，行政诉讼5件。", report)
    );
    expect(cells.map(({ change }) => change.cell)).toEqual(["t2.normativeDocs.issued"]);
  });

  test("that holds 0 may not be filled yet", () => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": 0 });
    expect(offered("本年制发行政规范性文件13件。", report)).toEqual([
      "把表二行政规范性文件·本年制发件数由0改为正文的13，请先确认不是正文写错。",
    ]);
  });

  test("is changed to a 0 only where it may be last year's", () => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": 31 });
    const previous = changed(yearBefore, {
      "t2.normativeDocs.issued": 31,
      "t2.normativeDocs.inForce": 153,
    });
    const text = "本年制发行政规范性文件0件。";
    expect(judged(saying(text, report)).cells).toEqual([]);
    expect(offered(text, report, previous)).toContain(
      "把表二行政规范性文件·本年制发件数由31改为正文的0（可能是上年的数没有改）。"
    );
  });

  test("of money stays: a text rounds it", () => {
    const report = changed(busyReport, { "t2.adminFees.amount": 15.2 });
    expect(judged(saying("收取行政事业性收费21万元。", report)).cells).toEqual([]);
  });

  test("may be told of twice", () => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": 31 });
    const { cells } = judged(
      saying("本年制发行政规范性文件13件。\n我市制发行政规范性文件13件。", report)
    );
    expect(cells.map(({ change }) => change.to)).toEqual([13, 13]);
  });

  test("stays where another sentence bears it out, or tells another number", () => {
    const report = changed(busyReport, { "t2.normativeDocs.issued": 31 });
    const cells = (text: string) => judged(saying(text, report)).cells;
    expect(cells("本年制发行政规范性文件13件。\n制发行政规范性文件31件。")).toEqual([]);
    expect(cells("本年制发行政规范性文件13件。\n制发行政规范性文件14件。")).toEqual([]);
  });

  test("stays where last year's report speaks for it", () => {
    const previous = changed(yearBefore, { "t2.normativeDocs.inForce": 140 });
    const own = changed(busyReport, { "t2.normativeDocs.inForce": 145 });
    const cells = (before?: Report) =>
      judged(saying("现行有效行政规范性文件154件。", own), before).cells;
    expect(cells()).toHaveLength(1);
    expect(cells(previous)).toEqual([]);
  });

  test("that a repair changes so is left to that", () => {
    const report = changed(busyReport, { "t4.review.total": 6 });
    expect(offered("全年发生政府信息公开行政复议9件。", report)).toEqual([
      "表四行政复议 总计改为正文的9，也是让表格算平的改法，请在那里修正。",
    ]);
    expect(judged(saying("全年发生政府信息公开行政复议9件。", report)).cells).toMatchObject([
      { isRepair: true, change: { cell: "t4.review.total", from: 6, to: 9 } },
    ]);
  });
});

type Count = (report: Report) => number;

function sum(...keys: readonly FigureKey[]): Count {
  return (report) => keys.reduce((total, key) => total + (numberIn(report, key) ?? NaN), 0);
}

const suits = ["t4.suitDirect.total", "t4.suitAfterReview.total"] as const;

/** Sentences around a number, and what it counts; the first ones can mean nothing else. */
const certain: readonly (readonly [before: string, after: string, count: Count])[] = [
  ["依申请公开工作中，另有", "件结转下年度继续办理。", sum("t3.carriedOut.total")],
  ["上年结转政府信息公开申请", "件。", sum("t3.carriedIn.total")],
  ["全年发生政府信息公开行政复议", "件，办理质量不断提高。", sum("t4.review.total")],
  ["政府信息公开行政诉讼", "件。", sum(...suits)],
  ["制发行政规范性文件", "件。", sum("t2.normativeDocs.issued")],
];
const wordings = [
  ...certain,
  ["全市共收到政府信息公开申请", "件。", sum("t3.received.total")],
  ["全年受理依申请公开", "件。", sum("t3.received.total", "t3.carriedIn.total")],
  ["依法办结政府信息公开申请", "件。", sum("t3.disposed.total")],
  ["收到政府信息公开申请，其中自然人申请", "件。", sum("t3.received.individual")],
  [
    "政府信息公开申请办理结果中，无法提供",
    "件。",
    sum(
      "t3.unable.notHeld.total",
      "t3.unable.creationRequired.total",
      "t3.unable.stillUnclear.total"
    ),
  ],
] as const;

function inWords(value: number): string {
  return value === 2 ? "两" : inChineseNumerals(value).replace(/^一十/, "十");
}

const numerals: readonly ((value: number) => string)[] = [
  String,
  (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (value) => ` ${value} `,
  inWords,
];

/** A report with figures in table 2, too. */
const reports = fc
  .record({ report: consistentReport("2021"), issued: fc.integer({ min: 0, max: 300 }) })
  .map(({ report, issued }) => changed(report, { "t2.normativeDocs.issued": issued }));

const told = {
  report: reports,
  numeral: fc.constantFrom(...numerals),
  wrong: fc.integer({ min: 1, max: 9000 }),
};

/** Slips that are easily made with a number. */
const slips: readonly ((value: number) => number)[] = [
  (value) => Number([...String(value)].reverse().join("")),
  (value) => value + 1,
  (value) => value - 2,
  (value) => value * 10 + 3,
  (value) => Math.floor(value / 10),
  (value) => value + 100,
];

test("whatever number is written for the only one that can be meant, the mend gives back the true sentence", () => {
  fc.assert(
    fc.property(
      fc.record({ ...told, wording: fc.constantFrom(...certain) }),
      ({ report, wording: [before, after, count], numeral, wrong }) => {
        const right = count(report);
        const isPart = suits.some((cell) => numberIn(report, cell) === wrong);
        fc.pre(right > 0 && right < 10_000 && wrong !== right && !isPart);
        const written = `${before}${numeral(wrong)}${after}`;
        const own = saying(written, report);
        const { findings, texts } = judged(own);
        fc.pre(findings.length > 0);
        expect(texts.map((mend) => mendedText(own, mend))).toEqual([
          `${before}${numeral(right)}${after}`,
        ]);
      }
    ),
    { numRuns: 300 }
  );
});

test("after a slip of the number, a mend gives back the true sentence and no other", () => {
  fc.assert(
    fc.property(
      fc.record({
        ...told,
        slip: fc.constantFrom(...slips),
        wording: fc.constantFrom(...wordings),
      }),
      ({ report, wording: [before, after, count], numeral, slip }) => {
        const right = count(report);
        const wrong = slip(right);
        fc.pre(right > 0 && right < 10_000 && wrong > 0 && wrong < 10_000);
        fc.pre(isLikelySlip(wrong, right));
        const own = saying(`${before}${numeral(wrong)}${after}`, report);
        const all = judged(own).texts.map((mend) => mendedText(own, mend));
        expect([[], [`${before}${numeral(right)}${after}`]]).toContainEqual(all);
      }
    ),
    { numRuns: 300 }
  );
});

const oneWrongCell = fc.record({
  ...told,
  wording: fc.constantFrom(...wordings),
  cell: fc.constantFrom(...tiedKeys("2021")),
});

test("a true sentence is never offered to be changed where one cell of the tables is wrong", () => {
  fc.assert(
    fc.property(
      oneWrongCell,
      ({ report, wording: [before, after, count], numeral, cell, wrong }) => {
        const right = count(report);
        fc.pre(right > 0 && right < 10_000 && wrong !== numberIn(report, cell));
        const own = saying(
          `${before}${numeral(right)}${after}`,
          changed(report, { [cell]: wrong })
        );
        expect(judged(own).texts).toEqual([]);
      }
    ),
    { numRuns: 300 }
  );
});

function broken(report: Report): readonly string[] {
  return equationSystems(report)
    .flatMap(brokenIdentities)
    .map((each) => JSON.stringify(each));
}

test("what holds now holds after a cell is mended", () => {
  fc.assert(
    fc.property(
      oneWrongCell,
      ({ report, wording: [before, after, count], numeral, cell, wrong }) => {
        const own = saying(
          `${before}${numeral(wrong % 2 === 0 ? wrong : Math.max(1, Math.min(9999, count(report))))}${after}`,
          changed(report, { [cell]: wrong })
        );
        const before_ = broken(own);
        for (const { change, isRepair } of judged(own).cells) {
          const now = broken(withChanges(own, [change]));
          if (isRepair) expect(now.length).toBeLessThan(before_.length);
          else expect(now).toEqual(before_);
        }
      }
    ),
    { numRuns: 300 }
  );
});
