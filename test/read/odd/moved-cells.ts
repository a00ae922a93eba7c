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
  type Matrix,
} from "./matrix";
import { inOneTable, keysIn, paragraph, withPartsOf, without, type OddLayout } from "./odd-layout";
import type { TableId } from "../../../src/report/structure";
import type { Rendering, SetTable } from "../rendering/rendering";
import type { Random } from "./random";

const all = ["t2", "t3", "t4"] as const;

function widthOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

function single(own: SetCell): SetCell {
  return { ...own, rowSpan: 1, columnSpan: 1 };
}

/** Changes a table as the cells that begin in each of its rows. */
function inCells(
  name: string,
  ids: readonly TableId[],
  change: (
    table: SetTable,
    random: Random
  ) => { readonly table: SetTable; readonly lost?: readonly FigureKey[] } | null
): OddLayout {
  return {
    name,
    isRagged: true,
    apply: (rendering, random) => {
      const id = random.pick(ids);
      const [first] = rendering.tables.find((table) => table.id === id)?.parts ?? [];
      const changed = first && change(first.table, random);
      if (!changed) return null;
      const own = withPartsOf(rendering, id, (parts) =>
        parts.map((part) => (part === first ? { ...part, table: changed.table } : part))
      );
      return without(own, changed.lost ?? []);
    },
  };
}

/** A column in two cells: its figure in either of them, or a cut one. */
const splitColumn = inOneTable("一列拆成两格，数在其中一格", all, (matrix, random) => {
  const from = firstFigureColumn(matrix);
  const column = from + random.below(widthOf(matrix) - from);
  const side = random.pick(["left", "right", "either"] as const);
  const changed = withColumn(matrix, column + 1, (row) => row[column] ?? cell(""));
  return {
    matrix: changed.map((row) => {
      const own = row[column];
      if (!own || own.key === null || row[column - 1] === own) return row;
      const isLeft = side === "left" || (side === "either" && random.once(2));
      const blank = cell("", 1, "figure");
      const split = isLeft ? [own, blank] : [blank, own];
      return [...row.slice(0, column), ...split, ...row.slice(column + 2)];
    }),
  };
});

/** A figure's digits in two cells. */
const cutFigures = inOneTable("一列拆成两格，数字断开", all, (matrix, random) => {
  const from = firstFigureColumn(matrix);
  const column = from + random.below(widthOf(matrix) - from);
  const lost: FigureKey[] = [];
  const changed = withColumn(matrix, column + 1, (row) => row[column] ?? cell(""));
  return {
    matrix: changed.map((row) => {
      const own = row[column];
      if (!own || own.key === null || own.text.length < 2 || row[column - 1] === own) return row;
      const at = 1 + random.below(own.text.length - 1);
      lost.push(own.key);
      const split = [
        { ...own, text: own.text.slice(0, at) },
        cell(own.text.slice(at), 1, "figure"),
      ];
      return [...row.slice(0, column), ...split, ...row.slice(column + 2)];
    }),
    lost,
  };
});

/** Rows with a cell more before their figures. */
const pushedRight = inCells("几行的数往后错一格", all, (table, random) => ({
  table: table.map((row) => {
    const at = row.findIndex(({ key }) => key !== null);
    return at < 0 || !random.once(3) ? row : [...row.slice(0, at), cell(""), ...row.slice(at)];
  }),
}));

/** Rows that lost a blank cell. */
const blanksDropped = inCells("空格子丢失", all, (table, random) => {
  const some = random.once(2);
  return {
    table: table.map((row) =>
      row.filter(({ key, text }) => key === null || text !== "" || (some && random.once(2)))
    ),
  };
});

/** Rows that lost one cell, whatever stood in it. */
const cellDropped = inCells("几行少一格", all, (table, random) => {
  const lost: FigureKey[] = [];
  return {
    table: table.map((row) => {
      const places = row.flatMap(({ key }, at) => (key === null ? [] : [at]));
      if (places.length < 2 || !random.once(4)) return row;
      const at = random.pick(places);
      lost.push(...keysIn([row[at] ?? cell("")]));
      return row.filter((_, index) => index !== at);
    }),
    lost,
  };
});

