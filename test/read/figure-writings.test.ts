import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import { isValue } from "../../src/read/value-cells";
import { isAbsenceMark } from "../../src/report/absence-marks";
import { figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, formats } from "../../src/report/formats";
import { absentCells } from "../../src/report/gaps";
import { layoutOf } from "../../src/report/layout";
import { publishedFigures } from "../reports";
import { catalogue } from "./rendering/catalogue";
import { containers, type Container } from "./rendering/containers";
import { figureWritings, type FigureWriting } from "./rendering/figure-writings";
import { pdfContainer } from "./rendering/pdf-container";
import { renderingOf, type Rendering } from "./rendering/rendering";
import { siteContainers } from "./rendering/site-containers";
import { siteVariants } from "./rendering/site-variants";
import { withTables, type Variant } from "./rendering/variant";

jest.setTimeout(180_000);

const sheets = containers.filter(({ name }) => ["xlsx", "xls"].includes(name));
const documents = [
  ...containers.filter((container) => !sheets.includes(container)),
  ...siteContainers,
  pdfContainer,
];
const named = (name: string): Container => {
  const found = [...documents, ...sheets].find((container) => container.name === name);
  if (!found) throw new Error(`no container ${name}`);
  return found;
};
const [sample] = publishedFigures.filter(({ file }) => file === "005.json");
if (!sample) throw new Error("no report without blanks");

/** A rendering in which the cells of some figures say these texts. */
function withTexts(rendering: Rendering, texts: ReadonlyMap<string, string>): Rendering {
  const changed = withTables(rendering, (table) =>
    table.map((row) =>
      row.map((cell) => {
        const text = cell.key === null ? undefined : texts.get(cell.key);
        return text === undefined ? cell : { ...cell, text };
      })
    )
  );
  return changed ?? rendering;
}

async function reportIn(bytes: Uint8Array): Promise<FoundReport | null> {
  try {
    const reports = await readFile(bytes);
    return reports.length === 1 ? (reports[0] ?? null) : null;
  } catch (cause) {
    if (cause instanceof UnreadableFileError) return null;
    throw cause;
  }
}

/** What is made of a figure in another writing that is neither the figure nor said to be unread. */
function faultsOf(
  found: FoundReport,
  rendering: Rendering,
  texts: ReadonlyMap<string, string>
): readonly string[] {
  const { report, gaps, textNumbers = [] } = found;
  const format = formatById(report.format);
  const absent = absentCells(format, gaps);
  const { findings } = checkReport(report, { gaps, textNumbers });
  return [...texts].flatMap(([name, text]): readonly string[] => {
    const key = name as FigureKey;
    if (!figuresOf(format).has(key) || absent.has(key)) return [];
    const value = report.figures[key] ?? null;
    const isSaid = value !== null && typeof value === "object";
    const isRight = value === (rendering.figures[key] ?? null);
    const errors = findings.filter(
      ({ rule, level, cells }) =>
        level === "error" && rule.startsWith("figure.") && cells.includes(key)
    );
    return [
      ...(isSaid || isRight ? [] : [`${key} “${text}” is ${JSON.stringify(value)}`]),
      ...errors.map(({ message }) => `${key} “${text}”: ${message}`),
    ];
  });
}

/** Cells whose figures can be written so, each with the text. */
function textsBy(
  rendering: Rendering,
  { write }: FigureWriting,
  isChosen: (index: number) => boolean
): ReadonlyMap<string, string> {
  const cells = rendering.tables.flatMap(({ parts }) => parts.flatMap(({ table }) => table.flat()));
  const writable = cells.flatMap(({ key, text }) => {
    const figure = key === null ? null : rendering.figures[key];
    if (key === null || typeof figure !== "number" || text !== String(figure)) return [];
    const written = figure < 0 ? null : write(figure);
    return written === null ? [] : [[key, written] as const];
  });
  return new Map(writable.filter((_, index) => isChosen(index)));
}

