import { readFile } from "../../../src/read/file";
import type { FoundReport } from "../../../src/read/found";
import { formatForYear } from "../../../src/report/formats";
import { absentCells } from "../../../src/report/gaps";
import type { TableId } from "../../../src/report/structure";
import { publishedFigures } from "../../reports";
import { renderingOf } from "../rendering/rendering";
import { site } from "../rendering/sites";

const { container } = site("lines", "PDF 文本，按行", []);

/** A report of 2019 as lines of text, in which tables are fitted, with some of its tables and another title. */
async function readLines(title: string, tables: readonly TableId[]): Promise<FoundReport> {
  const report = publishedFigures.find(({ file }) => file === "001.json");
  if (!report) throw new Error("no report");
  const whole = renderingOf(report);
  const rendering = {
    ...whole,
    title,
    tables: whole.tables.filter(({ id }) => tables.includes(id)),
  };
  const [found, another] = await readFile(container.write(rendering));
  if (!found || another) throw new Error("not one report");
  const fitted = found.notes.filter(({ code }) => code === "table-fitted");
  expect(fitted.length).toBeGreaterThanOrEqual(tables.length);
  return found;
}

const titleOf = (year: number): string => `某某局${year}年政府信息公开工作年度报告`;

function formNotes({ notes }: FoundReport): readonly string[] {
  return notes.map(({ code }) => code).filter((code) => code.startsWith("format"));
}

test("one table that was fitted does not tell another form than that of the year", async () => {
  const found = await readLines(titleOf(2024), ["t3", "t4"]);
  expect(found.report.format).toBe("2021");
  expect(formNotes(found)).toEqual(["format-assumed", "format-unclear"]);
  expect(found.report.figures["t3.received.total"]).not.toBeNull();
  // What only the form of 2021 has may stand there unread.
  const absent = absentCells(formatForYear(2024), found.gaps);
  expect(absent.has("t3.other.misc.total")).toBe(true);
  const gaps = found.gaps.filter((gap) => gap.kind === "row" && gap.table === "t3");
  expect(gaps.map((gap) => "isUnclear" in gap && gap.isUnclear)).toEqual([true, true, true]);
});

test("nor the one of the year's own", async () => {
  const found = await readLines(titleOf(2020), ["t3", "t4"]);
  expect(found.report.format).toBe("2019");
  expect(formNotes(found)).toEqual([]);
  expect(found.gaps).toEqual([{ kind: "table", table: "t2", isUnclear: false }]);
});

test("tables that were fitted and agree tell it", async () => {
  const found = await readLines(titleOf(2024), ["t2", "t3", "t4"]);
  expect(found.report.format).toBe("2019");
  expect([formNotes(found), found.gaps]).toEqual([[], []]);
});

test("one tells it where no year does, and that is said", async () => {
  const found = await readLines("某某局政府信息公开工作年度报告", ["t3", "t4"]);
  expect(found.report.format).toBe("2019");
  expect(formNotes(found)).toEqual(["format-assumed"]);
});
