import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { levels, type Finding, type Level } from "../../src/check/finding";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds } from "../../src/report/formats";
import {
  emptySections,
  figureValue,
  type Figures,
  type FigureValue,
  type Report,
} from "../../src/report/report";
import { rules } from "../../src/rules";
import type { Rule } from "../../src/rules/rule";
import { consistentReport, tiedKeys } from "./consistent-report";
import {
  blankReport,
  changed,
  publishedNumbers,
  publishedReport,
  soundReport,
} from "./sample-reports";

function findings(report: Report, level?: Level): readonly Finding[] {
  const found = checkReport(report).findings;
  return level ? found.filter((finding) => finding.level === level) : found;
}

function short({ rule, cells }: Finding): string {
  return `${rule} ${cells[0] ?? ""}`;
}

function numberAt(report: Report, key: FigureKey): number {
  const value = figureValue(report, key);
  if (typeof value !== "number") throw new Error(`${key} is no number`);
  return value;
}

function emptyKeys(report: Report): readonly FigureKey[] {
  return figureKeys(formatById(report.format)).filter((key) => figureValue(report, key) === null);
}

describe("published reports", () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    "008": ["t3.outcomes t3.disposed.individual", "t3.outcomes t3.disposed.total"],
    "057": ["t3.outcomes t3.disposed.legalService", "t3.outcomes t3.disposed.total"],
    "058": [
      "t3.balance t3.received.individual",
      "t3.balance t3.received.publicInterest",
      "t3.outcomes t3.disposed.individual",
      "t3.outcomes t3.disposed.publicInterest",
    ],
    "060": [
      "t3.applicants t3.disposed.total",
      "t3.applicants t3.partial.total",
      "t3.balance t3.received.business",
    ],
  };

  test.each(publishedNumbers)("%s has errors where it does not add up, and nowhere else", (id) => {
    const errors = findings(publishedReport(id), "error");
    expect(errors.map(short).sort()).toEqual(wrong[id] ?? []);
  });

  test.each(publishedNumbers)("%s: what is empty is incomplete and nothing else is", (id) => {
    const report = publishedReport(id);
    const incomplete = findings(report, "incomplete");
    const cells = new Set(incomplete.flatMap((finding) => finding.cells));
    expect([...cells].sort()).toEqual([...emptyKeys(report)].sort());
  });

  test("058 is told with the table's words, both sides and the difference", () => {
    const [first] = findings(publishedReport("058"), "error");
    expect(first).toEqual({
      rule: "t3.balance",
      level: "error",
      cells: [
        "t3.received.individual",
        "t3.carriedIn.individual",
        "t3.disposed.individual",
        "t3.carriedOut.individual",
      ],
      sides: { left: 16, right: 18 },
      message:
        "表三「自然人」列：本年新收16＋上年结转0＝16，办理结果总计18＋结转下年度0＝18，相差2件。",
      source: expect.stringContaining("第一项加第二项之和，等于第三项加第四项之和") as string,
    });
  });

  test("002 is judged where it can be", () => {
    expect(findings(publishedReport("002")).map(short)).toEqual([
      "figure.empty t3.received.research",
      "t3.applicants t3.received.research",
      "t3.balance t3.carriedIn.business",
      "t3.outcomes t3.denied.lawProhibited.individual",
      "figure.empty t4.review.corrected",
      "t4.outcomes t4.review.corrected",
    ]);
  });
});

describe.each(formatIds)("a report of form %s that adds up", (format) => {
  const report = soundReport(format);

  test("has no finding", () => {
    expect(findings(report)).toEqual([]);
  });

  test.each([
    ["one more", (value: number) => value + 1],
    ["one less, or one for none", (value: number) => Math.abs(value - 1)],
    ["a digit too many", (value: number) => value * 10 + 1],
    ["ten thousand times", (value: number) => (value + 1) * 10_000],
  ])("shows each wrong figure of tables 3 and 4: %s", (_, corrupt) => {
    for (const key of tiedKeys(format)) {
      const errors = findings(changed(report, { [key]: corrupt(numberAt(report, key)) }), "error");
      expect(errors.length).toBeGreaterThanOrEqual(1);
      for (const error of errors) {
        expect(error.cells).toContain(key);
        expect(error.sides?.left).not.toBe(error.sides?.right);
        expect(error.message).toContain(String(error.sides?.left));
        expect(error.message).toContain(String(error.sides?.right));
      }
    }
  });

  test("law: adds up, so no error; one figure of tables 3 and 4 wrong, so an error at it", () => {
    const key = fc.constantFrom(...tiedKeys(format));
    const wrong = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(consistentReport(format), key, wrong, (sound, at, value) => {
        fc.pre(value !== figureValue(sound, at));
        expect(findings(sound)).toEqual([]);
        const errors = findings(changed(sound, { [at]: value }), "error");
        expect(errors.length).toBeGreaterThan(0);
        expect(errors.every(({ cells }) => cells.includes(at))).toBe(true);
      }),
      { numRuns: 200 }
    );
  });

  test("law: emptying cells never makes an error, and shows each of them", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...figureKeys(formatById(format))), { minLength: 1 }),
        (keys) => {
          const emptied = changed(report, Object.fromEntries(keys.map((key) => [key, null])));
          const { findings: found, summary } = checkReport(emptied);
          expect(found.every(({ level }) => level === "incomplete" || level === "note")).toBe(true);
          expect(found.length).toBeLessThanOrEqual(9);
          expect(summary.passed).toBeLessThan(checkReport(report).summary.passed);
          const shown = found.filter(({ rule }) => rule === "figure.empty");
          expect(shown.flatMap(({ cells }) => cells).sort()).toEqual([...keys].sort());
        }
      ),
      { numRuns: 100 }
    );
  });

  test("a fresh template gives one finding a table", () => {
    expect(findings(blankReport(format)).map(short)).toEqual(
      formatById(format).tables.map(({ id }) => {
        const first = figureKeys(formatById(format)).find((key) => key.startsWith(id));
        return `figure.empty ${first ?? ""}`;
      })
    );
  });
});

