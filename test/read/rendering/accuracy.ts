import { readFile } from "../../../src/read/file";
import { formatById } from "../../../src/report/formats";
import type { FoundReport } from "../../../src/read/found";
import { UnreadableFileError } from "../../../src/read/errors";
import { figureKeys, type FigureKey } from "../../../src/report/figures";
import type { FigureValue } from "../../../src/report/report";
import type { Container } from "./containers";
import type { Rendering } from "./rendering";

/** How many figures of a report were read right, are listed as unread or missing, or are wrong. */
export interface Accuracy {
  readonly right: number;
  readonly listed: number;
  /** Each with what was read instead: a wrong figure, or one that is lost without a word. */
  readonly wrong: readonly string[];
}

function isSame(a: FigureValue, b: FigureValue): boolean {
  if (a === null || b === null || typeof a === "number" || typeof b === "number") return a === b;
  return a.text.trim() === b.text.trim();
}

const missing = new Set(["rows-missing", "table-missing", "table-unclear", "formats-mixed"]);

/** Whether the reading says that it has not read a figure, or that it may lack figures of its table. */
function isSaid(found: FoundReport, key: FigureKey): boolean {
  const isInGap = found.gaps.some((gap) => gap.kind !== "table" && gap.cells.includes(key));
  if (isInGap) return true;
  const table = { t2: "表二", t3: "表三", t4: "表四" }[key.slice(0, 2)] ?? "";
  return found.notes.some(({ code, message }) => missing.has(code) && message.includes(table));
}

function show(value: FigureValue | undefined): string {
  return value === undefined ? "—" : JSON.stringify(value);
}

/** Writes a report, reads it back and counts. */
export async function accuracyOf(rendering: Rendering, container: Container): Promise<Accuracy> {
  const keys = figureKeys(formatById(rendering.format));
  let found: FoundReport | undefined;
  try {
    const reports = await readFile(container.write(rendering));
    [found] = reports;
    if (reports.length !== 1 || !found) {
      return { right: 0, listed: 0, wrong: [`${reports.length}份报告`] };
    }
  } catch (cause) {
    if (cause instanceof UnreadableFileError) return { right: 0, listed: keys.length, wrong: [] };
    throw cause;
  }
  let right = 0;
  let listed = 0;
  const wrong: string[] = [];
  for (const key of keys) {
    const expected = rendering.figures[key] ?? null;
    const value = found.report.figures[key];
    if (value !== undefined && isSame(value, expected)) right++;
    else if (typeof value === "object" && value !== null) listed++;
    else if ((value ?? null) === null && isSaid(found, key)) listed++;
    else wrong.push(`${key}：${show(expected)} 读成 ${show(value)}`);
  }
  return { right, listed, wrong };
}
