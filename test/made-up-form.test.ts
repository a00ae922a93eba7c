/** @jest-environment ./test/excel-host/jest-environment.ts */
import { carriedFills } from "../src/check/carried-fills";
import { checkReport } from "../src/check/check";
import { compareReports, comparisonRows, type ComparedLine } from "../src/check/comparison";
import { checkRecord } from "../src/check/record";
import { repairsOf } from "../src/check/repairs";
import { totalFills } from "../src/check/total-fills";
import { zeroFills } from "../src/check/zero-fills";
import { readFile } from "../src/read/file";
import { recogniseWorkbook } from "../src/read/recognise";
import { applicantGroups } from "../src/report/applicants";
import { figureKeys, figureNamed, figuresOf, type FigureKey } from "../src/report/figures";
import {
  formatById,
  formatForYear,
  formats,
  newestFormat,
  type Format,
} from "../src/report/formats";
import { identitiesOf } from "../src/report/identities";
import { numberIn, officialTitle, type Report } from "../src/report/report";
import { rules } from "../src/rules";
import { rulesDocument } from "../src/rules/document";
import { applicantReadings } from "../src/rules/prose/readings";
import {
  isFor,
  sourceFor,
  sourceWording,
  type Filing,
  type Rule,
  type Subject,
} from "../src/rules/rule";
import { weigh } from "../src/rules/weigh";
import { enUS } from "../src/taskpane/strings/en-US";
import { formatName } from "../src/taskpane/strings/format-name";
import { zhCN } from "../src/taskpane/strings/zh-CN";
import { excelHost } from "../src/workbook/excel";
import { tableMeasures, textWidth } from "../src/write/column-widths";
import { sectionDrafts } from "../src/write/drafts/section-drafts";
import { reportDocument } from "../src/write/report-document";
import { reportFile, reportFileKinds } from "../src/write/report-file";
import { reportSheets } from "../src/write/sheets/report-sheets";
import { blankReport, changed, soundReport } from "./check/sample-reports";
import { startExcel } from "./excel-host/start-excel";
import type { ForeignerKey, MadeUpKey } from "./report/made-up-form";
import { numberedReport } from "./write/reports";

// Nothing but the list of forms is another: what follows is asked of the product as it is.
jest.mock("../src/report/formats/registry", () => {
  const { format2019 } = jest.requireActual<Record<string, unknown>>(
    "../src/report/formats/format2019"
  );
  const { format2021 } = jest.requireActual<Record<string, unknown>>(
    "../src/report/formats/format2021"
  );
  const { madeUpForm, formWithForeigners, reissuedForm } =
    jest.requireActual<Record<string, unknown>>("./report/made-up-form");
  return { registered: [format2019, format2021, madeUpForm, formWithForeigners, reissuedForm] };
});

const format = formatForYear(2027);
const before = formatForYear(2026);
const withForeigners = formatForYear(2028);
const notice = "国办公开办函〔2026〕99号";

/** A figure that no official form has, so that the types do not know it. */
function own(key: MadeUpKey | ForeignerKey, form = format): FigureKey {
  const figure = figureNamed(form, key);
  if (!figure) throw new Error(`${form.id} has no ${key}`);
  return figure.key;
}

const abusive = own("t3.notProcessed.abusive.individual");
const abusiveTotal = own("t3.notProcessed.abusive.total");
const opened = own("t2.openData.opened");

function figure(report: Report, key: FigureKey): number {
  const number = numberIn(report, key);
  if (number === undefined) throw new Error(`${key} is no number`);
  return number;
}

function plus(report: Report, amount: number, ...keys: readonly FigureKey[]): Report {
  const figures = keys.map((key) => [key, figure(report, key) + amount] as const);
  return changed(report, Object.fromEntries(figures));
}

/** What a sheet of a form is made of. */
function sheetOf(form: Format, { figures }: Partial<Report> = {}) {
  return {
    agency: "青河县水务局",
    year: form.fromYear,
    format: form.id,
    protect: true,
    ...(figures && { figures }),
  };
}

