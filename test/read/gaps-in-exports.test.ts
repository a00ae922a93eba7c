import fc from "fast-check";
import { readFile } from "../../src/read/file";
import { figuresOf, type FigureKey } from "../../src/report/figures";
import { formats, type Format } from "../../src/report/formats";
import { absentCells, type Gap } from "../../src/report/gaps";
import { officialTitle, type Report, type Sections } from "../../src/report/report";
import { besideTableIds, type SectionId } from "../../src/report/structure";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds, type ReportFileKind } from "../../src/write/report-file-kinds";
import { changed, soundReport } from "../check/sample-reports";
import { notReady, ready } from "../write/standings";
import { arbitraryReport } from "./arbitrary-report";

/** Every row and every table that a report may lack. */
function gapsOf(format: Format): readonly Gap[] {
  const rows = new Map<string, Extract<Gap, { readonly kind: "row" }>>();
  for (const { key, table, row, rowLabels } of figuresOf(format).values()) {
    if (row === "") continue;
    const label = rowLabels.at(-1) ?? "";
    const cells = [...(rows.get(`${table} ${row}`)?.cells ?? []), key];
    rows.set(`${table} ${row}`, { kind: "row", table, label, cells, isUnclear: false });
  }
  const tables = format.tables.map(({ id }): Gap => ({
    kind: "table",
    table: id,
    isUnclear: false,
  }));
  return [...rows.values(), ...tables];
}

/** Beside a table that is not read whole, another one may be a piece of it, and is left out. */
function withoutTablesBeside({ sections }: Report): Sections {
  const proseOf = (id: SectionId): string =>
    sections[id]
      .split("\n")
      .filter((paragraph) => !paragraph.startsWith("｜"))
      .join("\n");
  return { ...sections, ...Object.fromEntries(besideTableIds.map((id) => [id, proseOf(id)])) };
}

/** Any report of a form's first year: what tells the forms apart may be what is not there. */
function reportOf(format: Format): fc.Arbitrary<Report> {
  return arbitraryReport(format.id).map((report) => {
    const year = format.fromYear;
    const title = officialTitle(report.agency, year);
    return { ...report, year, title, sections: withoutTablesBeside(report) };
  });
}

/** The gaps that a kind of file can tell. */
function gapsIn(format: Format, kind: ReportFileKind): readonly Gap[] {
  // Markdown repeats what is merged: without one of its rows, （六）其他处理 reads like the earlier form's.
  const isTold = (gap: Gap): boolean =>
    kind !== "md" || gap.kind !== "row" || !gap.cells.some((key) => key.startsWith("t3.other"));
  return gapsOf(format).filter(isTold);
}

function without(report: Report, format: Format, gaps: readonly Gap[]): Report {
  const absent = [...absentCells(format, gaps)].map((key) => [key, null] as const);
  return { ...report, figures: { ...report.figures, ...Object.fromEntries(absent) } };
}

async function readBack(report: Report, gaps: readonly Gap[], kind: ReportFileKind) {
  const { bytes } = await reportFile(reportDocument(report, notReady, gaps), kind);
  const [found, ...others] = await readFile(bytes);
  expect(others).toEqual([]);
  return found;
}

describe.each(formats.map((format) => [format.id, format] as const))("form %s", (_, format) => {
  test.each(reportFileKinds)(
    "a row or table that is not there is not in .%s either",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(
          reportOf(format),
          fc.constantFrom(...gapsIn(format, kind)),
          async (whole, gap) => {
            const report = without(whole, format, [gap]);
            const found = await readBack(report, [gap], kind);
            expect(found?.report).toEqual(report);
            expect(found?.gaps).toEqual([gap]);
          }
        ),
        { numRuns: kind === "docx" ? 6 : 20 }
      );
    }
  );

  test("as JSON also what was unclear or merged is what it was", async () => {
    const merged = [...figuresOf(format).values()]
      .filter(({ table }) => table === "t4")
      .slice(0, 2);
    const gaps: readonly Gap[] = [
      ...gapsOf(format).flatMap((gap): readonly Gap[] =>
        gap.kind === "row" && gap.table === "t2" ? [{ ...gap, isUnclear: true }] : []
      ),
      { kind: "table", table: "t3", isUnclear: true },
      { kind: "merged", table: "t4", cells: merged.map(({ key }) => key) },
    ];
    const [whole] = fc.sample(reportOf(format), 1);
    if (!whole) throw new Error("no report");
    const found = await readBack(without(whole, format, gaps), gaps, "json");
    expect(found?.gaps).toEqual(gaps);
    expect(found?.tables).toEqual(["t2", "t4"]);
    expect(found?.notes).toEqual([]);
  });
});

test("a form is not taken for another by a row it lacks, whatever is written behind the figures of others", async () => {
  const [format] = formats.filter(({ id }) => id === "2021");
  const gap =
    format &&
    gapsOf(format).find(
      (each) => each.kind === "row" && each.cells[0] === "t3.other.misc.individual"
    );
  if (!format || !gap) throw new Error("no such row");
  const remarked = changed(soundReport(format.id), {
    "t3.other.clarificationLapsed.individual": null,
    "t3.other.feeUnpaid.total": { text: "见附件" },
  });
  const report = without(remarked, format, [gap]);
  const found = await readBack(report, [gap], "txt");
  expect(found?.report.figures).toEqual(report.figures);
  expect(found?.gaps).toEqual([gap]);
});

test("what of a gap in JSON has been filled in since is there", async () => {
  const [format] = formats;
  const [gap] = gapsOf(format);
  const [whole] = fc.sample(reportOf(format), 1);
  if (!whole || gap?.kind !== "row") throw new Error("no report");
  const [cell] = gap.cells as readonly [FigureKey];
  const filled = { ...whole, figures: { ...whole.figures, [cell]: 3 } };
  const { bytes } = await reportFile(reportDocument(filled, ready, [gap]), "json");
  const [found] = await readFile(bytes);
  expect(found?.report.figures[cell]).toBe(3);
  expect(found?.gaps).toEqual([]);
});
