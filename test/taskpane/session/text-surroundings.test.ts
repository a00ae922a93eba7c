/** @jest-environment ./test/excel-host/jest-environment.ts */
import fc from "fast-check";
import { recogniseWorkbook } from "../../../src/read/recognise";
import type { CellContent } from "../../../src/read/source";
import { sectionIds, type SectionId } from "../../../src/report/structure";
import { Session } from "../../../src/taskpane/session/session";
import { draftChanges } from "../../../src/taskpane/session/draft-rows";
import { textCells } from "../../../src/taskpane/session/text-cells";
import { tidyingProposal } from "../../../src/taskpane/tools/tidying/proposal";
import { excelHost } from "../../../src/workbook/excel";
import type { CellChange, SheetState } from "../../../src/workbook/host";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { finishedReport } from "../reports";

const report = finishedReport(2025);
const textSheet = "2025正文";
const disputes = "2025复议诉讼";
const earlierReport = [
  "青河县水务局2023年政府信息公开工作年度报告",
  "本报告按去年的格式写。",
  "一、总体情况",
  "去年的总体情况。",
  "五、存在的主要问题及改进情况",
  "去年的问题。",
  "六、其他需要报告的事项",
  "去年没有其他事项。",
];

describe("in Excel", () => {
  const never = { afterChange: 600_000, whileEditing: 600_000 };
  let excel: ExcelHost;
  let session: Session;

  beforeEach(async () => {
    excel = await startExcel();
    const { agency, format, figures, sections } = report;
    await excelHost().insert(
      reportSheets({ agency, year: 2025, format, figures, sections, protect: false })
    );
    await excel.idle();
    session = new Session(excelHost(), undefined, never);
    await session.start();
    await excel.idle();
  });

  const inHand = () => {
    const found = session.state.inHand?.found;
    if (!found) throw new Error("There is no report");
    return found;
  };

  const rowOf = (section: SectionId): number => {
    const place = inHand().sectionPlaces[section];
    if (!place) throw new Error(`${section} stands nowhere`);
    return place.row;
  };

  function type(sheet: string, row: number, text: string): void {
    excel.colleague.type(sheet, { row, column: 0 }, text);
  }

  /** The first column of a sheet, from a row on. */
  const below = (sheet: string, from: number, count: number): readonly unknown[] =>
    Array.from({ length: count }, (_, index) =>
      inputAt(excel.book, excel.book.sheet(sheet), from + index, 0)
    );

  async function fill(section: SectionId, to: string): Promise<void> {
    await session.check();
    await session.fillIn([], [{ section, from: inHand().report.sections[section], to }]);
  }

  test("a table below a text keeps its first column, and the text that fits above it is written", async () => {
    const row = rowOf("s6");
    excel.colleague.deleteRows(textSheet, row - 1, 2);
    excel.colleague.insertRows(disputes, 2, 4);
    type(disputes, 1, "六、其他需要报告的事项");
    type(disputes, 2, "没有其他需要报告的事项。");
    await session.check();
    const { figures } = inHand().report;
    const table = below(disputes, 6, 10);
    expect(table.some((content) => content !== "")).toBe(true);

    await fill("s6", "新的其他事项。");
    expect(session.state.deed?.kind).toBe("filledIn");
    expect(inHand().report.sections.s6).toBe("新的其他事项。");
    expect(inHand().report.figures).toEqual(figures);
    expect(below(disputes, 6, 10)).toEqual(table);
  });

  test("another report below the last text keeps its title and its preface", async () => {
    const base = rowOf("s6") + 6;
    earlierReport.forEach((text, index) => type(textSheet, base + index, text));
    await fill("s6", "新的其他事项。");
    expect(session.state.deed?.kind).toBe("filledIn");
    expect(inHand().report.sections.s6).toBe("新的其他事项。");
    expect(below(textSheet, base, earlierReport.length)).toEqual(earlierReport);
  });

  test("a hint between the paragraphs stays, and the text reads as it was agreed to", async () => {
    const row = rowOf("s5");
    const hint = "提示：此段待局办公室补充数据";
    type(textSheet, row + 2, hint);
    type(textSheet, row + 3, "还有一个问题。");
    await fill("s5", "第一段。\n第二段。\n第三段。\n第四段。");
    expect(session.state.deed?.kind).toBe("filledIn");
    expect(inHand().report.sections.s5).toBe("第一段。\n第二段。\n第三段。\n第四段。");
    expect(below(textSheet, row, 4)).toEqual(["第一段。", "第二段。", hint, "第三段。\n第四段。"]);
  });

  test("where only a hint stands under the heading, nothing is written over it", async () => {
    const row = rowOf("s5");
    const free = rowOf("s6") - 1 - row;
    excel.colleague.deleteRows(textSheet, row, free - 1);
    type(textSheet, row, "提示：此段待局办公室补充数据");
    await fill("s5", "新的问题。");
    expect(session.state.deed?.kind).toBe("fillingOvertaken");
    expect(below(textSheet, row, 1)).toEqual(["提示：此段待局办公室补充数据"]);
  });

  test("a text that stands in part in its heading's cell is not written beside that part", async () => {
    const row = rowOf("s5");
    const heading = "五、存在的主要问题及改进情况：人手不足。";
    type(textSheet, row - 1, heading);
    await session.check();
    const before = inHand().report.sections.s5;
    expect(before).toContain("人手不足");
    await fill("s5", "新的问题。");
    expect(session.state.deed?.kind).toBe("fillingOvertaken");
    expect(inHand().report.sections.s5).toBe(before);
  });

  const longestCell = 32_767;
  const long = (length: number) => (_: unknown, index: number) =>
    `${String(index)}：${"长".repeat(length)}`;

  test("a text that fits in its rows, but not a paragraph a row, puts no more in a cell than it holds", async () => {
    const row = rowOf("s5");
    const text = Array.from({ length: 15 }, long(5000)).join("\n");
    await fill("s5", text);
    expect(session.state.deed?.kind).toBe("filledIn");
    expect(inHand().report.sections.s5).toBe(text);
    const lengths = below(textSheet, row, 20).map((content) => String(content).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longestCell);
  });

  test("a text that its rows cannot hold is not written", async () => {
    const row = rowOf("s5");
    const before = below(textSheet, row, 20);
    await fill("s5", Array.from({ length: 60 }, long(30_000)).join("\n"));
    expect(session.state.deed?.kind).toBe("fillingOvertaken");
    expect(below(textSheet, row, 20)).toEqual(before);
  });
});

