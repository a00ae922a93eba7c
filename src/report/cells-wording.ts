import { figuresOf, figuresOfTable, type Figure, type FigureKey } from "./figures";
import { formatById, type Format, type FormatId } from "./formats";
import { oncePer } from "./once";
import { figureName, labelsWording, listWording } from "./wording";

/** Cells of a table that are told as one. */
interface Line {
  /** 「商业企业」列; of table 4, whose only row has no label, 「行政复议」. */
  readonly name: string;
  readonly keys: readonly FigureKey[];
}

/** More cells than these are told by their rows and columns. */
const fewCells = 3;

function linesBy(
  figures: readonly Figure[],
  unit: "行" | "列" | "",
  labelsOf: (figure: Figure) => readonly string[]
): readonly Line[] {
  const lines = new Map<string, { readonly name: string; readonly keys: FigureKey[] }>();
  for (const figure of figures) {
    const labels = labelsOf(figure);
    const id = [figure.table, ...labels].join("\n");
    const line = lines.get(id) ?? { name: `「${labelsWording(labels)}」${unit}`, keys: [] };
    line.keys.push(figure.key);
    lines.set(id, line);
  }
  return [...lines.values()];
}

const linesOf = oncePer((format: Format) => {
  const figures = format.tables.flatMap(({ id }) => figuresOfTable(format, id));
  const inRows = figures.filter(({ rowLabels }) => rowLabels.length > 0);
  const inOneRow = figures.filter(({ rowLabels }) => rowLabels.length === 0);
  const rows = [
    ...linesBy(inRows, "行", ({ rowLabels }) => rowLabels),
    ...linesBy(inOneRow, "", ({ columnLabels }) => columnLabels.slice(0, -1)),
  ];
  const columns = linesBy(inRows, "列", ({ columnLabels }) => columnLabels);
  return { rows, lines: [...rows, ...columns].filter(({ keys }) => keys.length > 1) };
});

/** The lines that are wholly among some cells, the longest first, until none is left that would tell of more than one. */
function wholeLines(lines: readonly Line[], cells: Set<FigureKey>): readonly Line[] {
  const untold = ({ keys }: Line): number => keys.filter((key) => cells.has(key)).length;
  const whole = lines.filter((line) => untold(line) === line.keys.length);
  const [longest] = [...whole].sort((a, b) => b.keys.length - a.keys.length);
  if (!longest) return [];
  longest.keys.forEach((key) => cells.delete(key));
  return [longest, ...wholeLines(whole, cells)];
}

/**
 * Cells of one table as a clerk finds them: up to three by their names, more of them by their rows and columns:
 * 「商业企业」列全部、「（一）予以公开」行3格等5处.
 */
export function cellsWording(format: FormatId, keys: readonly FigureKey[]): string {
  if (keys.length <= fewCells) {
    return listWording(
      keys.map((key) => figureName(format, key)),
      fewCells
    );
  }
  const form = formatById(format);
  const { rows, lines } = linesOf(form);
  const left = new Set(keys.filter((key) => figuresOf(form).has(key)));
  const whole = wholeLines(lines, left).map(({ name }) => `${name}全部`);
  const parts = rows.flatMap(({ name, keys: cells }): readonly string[] => {
    const own = cells.filter((key) => left.has(key));
    const [only] = own;
    if (only === undefined) return [];
    return [own.length === 1 ? figureName(format, only) : `${name}${own.length}格`];
  });
  const told = [...whole, ...parts];
  const count = told.length > fewCells ? `${told.length}处` : "";
  return `${listWording(told, fewCells)}${count}`;
}