const applicants = [
  "individual",
  "business",
  "research",
  "publicInterest",
  "legalService",
  "otherOrg",
  "total",
] as const;

/** The report of 2027: it adds up, with 3 requests in the sixth row of （五） and 12 data sets. */
const report: Report = {
  ...plus(
    changed(soundReport(format.id), { [opened]: 12 }),
    3,
    abusive,
    abusiveTotal,
    "t3.disposed.individual",
    "t3.disposed.total",
    "t3.received.individual",
    "t3.received.total"
  ),
  sections: {
    preface: `本报告所列数据的统计期限为2027年1月1日至2027年12月31日。`,
    s1: "2027年，本机关主动公开政府信息，办理申请，加强信息管理和平台建设，接受监督、考核和社会评议，没有责任追究。",
    s5: "一是公开的内容还不够细；二是解读的形式比较单一，下一步将逐项改进。",
    s6: "本年度未收取信息处理费。",
  },
};

/** The report of 2026 in the form of 2021, which the one of 2027 follows. */
const previous: Report = {
  ...changed(plus(soundReport(before.id), 1, "t4.review.upheld", "t4.review.total"), {
    ...Object.fromEntries(
      applicants.map((each) => [`t3.carriedOut.${each}`, figure(report, `t3.carriedIn.${each}`)])
    ),
    ...Object.fromEntries(
      (["regulations", "normativeDocs"] as const).map((each) => [
        `t2.${each}.inForce`,
        figure(report, `t2.${each}.inForce`) -
          figure(report, `t2.${each}.issued`) +
          figure(report, `t2.${each}.repealed`),
      ])
    ),
  }),
  agency: report.agency,
  year: 2026,
  title: officialTitle(report.agency, 2026),
};

function found(rule: string, of: Report, circumstances = {}) {
  return checkReport(of, circumstances).findings.filter((finding) => finding.rule === rule);
}

describe("the form", () => {
  test("is chosen for the years it is for, among any number of others", () => {
    const years = [2020, 2021, 2026, 2027, 2028, 2029, 2030, 2040];
    expect(years.map((year) => formatForYear(year).id)).toEqual([
      "2019",
      "2021",
      "2021",
      "2027",
      "2028",
      "2028",
      "2030",
      "2030",
    ]);
    expect(formatById(format.id)).toBe(format);
    expect(newestFormat.id).toBe("2030");
  });

  test("has its figures, and the identities that follow from its structure", () => {
    expect(figureKeys(format)).toHaveLength(200 + 7 + 1);
    const count = (rule: string): number =>
      identitiesOf(format).filter((identity) => identity.rule === rule).length;
    expect(count("t3.balance")).toBe(7);
    expect(count("t3.outcomes")).toBe(7);
    expect(count("t3.applicants")).toBe(26);
    expect(count("t4.outcomes")).toBe(3);
  });

  test("has a name in both languages", () => {
    expect(formatName(format.id, zhCN)).toBe("2027年格式");
    expect(formatName(format.id, enUS)).toBe("Form of 2027");
  });
});