describe("empty cells", () => {
  const report = changed(soundReport("2021"), { "t3.received.individual": null });

  test("make the identities they touch incomplete, once a rule, and not false", () => {
    expect(
      findings(report).map(({ level, ...finding }) => `${level} ${short(finding as Finding)}`)
    ).toEqual([
      "incomplete figure.empty t3.received.individual",
      "incomplete t3.balance t3.received.individual",
      "incomplete t3.applicants t3.received.individual",
    ]);
  });

  test("are named in the form's words", () => {
    expect(findings(report).map(({ message }) => message)).toEqual([
      "表三有1格没有填：一、本年新收政府信息公开申请数量·自然人；没有发生的请填0。",
      "「自然人」列有空着或不是数字的格，暂时无法判断“表三各列：一＋二＝三（七）＋四”。",
      "「一、本年新收政府信息公开申请数量」行有空着或不是数字的格，暂时无法判断“表三各行：各类申请人之和＝总计”。",
    ]);
  });

  test("do not hide what is wrong elsewhere", () => {
    const wrong = changed(report, { "t4.review.total": 0 });
    expect(findings(wrong, "error").map(short)).toEqual(["t4.outcomes t4.review.total"]);
  });
});

describe("cells with text", () => {
  test("are an error once, and make the identities they touch incomplete", () => {
    const report = changed(soundReport("2021"), { "t3.granted.individual": { text: "约5件" } });
    expect(findings(report).map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      "error figure.text",
      "incomplete t3.outcomes",
      "incomplete t3.applicants",
    ]);
    expect(findings(report)[0]?.message).toBe(
      "表三（一）予以公开·自然人填的是“约5件”，不是数字，请改填数字。"
    );
  });

  test("of one table with the same text are one finding", () => {
    const texts: Figures = {
      "t3.granted.individual": { text: "若干" },
      "t3.granted.business": { text: "若干" },
      "t3.partial.individual": { text: "几件" },
      "t4.review.upheld": { text: "若干" },
    };
    expect(
      findings(changed(soundReport("2021"), texts), "error").map(({ cells }) => cells)
    ).toEqual([
      ["t3.granted.individual", "t3.granted.business"],
      ["t3.partial.individual"],
      ["t4.review.upheld"],
    ]);
  });
});

describe("marks such as - and 无", () => {
  test.each(["-", "－", "——", "/", "无", " 无 ", "不适用", "N/A"])(
    "%s is not filled, and no error",
    (text) => {
      const report = changed(soundReport("2021"), { "t4.review.upheld": { text } });
      expect(findings(report).map(({ level, rule }) => `${level} ${rule}`)).toEqual([
        "incomplete figure.mark",
        "incomplete t4.outcomes",
      ]);
    }
  );

  test.each(["-5件", "无数据5", "1/2"])("%s is text", (text) => {
    const report = changed(soundReport("2021"), { "t4.review.upheld": { text } });
    expect(findings(report, "error").map(({ rule }) => rule)).toEqual(["figure.text"]);
  });
});

