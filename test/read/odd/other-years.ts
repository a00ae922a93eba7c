import type { FigureKey } from "../../../src/report/figures";
import type { SetCell } from "../rendering/rendering";
import { cell } from "../rendering/variant";
import {
  figureRows,
  firstFigureColumn,
  hasFigures,
  matrixOf,
  tableOfMatrix,
  withColumn,
  withRow,
  type Matrix,
} from "./matrix";
import {
  inOneTable,
  otherFigure,
  paragraph,
  withPartsOf,
  without,
  type OddLayout,
} from "./odd-layout";
import { balancedFigures } from "./balanced-figures";
import type { Random } from "./random";
import type { FormatId } from "../../../src/report/formats";

const all = ["t2", "t3", "t4"] as const;

/** The words that tell this year from the one before. */
const yearWords = [
  ["本年", "上年"],
  ["本年度", "上年度"],
  ["2023年", "2022年"],
  ["本期数", "上期数"],
  ["今年", "去年"],
] as const;

/** The same table with the figures of another year. */
function ofOtherYear(matrix: Matrix, format: FormatId, random: Random): Matrix {
  const figures = balancedFigures(format, random);
  const cells = new Map<SetCell, SetCell>();
  const changed = (own: SetCell): SetCell => {
    const known = cells.get(own);
    if (known) return known;
    const made =
      own.key === null ? { ...own } : { ...own, key: null, text: String(figures[own.key] ?? "") };
    cells.set(own, made);
    return made;
  };
  return matrix.map((row) => row.map(changed));
}

/** The figures that two rows state in different ways; one that is empty states nothing. */
function disputedIn(own: readonly SetCell[], others: readonly SetCell[]): readonly FigureKey[] {
  const isEmpty = others.every(({ kind, text }) => kind !== "figure" || text === "");
  return own.flatMap(({ key, text }, column) =>
    key !== null && !isEmpty && text !== others[column]?.text ? [key] : []
  );
}

/** The figures that two tables state in different ways. */
function disputed(own: Matrix, others: Matrix): readonly FigureKey[] {
  return own.flatMap((row, at) => disputedIn(row, others[at] ?? []));
}

function isEmptyRow(row: readonly SetCell[]): boolean {
  return row.every(({ key, text }) => key === null || text === "");
}

/** The table of last year above or below this year's, under captions or without. */
function stacked(name: string, captions: "named" | "none", isFirst: boolean): OddLayout {
  return {
    name,
    apply: (rendering, random) => {
      const id = random.pick(all);
      const part = rendering.tables.find((table) => table.id === id)?.parts[0];
      if (!part) return null;
      const own = matrixOf(part.table);
      const others = ofOtherYear(own, rendering.format, random);
      const [now, before] = random.pick(yearWords);
      const above = (word: string) => (captions === "named" ? [paragraph(word)] : []);
      const parts = [
        { above: above(now), table: part.table },
        { above: above(before), table: tableOfMatrix(others) },
      ];
      const both = withPartsOf(rendering, id, () => (isFirst ? parts : [...parts].reverse()));
      return captions === "named" ? both : without(both, disputed(own, others));
    },
  };
}

/** Each column of figures followed, or preceded, by that of the other year, the years in a row below the heads. */
const pairedColumns = inOneTable("每列分本年、上年", all, (matrix, random) => {
  const first = figureRows(matrix)[0] ?? 0;
  const [now, before] = random.pick(yearWords);
  const from = firstFigureColumn(matrix);
  const isAfter = random.once(2);
  const headed = withRow(matrix, first, (column) => cell(column < from ? "" : now));
  const width = headed[0]?.length ?? 0;
  let result: Matrix = headed;
  for (let column = width - 1; column >= from; column--) {
    const at = isAfter ? column + 1 : column;
    result = withColumn(result, at, (row, index) =>
      index === first
        ? cell(before)
        : hasFigures(row)
          ? otherFigure(random)
          : (row[column] ?? cell(""))
    );
  }
  return { matrix: result };
});

/** As above, with the year in the head's own words. */
const namedPairs = inOneTable("列名后写明本年、上年", ["t3", "t4"], (matrix, random) => {
  const head = (figureRows(matrix)[0] ?? 0) - 1;
  const [now, before] = random.pick(yearWords);
  const from = firstFigureColumn(matrix);
  const rename = (own: SetCell, word: string): SetCell => ({
    ...own,
    text: `${own.text}（${word}）`,
  });
  let result: Matrix = matrix;
  for (let column = (matrix[0]?.length ?? 0) - 1; column >= from; column--) {
    const label = matrix[head]?.[column] ?? cell("");
    const isTall = matrix[head - 1]?.[column] === label;
    const second = rename(label, before);
    result = withColumn(result, column + 1, (row, index) =>
      hasFigures(row)
        ? otherFigure(random)
        : index === head || (isTall && row[column] === label)
          ? second
          : (row[column] ?? cell(""))
    );
    const own = rename(label, now);
    result = result.map((row) => row.map((each) => (each === label ? own : each)));
  }
  return { matrix: result };
});

