import fc from "fast-check";
import { emptySections } from "../../src/report/report";
import { checkReport } from "../../src/check/check";
import type { FoundReport } from "../../src/read/found";
import { recogniseWorkbook } from "../../src/read/recognise";
import type { CellContent, SheetGrid } from "../../src/read/source";
import { answerRow } from "../../src/report/answers";
import { figuresOfTable } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { openQuestions, type Choice, type Question } from "../../src/report/questions";
import { reasonColumns, reasonHeadings, reasonsSheetName } from "../../src/report/reason-columns";
import type { TableId } from "../../src/report/structure";
import { reasonsSheet } from "../../src/write/sheets/check-sheets";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import { publishedFigures } from "../reports";

type Published = (typeof publishedFigures)[number];

const [published, earlier] = publishedFigures.filter(({ year }) => year > 2020) as [
  Published,
  Published,
];
const sections = { preface: "前言。", s1: "第一段。", s5: "有不足。", s6: "无。" };

interface Told {
  readonly agency?: string;
  readonly year?: number;
}

/** The four sheets of a report as they are inserted, of this agency and year. */
function inserted(
  { agency = "某局", year = 2025 }: Told = {},
  suffix = ""
): readonly [SheetGrid, SheetGrid, SheetGrid, SheetGrid] {
  const { format, figures } = published;
  const plans = reportSheets({
    agency,
    year,
    format,
    figures,
    sections,
    protect: false,
    nameSuffix: suffix,
  });
  return plans.map(({ name, values }) => grid(name, values)) as [
    SheetGrid,
    SheetGrid,
    SheetGrid,
    SheetGrid,
  ];
}

function grid(name: string, rows: readonly (readonly CellContent[])[]): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  return { id: `id of ${name}`, name, cells, firstRow: 0, firstColumn: 0 };
}

function renamed(sheet: SheetGrid, name: string): SheetGrid {
  return { ...sheet, name, id: `id of ${name}` };
}

/** A sheet whose heading says something else. */
function retitled(sheet: SheetGrid, told: Told): SheetGrid {
  const [other] = inserted(told);
  const title = other.cells[0]?.[0] ?? "";
  const own = inserted()[0].cells[0]?.[0];
  const cells = sheet.cells.map((row) => row.map((content) => (content === own ? title : content)));
  expect(cells).not.toEqual(sheet.cells);
  return { ...sheet, cells };
}

function changedBy(sheet: SheetGrid, change: (content: number) => CellContent): SheetGrid {
  const cells = sheet.cells.map((row) =>
    row.map((content) => (typeof content === "number" ? change(content) : content))
  );
  return { ...sheet, cells };
}

function keeping(question: Question, choice: Choice, { report }: FoundReport): SheetGrid {
  const row = answerRow(question, choice, report, "2026-01-31");
  const headings = reasonColumns.map((column) => reasonHeadings[column]);
  const plan = reasonsSheet(reasonsSheetName, headings, [reasonColumns.map((each) => row[each])]);
  return grid(plan.name, plan.values);
}

function only<T>(all: readonly T[]): T {
  expect(all).toHaveLength(1);
  return all[0] as T;
}

/** What the workbook gives once its only question is answered so, by the sheet that keeps it and by name. */
function answered(sheets: readonly SheetGrid[], name: string): FoundReport {
  const found = only(recogniseWorkbook(sheets));
  const question = only(openQuestions(found.questions));
  const choice = question.choices.find((each) => each.name === name);
  if (!choice) throw new Error(`no choice ${name} among ${JSON.stringify(question.choices)}`);
  const read = only(recogniseWorkbook([...sheets, keeping(question, choice, found)]));
  expect(read.questions).toEqual([{ ...question, answer: choice }]);
  expect(recogniseWorkbook(sheets, [choice.sheets?.[1] ?? name])).toEqual([read]);
  return read;
}

function outline(reports: readonly FoundReport[]): readonly (readonly unknown[])[] {
  return reports.map(({ report, tables }) => [report.agency, report.year, tables.join(" ")]);
}

function asked(reports: readonly FoundReport[]): readonly string[] {
  return reports.flatMap(({ questions }) => openQuestions(questions).map(({ message }) => message));
}

const whole = [["某局", 2025, "t2 t3 t4"]];
const format = formatById(published.format);