describe("2019 form, table 2 （五）（六）", () => {
  const row = (name: string, [previous, change, decisions]: readonly FigureValue[]) => ({
    [`t2.${name}.prevItems`]: previous ?? null,
    [`t2.${name}.itemsChange`]: change ?? null,
    [`t2.${name}.decisions`]: decisions ?? null,
  });
  const rows = (...figures: readonly (readonly FigureValue[])[]): Report =>
    changed(
      soundReport("2019"),
      Object.assign(
        {},
        ...["licensing", "otherServices", "penalties", "coercion"].map((name, index) =>
          row(name, figures[index] ?? [0, 0, 0])
        )
      ) as Record<FigureKey, FigureValue>
    );
  const found = (report: Report): readonly string[] =>
    findings(report).map(({ level, rule, cells }) => `${level} ${rule} ${cells[0] ?? ""}`);

  test("rows that do not hold beside rows that do are to be reviewed", () => {
    expect(found(rows([8, -3, 5], [100, 5, 93]))).toEqual([
      "review t2.items2019 t2.otherServices.decisions",
    ]);
  });

  test("no row that holds: one note, whatever rows of zeros there are", () => {
    expect(found(rows([8, 5, 93], [117, 0, 165], [90, 0, 22]))).toEqual([
      "note t2.itemsBasis2019 t2.licensing.prevItems",
    ]);
  });

  test("rows of zeros pass", () => {
    expect(found(rows())).toEqual([]);
  });

  test("a row half filled cannot be judged", () => {
    expect(found(rows([8, null, 5], [1, 1, 2]))).toEqual([
      "incomplete figure.empty t2.licensing.itemsChange",
      "incomplete t2.items2019 t2.licensing.itemsChange",
    ]);
  });
});

describe("the result", () => {
  const messy = changed(publishedReport("008"), {
    "t4.review.total": 1,
    "t3.granted.individual": { text: "六" },
    "t3.partial.business": -1,
    "t2.licensing.prevItems": 8,
    "t2.licensing.itemsChange": 5,
    "t2.licensing.decisions": 93,
  });

  test("is ordered by level, then by place in the report", () => {
    const result = checkReport(messy);
    const order: readonly string[] = figureKeys(formatById(messy.format));
    const places = result.findings.map(({ level, cells: [first] }) => ({
      level: levels.indexOf(level),
      place: order.indexOf(first ?? ""),
    }));
    const sorted = [...places].sort((a, b) => a.level - b.level || a.place - b.place);
    expect(places).toEqual(sorted);
    expect(new Set(result.findings.map(({ level }) => level)).size).toBeGreaterThan(2);
  });

  test.each(publishedNumbers)("of %s counts what it lists", (id) => {
    const { summary, findings: found, passed } = checkReport(publishedReport(id));
    for (const level of levels) {
      expect(summary[level]).toBe(found.filter((finding) => finding.level === level).length);
    }
    expect(summary.passed).toBe(passed.length);
  });

  test("lists what passed, in words", () => {
    const { passed } = checkReport(soundReport("2019"));
    expect(passed.filter(({ rule }) => rule.startsWith("t3.")).length).toBe(37);
    expect(passed.map(({ message }) => message)).toContain(
      "表三「自然人」列：本年新收2＋上年结转0＝2，办理结果总计2＋结转下年度0＝2，相等。"
    );
  });

  test("keeps a rule that breaks down apart from the findings", () => {
    const [sound] = rules;
    if (!sound) throw new Error("no rules");
    const failing: Rule = {
      ...sound,
      id: "t3.failing",
      *outcomes() {
        yield { kind: "broken", cells: [], message: "半句话" };
        throw new RangeError("out of range");
      },
    };
    const result = checkReport(soundReport("2021"), { rules: [failing, ...rules] });
    expect(result.failures).toEqual([{ rule: "t3.failing", reason: "out of range" }]);
    expect(result.findings).toEqual([]);
    expect(result.summary).toEqual(checkReport(soundReport("2021")).summary);
  });

  test("tells of a rule that breaks down with no error what it said", () => {
    const [sound] = rules;
    if (!sound) throw new Error("no rules");
    const failing: Rule = {
      ...sound,
      outcomes: () => {
        runInNewContext("throw 'no error'");
        return [];
      },
    };
    const { failures } = checkReport(soundReport("2021"), { rules: [failing] });
    expect(failures).toEqual([{ rule: sound.id, reason: "no error" }]);
  });

  test("hands the previous report to the rules, without a text that is too long", () => {
    const [sound] = rules;
    if (!sound) throw new Error("no rules");
    const sections = { ...emptySections, s1: "公".repeat(200_001), s5: "改进" };
    const previous = { ...publishedReport("012"), sections };
    const seen: (Report | undefined)[] = [];
    const looking: Rule = {
      ...sound,
      outcomes: (filing) => {
        seen.push(filing.previous);
        return [];
      },
    };
    checkReport(soundReport("2021"), { rules: [looking], previous });
    expect(seen).toEqual([{ ...previous, sections: emptySections }]);
  });

  test("hands the previous report to the rules", () => {
    const [sound] = rules;
    if (!sound) throw new Error("no rules");
    const previous = publishedReport("012");
    const seen: (Report | undefined)[] = [];
    const looking: Rule = {
      ...sound,
      outcomes: (filing) => {
        seen.push(filing.previous);
        return [];
      },
    };
    checkReport(publishedReport("013"), { previous, rules: [looking] });
    checkReport(publishedReport("013"), { rules: [looking] });
    expect(seen).toEqual([previous, undefined]);
  });
});