/** One column that the table does not have, neither head nor figures. */
const columnDropped = inOneTable("少一列", ["t3", "t4"], (matrix, random) => {
  const from = firstFigureColumn(matrix);
  const at = from + random.below(widthOf(matrix) - from);
  return {
    matrix: matrix.map((row) => row.filter((_, column) => column !== at)),
    lost: matrix.flatMap((row) => keysIn([row[at] ?? cell("")])),
  };
});

const rowsDropped = inOneTable("少几行", all, (matrix, random) => {
  const rows = figureRows(matrix);
  const lost = new Set(rows.filter(() => random.once(6)));
  if (lost.size === 0) lost.add(random.pick(rows));
  return {
    matrix: matrix.filter((_, at) => !lost.has(at)),
    lost: [...lost].flatMap((at) => keysIn(matrix[at] ?? [])),
  };
});

const rowsShuffled = inOneTable("行的次序不同", ["t2", "t3"], (matrix, random) => {
  const rows = figureRows(matrix);
  const isWhole = random.once(2);
  const from = isWhole ? 0 : random.below(rows.length - 1);
  const moved = rows.slice(from, isWhole ? undefined : from + 2 + random.below(4));
  const order = random.shuffled(moved);
  return {
    matrix: matrix.map((row, at) => {
      const index = moved.indexOf(at);
      return index < 0 ? row : (matrix[order[index] ?? at] ?? row);
    }),
  };
});

const columnsShuffled = inOneTable("列的次序不同", ["t3", "t4"], (matrix, random) => {
  const from = firstFigureColumn(matrix);
  const columns = Array.from({ length: widthOf(matrix) - from }, (_, at) => from + at);
  const order = random.once(2)
    ? random.shuffled(columns)
    : [...columns.slice(-1), ...columns.slice(0, -1)];
  return {
    matrix: matrix.map((row) => [
      ...row.slice(0, from),
      ...order.map((column) => row[column] ?? cell("")),
    ]),
  };
});

/** Totals before what they sum. */
const totalsFirst = inOneTable("总计在前", ["t3", "t4"], (matrix, random, _, id) => {
  const from = firstFigureColumn(matrix);
  const groups =
    id === "t3" ? [[from, from + 7]] : [0, 5, 10].map((at) => [from + at, from + at + 5]);
  const byColumns = matrix.map((row) => {
    const changed = [...row];
    for (const [left = 0, right = 0] of groups) {
      const own = row.slice(left, right);
      changed.splice(left, own.length, ...own.slice(-1), ...own.slice(0, -1));
    }
    return changed;
  });
  if (id === "t4" || random.once(2)) return { matrix: byColumns };
  const total = matrix.findIndex((row) =>
    keysIn(row).some((key) => key.startsWith("t3.disposed."))
  );
  const first = matrix.findIndex((row) => keysIn(row).some((key) => key.startsWith("t3.granted.")));
  const moved = matrix[total];
  if (!moved) return null;
  const rest = matrix.filter((_, at) => at !== total);
  return { matrix: [...rest.slice(0, first), moved, ...rest.slice(first)] };
});

const transposed = inOneTable("行列对调", all, (matrix) => ({
  matrix: Array.from({ length: widthOf(matrix) }, (_, column) =>
    matrix.map((row) => row[column] ?? cell(""))
  ),
}));