/** The figures of a table as a sheet of it holds them. */
function figuresIn(sheet: SheetGrid, { report, places }: FoundReport, table: TableId) {
  return figuresOfTable(format, table).map(({ key }) => {
    const place = places[key];
    expect(place?.sheet).toBe(sheet.id);
    const content = sheet.cells[place?.row ?? -1]?.[place?.column ?? -1];
    return [report.figures[key], content === "" ? null : content] as const;
  });
}

const copies = {
  "as it is": (sheet: SheetGrid): SheetGrid => sheet,
  fuller: (sheet: SheetGrid): SheetGrid => changedBy(sheet, (content) => content + 1000),
  emptier: (sheet: SheetGrid): SheetGrid => changedBy(sheet, () => ""),
  "half empty": (sheet: SheetGrid): SheetGrid =>
    changedBy(sheet, (content) => (content > 9 ? "" : content)),
  hidden: (sheet: SheetGrid): SheetGrid => ({
    ...changedBy(sheet, (content) => content + 1),
    hidden: { sheet: true, rows: new Set<number>(), columns: new Set<number>() },
  }),
} as const;

test("whatever copy of a sheet stands wherever, exactly it is asked about, and what is answered is read", () => {
  const sheets = inserted();
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 3),
      fc.constantFrom(...(Object.keys(copies) as (keyof typeof copies)[])),
      fc.constantFrom(" (2)", "（2）", "备份", "旧表", "-", "副本2024"),
      fc.nat(4),
      fc.boolean(),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (at, kind, name, position, isOwnName, order) => {
        const original = sheets[at];
        const copy = renamed(copies[kind](original), isOwnName ? original.name + name : name);
        const workbook = order.map((index) => sheets[index] as SheetGrid);
        workbook.splice(position, 0, copy);
        const table = (["t2", "t3", "t4"] as const)[at - 1] as TableId;
        const found = only(recogniseWorkbook(workbook));
        expect(openQuestions(found.questions).map((each) => each.table)).toEqual([table]);
        for (const sheet of [original, copy]) {
          const read = answered(workbook, sheet.name);
          const pairs = figuresIn(sheet, read, table);
          expect(pairs.map(([value]) => value)).toEqual(pairs.map(([, content]) => content));
          expect(read.notes.filter(({ code }) => /hidden|doubled/.test(code))).toEqual(
            sheet.hidden ? read.notes.filter(({ code }) => code === "hidden-read") : []
          );
        }
      }
    ),
    { numRuns: 40 }
  );
});

test("a copy of the texts is asked about, and what is answered is read", () => {
  const [text, ...tables] = inserted();
  const cells = text.cells.map((row) =>
    row.map((content) => (content === "第一段。" ? "另一段。" : content))
  );
  const copy = { ...renamed(text, "2025正文 (2)"), cells };
  const sheets = [text, ...tables, copy];
  expect(asked(recogniseWorkbook(sheets))).toEqual(["正文有两份，用哪一份？"]);
  expect(answered(sheets, "2025正文").report.sections.s1).toBe("第一段。");
  const read = answered(sheets, "2025正文 (2)");
  expect(read.report.sections).toEqual({ ...emptySections, ...sections, s1: "另一段。" });
  expect(read.sectionPlaces.s1?.sheet).toBe(copy.id);
});

test("two tables of one sheet are told by their rows", () => {
  const [, , t3] = inserted();
  const sheet = { ...t3, cells: [...t3.cells, ...changedBy(t3, () => 7).cells] };
  const [found] = recogniseWorkbook([sheet]);
  const question = found?.questions.find(({ code }) => code === "table-doubled");
  const head = t3.cells.findIndex((row) => row.includes("申请人情况")) + 1;
  expect(question?.choices.map(({ name }) => name)).toEqual([
    `第${head}行的`,
    `第${t3.cells.length + head}行的`,
  ]);
  const last = question?.choices[1]?.name ?? "";
  const [read] = recogniseWorkbook([sheet], [last]);
  expect(read?.report.figures["t3.received.individual"]).toBe(7);
  expect(read?.questions.find(({ code }) => code === "table-doubled")?.answer?.name).toBe(last);
});