describe("in a document that is read in full", () => {
  const rendering = renderingOf(sample);
  // Each writing in a page, and in one of the other kinds of documents in turn.
  const [page, ...others] = ["网页", "Word", "doc", "Markdown", "PDF"].map(named);
  const cases = figureWritings.map((writing, index) => {
    const kinds = [page, others[index % others.length]].flatMap((kind) => kind ?? []);
    return [writing.name, writing, kinds] as const;
  });

  test.each(cases)(
    "a figure in another writing is itself, or said to be unread: %s",
    async (_, writing, kinds) => {
      const texts = textsBy(rendering, writing, (index) => index % 5 === 0);
      expect(texts.size).toBeGreaterThan(0);
      for (const container of kinds) {
        const found = await reportIn(container.write(withTexts(rendering, texts)));
        if (!found) throw new Error("no report");
        expect([container.name, faultsOf(found, rendering, texts)]).toEqual([container.name, []]);
        if (!writing.isPlain) continue;
        const read = [...texts.keys()].map((key) => found.report.figures[key as FigureKey]);
        const figures = [...texts.keys()].map((key) => rendering.figures[key as FigureKey]);
        expect([container.name, read]).toEqual([container.name, figures]);
      }
    }
  );
});

const byName = <Item extends { readonly name: string }>(items: readonly Item[]) =>
  fc.nat(items.length - 1).map((at) => items[at] as Item);

test("beside whatever else is lost, a figure in another writing is itself, or said to be unread", async () => {
  const variants: readonly Variant[] = [
    { name: "—", apply: (rendering) => rendering },
    ...catalogue,
    ...siteVariants,
  ];
  await fc.assert(
    fc.asyncProperty(
      byName(publishedFigures.map((report) => ({ ...report, name: report.file }))),
      byName(variants),
      byName(figureWritings),
      byName(documents),
      fc.integer({ min: 1, max: 23 }),
      async (report, variant, writing, container, every) => {
        const plain = renderingOf(report);
        const rendering = variant.apply(plain) ?? plain;
        const texts = textsBy(rendering, writing, (index) => index % every === 0);
        const found = await reportIn(container.write(withTexts(rendering, texts)));
        const faults = found ? faultsOf(found, rendering, texts) : [];
        const of = [report.file, variant.name, writing.name, container.name, every];
        expect([of, faults]).toEqual([of, []]);
      }
    ),
    { numRuns: 25, seed: 16 }
  );
});

describe("what a clerk wrote that is no figure", () => {
  const key = "t3.granted.individual";
  const errorsIn = async (container: Container, text: string): Promise<readonly string[]> => {
    const found = await reportIn(
      container.write(withTexts(renderingOf(sample), new Map([[key, text]])))
    );
    if (!found) throw new Error("no report");
    const { gaps, textNumbers = [] } = found;
    return checkReport(found.report, { gaps, textNumbers })
      .findings.filter(({ level, cells }) => level === "error" && cells.includes(key))
      .map(({ rule }) => rule);
  };

  test.each(["见附件", "约22", "6（15）", "22 23", "12%", "二", "待核", "#REF!"])(
    "is an error in a sheet: %s",
    async (text) => {
      for (const sheet of sheets) expect(await errorsIn(sheet, text)).toEqual(["figure.text"]);
    }
  );

  test.each(["见附件", "待核", "约三十"])(
    "is one in a table of a document that is read in full: %s",
    async (text) => {
      for (const name of ["网页", "Word", "doc", "Markdown", "PDF"]) {
        expect([name, await errorsIn(named(name), text)]).toEqual([name, ["figure.text"]]);
      }
    }
  );

  test("is none where the table was put together of lines", async () => {
    for (const name of ["一格一段", "空格隔开", "Markdown，网格表"]) {
      expect([name, await errorsIn(named(name), "待核")]).toEqual([name, []]);
    }
  });
});

test("no label of a form is taken for a value", () => {
  const labels = formats
    .flatMap(({ tables }) => tables)
    .flatMap((table) => layoutOf(table).cells)
    .flatMap((cell) => (cell.kind === "figure" ? [] : [cell.text]));
  expect(
    labels.filter((label) => label !== "" && (isValue(label) || isAbsenceMark(label)))
  ).toEqual([]);
});
