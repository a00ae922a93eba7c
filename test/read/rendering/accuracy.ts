import { readFile } from "../../../src/read/file";
import { formatById } from "../../../src/report/formats";
import { UnreadableFileError } from "../../../src/read/errors";
import { figureKeys } from "../../../src/report/figures";
import { absentCells } from "../../../src/report/gaps";
import type { FigureValue } from "../../../src/report/report";
import type { Container } from "./containers";
import type { Rendering } from "./rendering";

/** How many figures of a report were read right, are listed as unread or missing, or are wrong. */
export interface Accuracy {
  readonly right: number;
  readonly listed: number;
  /**
   * Each with what was read instead: another figure, a figure said to be no number that is one, or one that is lost
   * without a word.
   */
  readonly wrong: readonly string[];
}

function isSame(a: FigureValue, b: FigureValue): boolean {
  if (a === null || b === null || typeof a === "number" || typeof b === "number") return a === b;
  return a.text.trim() === b.text.trim();
}

/** A text that is no figure, which one variant writes in other characters than another. */
function isUnread(value: FigureValue): boolean {
  return typeof value === "object" && value !== null;
}

function show(value: FigureValue | undefined): string {
  return value === undefined ? "—" : JSON.stringify(value);
}

/** Reads a file that holds a rendering, and counts. */
export async function accuracyOfFile(rendering: Rendering, file: Uint8Array): Promise<Accuracy> {
  const format = formatById(rendering.format);
  const keys = figureKeys(format);
  let reports: Awaited<ReturnType<typeof readFile>>;
  try {
    reports = await readFile(file);
  } catch (cause) {
    if (cause instanceof UnreadableFileError) return { right: 0, listed: keys.length, wrong: [] };
    throw cause;
  }
  const [found] = reports;
  if (reports.length !== 1 || !found) {
    return { right: 0, listed: keys.length - 1, wrong: [`${reports.length}份报告`] };
  }
  const absent = absentCells(formatById(found.report.format), found.gaps);
  let right = 0;
  let listed = 0;
  const wrong: string[] = [];
  for (const key of keys) {
    const expected = rendering.figures[key] ?? null;
    const value = found.report.figures[key] ?? null;
    const isInFile = key in rendering.figures;
    if (value === null && absent.has(key) && isInFile) listed++;
    else if (isSame(value, expected)) right++;
    else if (isUnread(value) && isUnread(expected)) listed++;
    else wrong.push(`${key}：${show(expected)} 读成 ${show(value)}`);
  }
  return { right, listed, wrong };
}

/** Writes a report, reads it back and counts. */
export async function accuracyOf(rendering: Rendering, container: Container): Promise<Accuracy> {
  return accuracyOfFile(rendering, container.write(rendering));
}