describe("a report that is there twice", () => {
  const first = inserted();
  const empty = inserted({}, "（2）").map((sheet) => changedBy(sheet, () => ""));
  const tabs = ["文", "二", "三", "四"];
  const retabbed = first.map((sheet, index) => renamed(sheet, tabs[index] ?? ""));
  const others = inserted().map((sheet) => changedBy(sheet, (content) => content + 1));

  test.each([
    ["inserted under other names", [...first, ...empty], "2025正文等4张", "2025正文（2）等4张"],
    [
      "mixed with the first",
      first.flatMap((sheet, at) => [sheet, empty[at] as SheetGrid]),
      "2025正文等4张",
      "2025正文（2）等4张",
    ],
    ["inserted after its tabs were renamed", [...retabbed, ...others], "文等4张", "2025正文等4张"],
  ])("is one, and it is asked once which: %s", (_, sheets, one, another) => {
    const found = recogniseWorkbook(sheets);
    expect(outline(found)).toEqual(whole);
    expect(asked(found)).toEqual(["2025年年报的工作表有两套，用哪一套？"]);
    const readOne = answered(sheets, one);
    const readOther = answered(sheets, another);
    const sheetsOf = ({ places }: FoundReport): number =>
      new Set(Object.values(places).map(({ sheet }) => sheet)).size;
    expect([readOne, readOther].map(sheetsOf)).toEqual([3, 3]);
    expect(readOne.report.figures).toEqual(published.figures);
    expect(readOther.report.figures).not.toEqual(published.figures);
  });

  test("with one sheet more is asked about that, too", () => {
    const copy = renamed(first[2], "又一张");
    const found = recogniseWorkbook([...first, ...empty, copy], ["2025主动公开"]);
    expect(asked(found)).toEqual(["表三有两张，用哪一张？"]);
  });

  test("without an agency in the other one is two: whose that is, is not known", () => {
    const blank = inserted({ agency: "" }, "（2）");
    expect(outline(recogniseWorkbook([...first, ...blank]))).toEqual([
      ...whole,
      ["", 2025, "t2 t3 t4"],
    ]);
  });
});

describe("one heading unlike the others", () => {
  const sheets = inserted();
  const before = inserted({ year: 2024 });

  function complaints([found]: readonly FoundReport[]): readonly unknown[] {
    if (!found) return [];
    return checkReport(found.report, { titles: found.titlePlaces })
      .findings.filter(({ rule }) => rule === "document.sheetTitles")
      .map(({ sheet }) => sheet);
  }

  test.each([0, 1, 2, 3])("leaves the report whole, and is found: sheet %s", (at) => {
    for (const told of [{ agency: "别局" }, { year: 2024 }, { agency: "别局", year: 2023 }]) {
      const torn = sheets.map((sheet, index) => (index === at ? retitled(sheet, told) : sheet));
      const found = recogniseWorkbook(torn);
      expect(outline(found)).toEqual(whole);
      expect(found[0]?.report.figures).toEqual(published.figures);
      expect(found[0]?.report.sections).toMatchObject({ s1: "第一段。", s6: "无。" });
      expect(complaints(found)).toEqual([sheets[at]?.name]);
    }
  });

  test("is found also where the tabs have other names, and beside another year's report", () => {
    const tabs = sheets.map((sheet, index) => renamed(sheet, `表${index}`));
    const torn = [...tabs.slice(0, 3), retitled(tabs[3] as SheetGrid, { agency: "别局" })];
    const found = recogniseWorkbook([...before, ...torn]);
    expect(outline(found)).toEqual([["某局", 2024, "t2 t3 t4"], ...whole]);
    expect(complaints(found.slice(1))).toEqual(["表3"]);
  });

  test("is none where the sheet means the year it says, or has what the report has already", () => {
    expect(outline(recogniseWorkbook([...sheets.slice(0, 3), before[3]]))).toEqual([
      ["某局", 2025, "t2 t3"],
      ["某局", 2024, "t4"],
    ]);
    const stranger = renamed(retitled(sheets[3], { agency: "别局" }), "2025复议诉讼 (2)");
    expect(outline(recogniseWorkbook([...sheets, stranger]))).toEqual([
      ...whole,
      ["别局", 2025, "t4"],
    ]);
  });

  test("two whole reports stay two, whatever their tabs are called", () => {
    const other = inserted({ agency: "别局" }).map((sheet, at) => renamed(sheet, `2025 ${at}`));
    expect(outline(recogniseWorkbook([...sheets, ...other]))).toEqual([
      ...whole,
      ["别局", 2025, "t2 t3 t4"],
    ]);
  });
});