describe("inserted into a workbook", () => {
  const figures = numberedReport(format.id).figures;
  const skeleton = { agency: "青河县水务局", year: 2027, format: format.id, protect: true };

  test("is read back as it was, each figure from its own cell", async () => {
    const { book } = await startExcel();
    await excelHost().insert(reportSheets({ ...skeleton, figures, sections: report.sections }));
    const read = recogniseWorkbook((await excelHost().read()).sheets);
    expect(read.map((each) => each.report)).toEqual([
      {
        format: format.id,
        year: 2027,
        agency: "青河县水务局",
        title: "青河县水务局2027年政府信息公开工作年度报告",
        figures,
        sections: report.sections,
      },
    ]);
    expect(read.flatMap(({ notes }) => notes)).toEqual([]);
    for (const key of figureKeys(format)) {
      const place = read[0]?.places[key];
      const sheet = place && book.sheet(place.sheet);
      expect(place && sheet?.contentAt(place.row, place.column)).toEqual({
        kind: "constant",
        value: figures[key],
      });
    }
  });

  test("advises beside the further block, and names its own notice in the preface", () => {
    const texts = reportSheets(skeleton).flatMap(({ values }) => values.flat());
    expect(texts).toContain("提示：一个数据集计一项，更新的不重复计。");
    expect(texts).toContain("提示：收费金额的单位是万元，可以有小数。");
    expect(texts.join("\n")).toContain(notice);
    expect(texts.join("\n")).not.toContain("〔2021〕");
  });
});

describe.each(reportFileKinds)("exported as .%s", (kind) => {
  test.each(formats.map(({ id }) => id))(
    "a report of form %s is read back as it was",
    async (id) => {
      const written = numberedReport(id);
      const { bytes } = await reportFile(reportDocument(written), kind);
      const read = await readFile(bytes);
      expect(read.map((each) => [each.report.format, each.report.figures])).toEqual([
        [id, written.figures],
      ]);
      expect(read.flatMap(({ notes }) => notes.map(({ code }) => code))).not.toContain(
        "format-assumed"
      );
    }
  );
});

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
    const { facts } = checkRecord({ report, result, findings: [], time: "2028-01-20 10:30" });
    const count = rules.filter((rule) => isFor(rule, format)).length;
    expect(facts).toContainEqual(["格式", `2027年格式（${notice}）`]);
    expect(facts).toContainEqual([
      "核对规则",
      expect.stringMatching(new RegExp(`^${count}条规则（2027年格式）`)),
    ]);
  });
});

describe("beside last year's report", () => {
  test("what was carried over and is in force is compared across the forms", () => {
    const carried = plus(report, 2, "t3.carriedIn.total");
    expect(found("carry.in", carried, { previous }).map(({ cells }) => cells)).toContainEqual([
      "t3.carriedIn.total",
    ]);
    const inForce = plus(report, 5, "t2.normativeDocs.inForce");
    expect(found("t2.inForce", inForce, { previous })[0]?.source).toContain(notice);
    expect(carriedFills(changed(report, { "t3.carriedIn.total": null }), previous).empty).toEqual([
      { cell: "t3.carriedIn.total", from: null, to: figure(report, "t3.carriedIn.total") },
    ]);
  });

  test("the years are compared where they count the same, and the rest is said truly", () => {
    const comparison = compareReports(report, previous);
    const line = (id: string) => comparison.groups.find((each) => each.id === id);
    expect(line("notProcessed")?.cells).toHaveLength(6);
    expect(line("notProcessed")?.change?.by).toBe(3);
    expect(comparison.figures.map(({ id }) => id)).toEqual(figureKeys(before));
    expect(comparison.figures.flatMap(({ remark }) => remark ?? [])).toEqual([]);
    expect(comparison.notCompared).toEqual([
      { name: "公共数据", why: "上一年是2021年格式，没有这一栏" },
      { name: "滥用权利的申请", why: "上一年是2021年格式，没有这一行" },
    ]);
    expect(new Set(comparisonRows(comparison).rows.map(([table]) => table))).toEqual(
      new Set(["表二", "表三", "表四"])
    );
  });

  test("forms that are not next to each other are compared through those between", () => {
    const older = { ...soundReport("2019"), year: 2026 };
    const comparison = compareReports(report, older);
    const renamed = comparison.figures.find(({ id }) => id === "t2.regulations.issued");
    expect(renamed?.before).toBe(figure(older, "t2.regulations.newlyMade"));
    expect(renamed?.remark).toBe("2019年格式的列名是“本年新制作数量”");
    const [missing, dropped] = comparison.notCompared;
    expect(missing?.why).toBe("上一年是2019年格式，没有同样统计的栏");
    expect(missing?.name).toMatch(/^规章·本年废止件数、规章·现行有效件数、.*等$/);
    expect(dropped?.why).toBe("2027年格式没有同样统计的栏");
  });

  test("the same form reissued leaves nothing out", () => {
    const earlier = { ...soundReport(withForeigners.id), year: 2029 };
    const comparison = compareReports({ ...earlier, format: newestFormat.id, year: 2030 }, earlier);
    expect(comparison.notCompared).toEqual([]);
    expect(comparison.figures.map(({ id }) => id)).toEqual(figureKeys(withForeigners));
  });
});