/** The lower half beside the upper one. */
const halves = inOneTable("一张表分成左右两半", ["t2", "t3"], (matrix, random, _, id) => {
  const rows = figureRows(matrix);
  const heads = id === "t3" ? matrix.slice(0, rows[0]) : [];
  const body = id === "t3" ? matrix.slice(rows[0]) : matrix;
  const half = random.once(2) ? Math.ceil(body.length / 2) : 1 + random.below(body.length - 1);
  const left = [...heads, ...body.slice(0, half)];
  const right = [...heads.map((row) => row.map(single)), ...body.slice(half)];
  const height = Math.max(left.length, right.length);
  const blank = (): readonly SetCell[] => Array.from({ length: widthOf(matrix) }, () => cell(""));
  return {
    matrix: Array.from({ length: height }, (_row, at) => [
      ...(left[at] ?? blank()),
      ...(right[at] ?? blank()),
    ]),
  };
});

/** Labels in one table and their figures in another. */
const apart: OddLayout = {
  name: "行名和数分在两张表",
  apply: (rendering, random) => {
    const id = random.pick(all);
    const [part] = rendering.tables.find((table) => table.id === id)?.parts ?? [];
    if (!part) return null;
    const matrix = matrixOf(part.table);
    const from = firstFigureColumn(matrix);
    const rows = figureRows(matrix);
    const labels = from === 0 ? matrix.slice(0, rows[0]) : matrix.map((row) => row.slice(0, from));
    const isWithHead = random.once(2);
    const figures = (isWithHead ? matrix : matrix.filter(hasFigures)).map((row) => row.slice(from));
    const kept = from === 0 ? matrix.filter(hasFigures) : figures;
    const parts = [
      { above: part.above, table: tableOfMatrix(labels) },
      { above: random.once(2) ? [] : [paragraph("续表")], table: tableOfMatrix(kept) },
    ];
    return withPartsOf(rendering, id, () => (random.once(4) ? [...parts].reverse() : parts));
  },
};

/** Two rows in one, each cell with two lines. */
const rowsJoined = inOneTable("几行合成一行，格内换行", ["t2", "t3"], (matrix, random) => {
  const rows = figureRows(matrix).filter((at) => hasFigures(matrix[at + 1] ?? []));
  if (rows.length === 0) return null;
  const at = random.pick(rows);
  const count = random.once(2) ? 2 : 3;
  const joined = matrix.slice(at, at + count);
  if (!joined.every(hasFigures)) return null;
  const [first = []] = joined;
  const isSkipping = random.once(2);
  const row = first.map((own, column): SetCell => {
    const each = joined.map((line) => line[column] ?? cell(""));
    if (each.every((one) => one === own)) return own;
    const texts = each.map(({ text }) => text);
    const shown = isSkipping ? texts.filter((text) => text !== "") : texts;
    return { ...own, text: shown.join("\n") };
  });
  return {
    matrix: [...matrix.slice(0, at), row, ...matrix.slice(at + count)],
  };
});

/** The figures of a row in one cell. */
const oneCellRows = inCells("一行的数都在一格里", all, (table, random) => {
  const between = random.pick(["\n", " ", "、", "\t", "，", "/"]);
  const lost: FigureKey[] = [];
  return {
    lost,
    table: table.map((row) => {
      const own = row.filter(({ key }) => key !== null);
      const [first] = own;
      if (!first || own.length < 2) return row;
      const text = own.map((each) => each.text).join(between);
      // One number among blanks stands where another cell may be meant.
      if (own.filter((each) => each.text !== "").length < 2) lost.push(...keysIn(own));
      const joined = {
        ...first,
        text,
        columnSpan: own.reduce((sum, each) => sum + each.columnSpan, 0),
      };
      return [...row.filter(({ key }) => key === null), joined];
    }),
  };
});

/** The label and the figure of each cell in it. */
const namedCells = inOneTable("格里写着名称和数", ["t3", "t4"], (matrix, random) => {
  const first = figureRows(matrix)[0] ?? 0;
  const between = random.pick(["：", "\n", " ", ""]);
  const head = matrix[first - 1] ?? [];
  const isHeadKept = random.once(2);
  const body = matrix.map((row) =>
    row.map((each, column) =>
      each.key === null
        ? each
        : { ...each, text: `${head[column]?.text ?? ""}${between}${each.text}` }
    )
  );
  return { matrix: isHeadKept ? body : body.filter((row) => hasFigures(row)) };
});