describe("headings of which half say something else", () => {
  const [text, t2, t3, t4] = inserted();
  const halves = [text, t2, retitled(t3, { agency: "别局" }), retitled(t4, { agency: "别局" })];

  test("are one report as long as nobody says otherwise, and it is asked", () => {
    const found = recogniseWorkbook(halves);
    expect(outline(found)).toEqual(whole);
    expect(asked(found)).toEqual([
      "“2025正文”等2张的标题写的是“某局”，“2025依申请公开”等2张的标题写的是“别局”，是一份年报吗，用哪一个？",
    ]);
    expect(answered(halves, "别局").report).toMatchObject({
      agency: "别局",
      figures: published.figures,
    });
    expect(answered(halves, "某局").report.agency).toBe("某局");
  });

  test("are two reports where that is answered", () => {
    expect(outline(recogniseWorkbook(halves, ["各是一份"]))).toEqual([
      ["某局", 2025, "t2"],
      ["别局", 2025, "t3 t4"],
    ]);
  });

  test("of two years are asked about as well", () => {
    const years = [text, t2, retitled(t3, { year: 2024 }), retitled(t4, { year: 2024 })];
    expect(only(recogniseWorkbook(years)).questions).toMatchObject([{ code: "year-differs" }]);
    expect(answered(years, "2024年").report.year).toBe(2024);
  });
});

describe("the year that titles and tabs say differently", () => {
  const sheets = inserted({ year: 2024 }).map((sheet) =>
    renamed(sheet, sheet.name.replace("2024", "2025"))
  );

  test.each([
    ["2024年", 2024],
    ["2025年", 2025],
  ])("is asked, and %s is what is answered", (name, year) => {
    expect(asked(recogniseWorkbook(sheets))).toEqual([
      "标题写的是2024年，工作表名称写的是2025年，是哪一年的年报？",
    ]);
    expect(answered(sheets, name).report.year).toBe(year);
  });
});

test("what is missing in the title is asked; what is to be filled in there is not", () => {
  const noYear = inserted().map((sheet, at) => {
    const cells = sheet.cells.map((row) =>
      row.map((content) => (typeof content === "string" ? content.replace("2025年", "") : content))
    );
    return { ...renamed(sheet, `表${at}`), cells };
  });
  expect(only(recogniseWorkbook(noYear)).questions).toMatchObject([
    { id: "which.year", code: "year-missing", choices: [] },
  ]);
  const placeholder = only(recogniseWorkbook(inserted({ agency: "" })));
  expect(placeholder.questions).toEqual([]);
  expect(placeholder.notes.map(({ code }) => code)).toContain("agency-missing");
  const noAgency = inserted({ agency: "" }).map((sheet) => {
    const cells = sheet.cells.map((row) =>
      row.map((content) =>
        typeof content === "string" ? content.replace("【单位名称】", "") : content
      )
    );
    return { ...sheet, cells };
  });
  expect(only(recogniseWorkbook(noAgency)).questions).toMatchObject([
    { id: "which.agency", code: "agency-missing", choices: [] },
  ]);
});

test("an answer for another report, or for sheets that are gone, is none", () => {
  const sheets = inserted();
  const copy = renamed(sheets[2], "备份");
  const found = only(recogniseWorkbook([...sheets, copy]));
  const question = only(found.questions);
  const choice = question.choices[1] as Choice;
  const kept = keeping(question, choice, found);
  const open = (...more: readonly SheetGrid[]): number =>
    openQuestions(only(recogniseWorkbook([...sheets, ...more])).questions).length;
  expect(open(copy, kept)).toBe(0);
  expect(open(renamed(copy, "另一张"), kept)).toBe(1);
  expect(open(copy, renamed(copy, "又一张"), kept)).toBe(1);
  const ofOther = keeping(question, choice, {
    ...found,
    report: { ...found.report, year: earlier.year },
  });
  expect(open(copy, ofOther)).toBe(1);
});