/** Both years' tables side by side, with the labels again or without. */
const beside = inOneTable("本年、上年两张表左右并排", all, (matrix, random, rendering) => {
  const others = ofOtherYear(matrix, rendering.format, random);
  const from = random.once(2) ? 0 : firstFigureColumn(matrix);
  const [now, before] = random.pick(yearWords);
  const isNamed = !random.once(3);
  const left = cell(now);
  const right = cell(before);
  const joined = matrix.map((row, at) => [...row, ...(others[at] ?? []).slice(from)]);
  const head = [
    ...(matrix[0] ?? []).map(() => left),
    ...(others[0] ?? []).slice(from).map(() => right),
  ];
  return isNamed
    ? { matrix: [head, ...joined] }
    : { matrix: joined, lost: disputed(matrix, others) };
});

/** Below each row the same row of last year, told apart by a further label or not at all. */
const pairedRows = inOneTable("每行下面是上年的数", all, (matrix, random) => {
  const [now, before] = random.pick(yearWords);
  const from = firstFigureColumn(matrix);
  const isNamed = !random.once(4);
  const lost: FigureKey[] = [];
  const rows = matrix.flatMap((row) => {
    if (!hasFigures(row)) return [row];
    // Of an empty row and one that is not, nothing but a name would tell whose the figures are.
    if (!isNamed && isEmptyRow(row)) return [row];
    const other = row.map((each) => (each.key === null ? each : otherFigure(random)));
    if (!isNamed) lost.push(...disputedIn(row, other));
    return [row, other];
  });
  if (!isNamed) return { matrix: rows, lost };
  let body = 0;
  const words = rows.map((row) => {
    const isBody = row.slice(from).some(({ kind }) => kind === "figure");
    return isBody ? (body++ % 2 === 0 ? now : before) : "";
  });
  return { matrix: withColumn(rows, from, (_, at) => cell(words[at] ?? "")) };
});

/** A row doubled with other figures, right below or at the end. */
const doubledRow = inOneTable("一行出现两次，数不一样", all, (matrix, random) => {
  const at = random.pick(figureRows(matrix));
  const row = matrix[at] ?? [];
  if (isEmptyRow(row)) return null;
  const again = row.map((each) => (each.key === null ? { ...each } : otherFigure(random)));
  const lost = disputedIn(row, again);
  const where = random.once(2) ? at + 1 : matrix.length;
  return { matrix: [...matrix.slice(0, where), again, ...matrix.slice(where)], lost };
});

/** Two numbers in a cell: this year's and last year's. */
const twoInACell = inOneTable("一格两个数", all, (matrix, random) => {
  const between = random.pick(["/", " / ", "\n", "、", " "]);
  const lost: FigureKey[] = [];
  const changed = matrix.map((row) =>
    row.map((each) => {
      if (each.key === null || each.text === "" || random.once(2)) return each;
      lost.push(each.key);
      return { ...each, text: `${each.text}${between}${random.below(50)}` };
    })
  );
  return { matrix: changed, lost };
});

/** The years as numbers: a row's year in a column of its own, or a year in the head's place. */
const yearColumn = inOneTable("前面一列是年份", all, (matrix, random) => {
  const from = random.once(2) ? 0 : firstFigureColumn(matrix);
  const year = random.pick(["2023", "2023年", "2023年度"]);
  return { matrix: withColumn(matrix, from, (row) => cell(hasFigures(row) ? year : "年份")) };
});

const yearRow = inOneTable("中间一行是年份", all, (matrix, random) => {
  const at = random.pick(figureRows(matrix));
  const year = random.pick(["2023", "2023年", "2023年度"]);
  const isAll = random.once(2);
  return { matrix: withRow(matrix, at, (column) => cell(isAll || column === 0 ? year : "")) };
});

/** Figures of other years among those of this one. */
export const otherYears: readonly OddLayout[] = [
  stacked("本年表、上年表，有说明", "named", true),
  stacked("上年表、本年表，有说明", "named", false),
  stacked("两张表，没有说明哪张是本年", "none", true),
  pairedColumns,
  namedPairs,
  beside,
  pairedRows,
  doubledRow,
  twoInACell,
  yearColumn,
  yearRow,
];