describe("what is offered", () => {
  test("totals and zeros of the sixth row and the further block", () => {
    const empty = changed(report, { [abusiveTotal]: null, [opened]: null });
    expect(totalFills(empty, "t3").empty).toEqual([{ cell: abusiveTotal, from: null, to: 3 }]);
    expect(zeroFills(empty, "t2").empty).toEqual([{ cell: opened, from: null, to: 0 }]);
  });

  test("drafts say what the tables of the form say", () => {
    const drafts = sectionDrafts({
      ...report,
      sections: { preface: "", s1: "", s5: "", s6: "" },
    });
    const texts = drafts.map(({ text }) => text).join("\n");
    expect(texts).toContain(notice);
    expect(texts).toMatch(/2027年(?:.*)制发/);
    expect(texts).toMatch(/办结的申请中，.*不予处理\d+件/);
  });
});

describe("a further column of applicants", () => {
  const foreign = (row: "received" | "granted" | "disposed" | "carriedIn"): FigureKey =>
    own(`t3.${row}.foreigner`, withForeigners);
  const sound: Report = {
    ...plus(
      { ...soundReport(withForeigners.id), year: 2028 },
      4,
      foreign("received"),
      "t3.received.total",
      foreign("granted"),
      "t3.granted.total",
      foreign("disposed"),
      "t3.disposed.total"
    ),
    sections: { preface: "", s1: "", s5: "", s6: "" },
  };

  test("has its figures and identities", () => {
    expect(figureKeys(withForeigners)).toHaveLength(figureKeys(format).length + 26);
    const count = (rule: string): number =>
      identitiesOf(withForeigners).filter((identity) => identity.rule === rule).length;
    expect(count("t3.balance")).toBe(8);
    expect(count("t3.outcomes")).toBe(8);
    const total = identitiesOf(withForeigners).find(({ right }) =>
      right.includes("t3.received.total")
    );
    expect(total?.left).toContain(foreign("received"));
  });

  test("leaves table 3 as wide as the page, in the workbook and in a document", () => {
    const [wide, usual] = [withForeigners, format].map((form) =>
      reportSheets({ ...sheetOf(form), protect: true }).find(({ content }) => content === "t3")
    );
    const sum = (widths: readonly number[] = []): number =>
      widths.slice(0, -2).reduce((total, width) => total + width, 0);
    expect(wide?.columnWidths).toHaveLength((usual?.columnWidths.length ?? 0) + 1);
    expect(sum(wide?.columnWidths)).toBeCloseTo(sum(usual?.columnWidths));
    const table = reportDocument(sound).parts.flatMap((part) =>
      "layout" in part && part.layout.table === "t3" ? [part] : []
    )[0];
    if (!table) throw new Error("no table 3");
    const { widths } = tableMeasures(table);
    expect(widths).toHaveLength(11);
    expect(widths.reduce((total, width) => total + width, 0)).toBe(textWidth);
    expect(Math.min(...widths)).toBeGreaterThan(400);
  });

  test("a column that no form has is told of, and the others are read", () => {
    const written = numberedReport(newestFormat.id);
    const [sheet] = reportSheets(sheetOf(newestFormat, written))
      .filter(({ content }) => content === "t3")
      .map((plan) =>
        plan.values.map((row) => row.map((cell) => (cell === "外国人" ? "无国籍人" : cell)))
      );
    if (!sheet) throw new Error("no table 3");
    const grid = { id: "s", name: "表三", cells: sheet, firstRow: 0, firstColumn: 0 };
    const [read] = recogniseWorkbook([grid]);
    const notes = read?.notes ?? [];
    for (const key of figureKeys(before).filter((each) => each.startsWith("t3."))) {
      expect([key, read?.report.figures[key]]).toEqual([key, written.figures[key]]);
    }
    expect(notes).toContainEqual({
      code: "column-extra",
      message: "表三里的“无国籍人”不是官方格式里的列，没有读入。",
    });
    expect(notes.filter(({ code }) => code === "column-extra")).toHaveLength(1);
  });

  test("every column but 总计 of every form belongs to one group in draft, comparison and prose", () => {
    for (const form of formats) {
      const columns = [...figuresOf(form).values()]
        .filter(({ key }) => key.startsWith("t3.received.") && key !== "t3.received.total")
        .map(({ key }) => key);
      const told = { ...sound, ...soundReport(form.id), sections: sound.sections };
      const from = (line: ComparedLine): boolean => line.id.startsWith("received ");
      const compared = compareReports(told, told).groups.filter(from);
      expect(compared.flatMap(({ cells }) => cells).sort()).toEqual([...columns].sort());
      const basis = sectionDrafts(told).find(({ text }) => text.includes("新收的申请中"))?.basis;
      for (const key of columns) {
        expect([form.id, key, basis?.filter((cell) => cell === key)]).toEqual([
          form.id,
          key,
          [key],
        ]);
      }
      const inProse = applicantGroups(form).flatMap((group) => {
        const [received] = applicantReadings(group);
        const sum = (received?.cells ?? []).reduce((all, key) => all + figure(told, key), 0);
        const s1 = `${told.year}年收到政府信息公开申请，其中${group.label}申请${sum}件。`;
        const { passed } = checkReport({ ...told, sections: { ...told.sections, s1 } });
        return passed.flatMap(({ rule, cells }) => (rule === "text.applicants" ? cells : []));
      });
      expect(inProse.filter((cell) => cell.startsWith("t3.received")).sort()).toEqual(
        [...columns].sort()
      );
    }
  });

  describe("that was counted in another one before", () => {
    const keys = ["individual", "total"] as const;
    const previous: Report = {
      ...plus(soundReport(format.id), 9, ...keys.map((each): FigureKey => `t3.carriedOut.${each}`)),
      year: 2027,
    };
    const out = (column: (typeof keys)[number]): number =>
      figure(previous, `t3.carriedOut.${column}`);
    const carried = Object.fromEntries(
      applicants.map((each) => [`t3.carriedIn.${each}`, figure(previous, `t3.carriedOut.${each}`)])
    );
    const following = changed(sound, {
      ...carried,
      "t3.carriedIn.individual": out("individual") - 2,
      [foreign("carriedIn")]: 2,
    });

    test("is compared with last year's together with that one", () => {
      const rulesOf = (of: Report): readonly string[] =>
        checkReport(of, { previous }).findings.flatMap(({ rule, message }) =>
          rule.startsWith("carry.") ? [`${rule} ${message}`] : []
        );
      expect(rulesOf(following)).toEqual([]);
      expect(rulesOf(changed(following, { [foreign("carriedIn")]: 3 }))).toEqual([
        expect.stringMatching(
          /^carry\.applicants 表三「自然人、外国人」列合计：上年结转填\d+，.*相差1件。$/
        ),
      ]);
      const stated = carriedFills(following, previous);
      expect([...stated.empty, ...stated.differing]).toEqual([]);
    });

    test("is in the comparison with that one, and said to be", () => {
      const { groups, figures } = compareReports(following, previous);
      const remark = "含外国人，上一年没有分开统计";
      const cells = ["t3.received.individual", foreign("received")];
      for (const line of [
        groups.find(({ id }) => id === "received 自然人"),
        figures.find(({ id }) => id === "t3.received.individual"),
      ]) {
        expect(line).toMatchObject({ cells, remark });
        expect(line?.change?.by).toBe(4);
      }
      const same = compareReports(following, following).groups;
      expect(same.find(({ id }) => id === "received 自然人")?.cells).toEqual(cells.slice(0, 1));
    });
  });

  test("drafts and texts name its applicants", () => {
    const texts = sectionDrafts(sound)
      .map(({ text }) => text)
      .join("\n");
    expect(texts).toMatch(/新收的申请中，.*外国人申请4件/);
    const saying = (count: number): Report => ({
      ...sound,
      sections: {
        ...sound.sections,
        s1: `2028年，收到政府信息公开申请${figure(sound, "t3.received.total")}件，其中外国人申请${count}件。`,
      },
    });
    const [wrong] = found("text.applicants", saying(7));
    expect(wrong?.cells).toContain(foreign("received"));
    expect(found("text.applicants", saying(4))).toEqual([]);
  });
});

