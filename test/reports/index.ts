import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FigureKey } from "../../src/report/figures";
import type { FormatId } from "../../src/report/formats";

/** The figures of a published report. */
export interface PublishedFigures {
  readonly file: string;
  readonly agency: string;
  readonly year: number;
  readonly format: FormatId;
  /** Every key of the form; null where the published table is blank. */
  readonly figures: Readonly<Partial<Record<FigureKey, number | null>>>;
  /** Figures that are not known with certainty, and must not be used. */
  readonly unknown: readonly FigureKey[];
}

/** The figures of sixteen published reports, by file name. */
export const publishedFigures: readonly PublishedFigures[] = readdirSync(__dirname)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => ({
    file,
    ...(JSON.parse(readFileSync(join(__dirname, file), "utf8")) as Omit<PublishedFigures, "file">),
  }));