describe("whatever stands around a section", () => {
  const table = reportSheets({
    agency: report.agency,
    year: 2025,
    format: report.format,
    figures: report.figures,
    protect: false,
  })
    .filter(({ name }) => name === disputes)
    .flatMap(({ values }) => values.slice(2));

  type Rows = readonly (readonly CellContent[])[];
  /** Every paragraph is another, so that a cell tells which text it is of. */
  const paragraph = fc
    .integer({ min: 1, max: 1_000_000 })
    .map((n) => `这一段写了${String(n)}件事。`);
  const row = fc.oneof(
    { weight: 3, arbitrary: paragraph.map((text): Rows => [[text]]) },
    { weight: 3, arbitrary: fc.constant<Rows>([[""]]) },
    paragraph.map((text): Rows => [[`提示：${text}`]]),
    paragraph.map((text): Rows => [["", text]]),
    paragraph.map((text): Rows => [[text, "旁边的话。"]])
  );
  const rows = fc.array(row, { maxLength: 8 }).map((some): Rows => some.flat());
  const sheetRows = fc
    .record({
      preface: rows,
      s1: rows,
      s5: rows,
      s6: rows,
      below: rows,
      heads: fc.constantFrom("own", "beside"),
      tableIn: fc.constantFrom("preface", "s1", "s5", "s6", "below"),
      another: fc.boolean(),
    })
    .map(({ heads, tableIn, another, below, ...texts }): Rows => {
      const tableAt = (part: string): Rows => (part === tableIn ? table : []);
      const section = (heading: string, part: "s1" | "s5" | "s6"): Rows =>
        heads === "own"
          ? [[heading], ...texts[part], ...tableAt(part)]
          : [[heading], ...texts[part].map((cells) => ["", ...cells]), ...tableAt(part)];
      return [
        ["青河县水务局2025年政府信息公开工作年度报告"],
        ...texts.preface,
        ...tableAt("preface"),
        ...section("一、总体情况", "s1"),
        ...section("五、存在的主要问题及改进情况", "s5"),
        ...section("六、其他需要报告的事项", "s6"),
        ...below,
        ...tableAt("below"),
        ...(another ? earlierReport.map((text) => [text]) : []),
      ];
    });

  function sheetOf(content: Rows): SheetState {
    const width = Math.max(...content.map(({ length }) => length));
    const used = content.map((cells) => cells.some((cell) => cell !== ""));
    const cells = content
      .slice(0, used.lastIndexOf(true) + 1)
      .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
    const seen = { visible: true, isProtected: false, isComplete: true } as const;
    return { id: "一张表", name: "年报", cells, firstRow: 0, firstColumn: 0, ...seen };
  }

  const contentIn = ({ cells }: SheetState, { place }: CellChange): string =>
    String(cells[place.row]?.[place.column] ?? "");

  function written(sheet: SheetState, changes: readonly CellChange[]): SheetState {
    const content = sheet.cells.map((cells) => [...cells]);
    for (const { place, value } of changes) {
      while (content.length <= place.row) content.push([]);
      const cells = content[place.row] ?? [];
      cells[place.column] = value;
    }
    return sheetOf(content);
  }

  const laidOut = fc.record({
    sheet: sheetRows.map(sheetOf),
    section: fc.constantFrom(...sectionIds),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 12 }),
  });

  test("filling its text changes no cell that was not read as that text, but empty ones", () => {
    let filled = 0;
    fc.assert(
      fc.property(laidOut, ({ sheet, section, paragraphs }) => {
        const [found, ...others] = recogniseWorkbook([sheet]);
        if (!found) throw new Error("There is no report");
        const from = found.report.sections[section];
        const to = paragraphs.join("\n");
        const changes = textCells(found, [sheet], [{ section, from, to }]);
        if (!changes) return;
        filled += 1;
        const read = from.split("\n");
        const lost = changes
          .map((change) => contentIn(sheet, change))
          .filter((text) => text !== "");
        expect(lost.filter((text) => !read.includes(text))).toEqual([]);

        const [again, ...othersAgain] = recogniseWorkbook([written(sheet, changes)]);
        const sections = { ...found.report.sections, [section]: to };
        expect(again?.report).toEqual({ ...found.report, sections });
        expect(othersAgain.map((other) => other.report)).toEqual(
          others.map((other) => other.report)
        );
      }),
      { numRuns: 300 }
    );
    expect(filled).toBeGreaterThan(100);
  });

  test("a draft goes into empty cells only, and the section says it below what it said", () => {
    let drafted = 0;
    fc.assert(
      fc.property(laidOut, ({ sheet, section, paragraphs }) => {
        const [found] = recogniseWorkbook([sheet]);
        if (!found) throw new Error("There is no report");
        const text = paragraphs.slice(0, 2).join("\n");
        const draft = { section, subject: "这件事", text, basis: [] };
        const changes = draftChanges(found, [sheet], draft);
        if (!changes) return;
        drafted += 1;
        expect(changes.map((change) => contentIn(sheet, change)).join("")).toBe("");
        const [again] = recogniseWorkbook([written(sheet, changes)]);
        const said = again?.report.sections[section].split("\n") ?? [];
        const before = found.report.sections[section].split("\n");
        const added = said.filter((each) => !before.includes(each));
        expect(added).toEqual(text.split("\n").filter((each) => !before.includes(each)));
        expect(again?.report.figures).toEqual(found.report.figures);
      }),
      { numRuns: 600 }
    );
    expect(drafted).toBeGreaterThan(30);
  });

  test("tidying texts proposes nothing for what was not read as a text", () => {
    const hint = "提示：  此段待补充１２件";
    const sheet = sheetOf([
      ["青河县水务局2025年政府信息公开工作年度报告"],
      ["前言　　有空格。"],
      ["一、总体情况"],
      [hint],
      ["今年　　进展顺利。"],
      ...table.map(([first = "", ...others]) => [`${String(first)}  `, ...others]),
    ]);
    const [found] = recogniseWorkbook([sheet]);
    if (!found) throw new Error("There is no report");
    const texts = tidyingProposal(found, [sheet]).groups.flatMap((group) => group.texts);
    expect(texts.map(({ from }) => from)).toEqual(["前言　　有空格。", "今年　　进展顺利。"]);
  });
});