test("no rule asks for a figure that the form does not have", () => {
  for (const form of formats) {
    const own = new Set<Subject>([
      ...(["title", "preface", "s1", "s5", "s6"] as const),
      ...figureKeys(form),
    ]);
    const blank = blankReport(form.id);
    const beside = { previous: { ...soundReport(before.id), year: form.fromYear - 1 } };
    for (const report of [blank, { ...soundReport(form.id), year: form.fromYear }]) {
      const filing: Filing = { ...beside, agencyKind: "township", format: form, report };
      for (const rule of rules.filter((each) => isFor(each, form))) {
        const subjects = [...rule.outcomes(filing)].flatMap((outcome) => [
          ...outcome.cells,
          ...(outcome.kind === "undecided" ? outcome.missing : []),
        ]);
        expect([form.id, rule.id, subjects.filter((each) => !own.has(each))]).toEqual([
          form.id,
          rule.id,
          [],
        ]);
      }
    }
  }
});

test("a rule that asks for one all the same is silent, in forms that have it it speaks", () => {
  const [sample] = rules;
  if (!sample) throw new Error("no rules");
  const asking: Rule = {
    ...sample,
    id: "t2.asking",
    outcomes: ({ report: told }) => [
      weigh(told, {
        place: "表二",
        figures: { issued: "t2.regulations.issued", refused: "t3.denied.stateSecret.total" },
        sides: ({ issued, refused }) => ({ left: issued, right: refused }),
        holds: () => false,
        sentence: () => "不等。",
      }),
    ],
  };
  const said = (form: Format): readonly string[] => {
    const told = changed(blankReport(form.id), { "t3.denied.stateSecret.total": 1 });
    return checkReport(told, { rules: [asking] }).findings.flatMap(({ cells }) => cells);
  };
  const found = formats.map((form) => [form.id, said(form)] as const);
  const asked = ["t2.regulations.issued"];
  expect(Object.fromEntries(found)).toEqual({
    "2019": [],
    "2021": asked,
    "2027": asked,
    "2028": asked,
    "2030": asked,
  });
});

test("the rules' documentation names every notice, those that say the same together", () => {
  const document = rulesDocument(rules);
  const numbers = formats.map(({ documentNumber }) => documentNumber).join("、");
  expect(document).toContain(`- 依据（格式规定）：${numbers}所附格式，表三表头：`);
  expect(document).toContain(`2027年格式（${notice}）`);
  const [aspects] = document
    .split("## ")
    .filter((chapter) => chapter.startsWith("document.aspects"));
  expect(aspects).toContain("国办公开办函〔2021〕30号第（一）项，总体情况的内容");
  expect(aspects).toContain("国办公开办函〔2029〕7号第二条，总体情况的内容");
});
