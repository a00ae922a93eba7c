import { UnreadableFileError } from "../../../src/read/errors";
import { readFile } from "../../../src/read/file";
import type { FoundReport } from "../../../src/read/found";
import { formatById } from "../../../src/report/formats";
import { figuresOf, type FigureKey } from "../../../src/report/figures";
import { absentCells } from "../../../src/report/gaps";
import { isAboutFigures, openQuestions } from "../../../src/report/questions";
import type { FigureValue } from "../../../src/report/report";
import type { Figures } from "../../../src/report/report";

/** What a reading has of a document's figures. */
export interface Misreading {
  /** Figures that are others than the document states, without a question about them. */
  readonly wrong: readonly string[];
  /** Figures that the document states and that are said to be empty. */
  readonly lost: readonly string[];
  readonly right: number;
}

function show(value: FigureValue | undefined): string {
  return value === undefined ? "—" : JSON.stringify(value);
}

function isFigure(value: FigureValue): value is number {
  return typeof value === "number";
}

/** The tables whose figures the clerk is asked about: "" for all of them. */
function tablesAsked(found: FoundReport): ReadonlySet<string> {
  return new Set(
    openQuestions(found.questions)
      .filter(isAboutFigures)
      .map(({ table }) => table ?? "")
  );
}

function misreadingOf(found: FoundReport, figures: Figures): Misreading {
  const form = formatById(found.report.format);
  const absent = absentCells(form, found.gaps);
  const asked = tablesAsked(found);
  const wrong: string[] = [];
  const lost: string[] = [];
  let right = 0;
  for (const { key, table } of figuresOf(form).values()) {
    const value = found.report.figures[key] ?? null;
    const stated = figures[key];
    if (asked.has("") || asked.has(table)) continue;
    if (value === (stated ?? null)) right++;
    else if (isFigure(value)) wrong.push(`${key}：${show(stated)} 读成 ${value}`);
    else if (value === null && !absent.has(key)) lost.push(`${key}：${show(stated)} 读成空`);
  }
  return { wrong, lost, right };
}

/** Reads a file of a report's figures and tells what of it is wrong. */
export async function misreading(
  file: Uint8Array,
  figures: Readonly<Partial<Record<FigureKey, FigureValue>>>,
  year: number
): Promise<Misreading> {
  try {
    const reports = await readFile(file);
    const found = reports.filter(({ report }) => report.year === year);
    const all = found.map((each) => misreadingOf(each, figures));
    return {
      wrong: all.flatMap(({ wrong }) => wrong),
      lost: all.flatMap(({ lost }) => lost),
      right: Math.max(0, ...all.map(({ right }) => right)),
    };
  } catch (cause) {
    if (cause instanceof UnreadableFileError) return { wrong: [], lost: [], right: 0 };
    throw cause;
  }
}