/** The table on several pages, its heads again or not, page numbers between. */
const pages: OddLayout = {
  name: "跨页，表头重复",
  apply: (rendering: Rendering, random) => {
    const id = random.pick(["t2", "t3"] as const);
    const [part] = rendering.tables.find((table) => table.id === id)?.parts ?? [];
    if (!part) return null;
    const matrix = matrixOf(part.table);
    const rows = figureRows(matrix);
    const cut = rows[1 + random.below(rows.length - 1)] ?? 1;
    const heads = random.once(3) ? [] : matrix.slice(0, rows[0]);
    const isOne = random.once(2);
    const lower = [...heads.map((row) => row.map(single)), ...matrix.slice(cut)];
    const number = random.pick(["— 4 —", "4", "第 4 页 共 9 页", "续表"]);
    if (isOne) {
      const mark = random.once(2)
        ? [(matrix[0] ?? []).map((_, at) => cell(at === 0 ? number : ""))]
        : [];
      const joined = tableOfMatrix([...matrix.slice(0, cut), ...mark, ...lower]);
      return withPartsOf(rendering, id, () => [{ above: part.above, table: joined }]);
    }
    return withPartsOf(rendering, id, () => [
      { above: part.above, table: tableOfMatrix(matrix.slice(0, cut)) },
      { above: [paragraph(number)], table: tableOfMatrix(lower) },
    ]);
  },
};

/** A table without any head. */
const headless = inOneTable("没有表头", all, (matrix, random) => ({
  matrix: matrix.filter((row) => hasFigures(row) || random.once(6)),
}));

/** Labels that are blank. */
const unlabelled = inOneTable("几行没有名称", ["t2", "t3"], (matrix, random) => {
  const from = firstFigureColumn(matrix);
  const one = random.once(2) ? random.pick(figureRows(matrix)) : -1;
  return {
    matrix: matrix.map((row, at) =>
      hasFigures(row) && (one < 0 ? random.once(3) : at === one)
        ? row.map((each, column) => (column === from - 1 ? cell("") : each))
        : row
    ),
  };
});

/** Table 4 with a row for each of its three blocks. */
const disputesInRows = inOneTable("表四一类一行", ["t4"], (matrix, random) => {
  const row = matrix.find(hasFigures) ?? [];
  const heads = matrix[(figureRows(matrix)[0] ?? 1) - 1] ?? [];
  const labels = ["行政复议", "未经复议直接起诉", "复议后起诉"];
  const order = random.once(2) ? [0, 1, 2] : random.shuffled([0, 1, 2]);
  const isExtra = random.once(3);
  const rows = order.map((index) => [
    cell(labels[index] ?? ""),
    ...row.slice(index * 5, index * 5 + 5),
  ]);
  const sum = [
    cell("行政诉讼合计"),
    ...[5, 6, 7, 8, 9].map((at) => {
      const total = (Number(row[at]?.text) || 0) + (Number(row[at + 5]?.text) || 0);
      return cell(String(total), 1, "figure");
    }),
  ];
  return { matrix: [[cell("类别"), ...heads.slice(0, 5)], ...rows, ...(isExtra ? [sum] : [])] };
});

/** Cells that stand elsewhere than in the form, are joined, cut or lost. */
export const movedCells: readonly OddLayout[] = [
  splitColumn,
  cutFigures,
  pushedRight,
  blanksDropped,
  cellDropped,
  columnDropped,
  rowsDropped,
  rowsShuffled,
  columnsShuffled,
  totalsFirst,
  transposed,
  halves,
  apart,
  rowsJoined,
  oneCellRows,
  namedCells,
  pages,
  headless,
  unlabelled,
  disputesInRows,
];
