import type { SetCell } from "../rendering/rendering";
import { cell } from "../rendering/variant";
import {
  figureRows,
  firstFigureColumn,
  hasFigures,
  withColumn,
  withRow,
  type Matrix,
} from "./matrix";
import { inOneTable, other, otherFigure, type OddLayout } from "./odd-layout";
import type { Random } from "./random";

const all = ["t2", "t3", "t4"] as const;

function widthOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

/** A further column with its head, anywhere or where `place` says. */
function furtherColumn(
  name: string,
  heads: readonly string[],
  figure: (random: Random, row: readonly SetCell[]) => string,
  place: (matrix: Matrix, random: Random) => number
): OddLayout {
  return inOneTable(name, all, (matrix, random) => {
    const head = cell(random.pick(heads));
    const isTall = random.once(2);
    let isHeaded = false;
    const changed = withColumn(matrix, place(matrix, random), (row, at) => {
      if (hasFigures(row)) return other(figure(random, row));
      const next = matrix[at + 1];
      const isLast = next !== undefined && hasFigures(next);
      if (isTall || (isLast && !isHeaded)) {
        isHeaded = !isTall;
        return head;
      }
      return cell("");
    });
    return { matrix: changed };
  });
}

const amongFigures = (matrix: Matrix, random: Random): number =>
  firstFigureColumn(matrix) + random.below(widthOf(matrix) - firstFigureColumn(matrix) + 1);
const atEnd = (matrix: Matrix): number => widthOf(matrix);
const beforeFigures = (matrix: Matrix): number => firstFigureColumn(matrix);

const sumOf = (row: readonly SetCell[]): string =>
  String(
    [...new Set(row)].reduce(
      (sum, { key, text }) => sum + (key === null ? 0 : Number(text) || 0),
      0
    )
  );

const percent = (random: Random): string =>
  random.pick(["33.3%", "12.50%", "0%", "100%", "25", "-", ""]);
const change = (random: Random): string =>
  random.pick(["3", "+12", "-4", "0", "↑2", "5%", "", "增加3"]);

/** A number before each row, from 1 on. */
function numbered(name: string, column: "first" | "figures", suffix: string): OddLayout {
  return inOneTable(name, all, (matrix, random) => {
    let count = 0;
    const at = column === "first" ? 0 : firstFigureColumn(matrix);
    const head = random.once(2) ? "序号" : "";
    return {
      matrix: withColumn(matrix, at, (row) =>
        hasFigures(row) ? other(`${++count}${suffix}`) : cell(head)
      ),
    };
  });
}

/** A row of sums, or of other figures, above another row or at the end; labelled or not. */
function furtherRow(
  name: string,
  labels: readonly string[],
  place: "any" | "end" | "top"
): OddLayout {
  return inOneTable(name, all, (matrix, random) => {
    const rows = figureRows(matrix);
    const at =
      place === "end" ? matrix.length : place === "top" ? (rows[0] ?? 0) : random.pick(rows);
    const from = firstFigureColumn(matrix);
    const label = cell(random.pick(labels));
    return {
      matrix: withRow(matrix, at, (column) => (column < from ? label : otherFigure(random))),
    };
  });
}

/** Rows that are no figures' rows, in the midst of the others. */
function noise(
  name: string,
  texts: readonly string[],
  isMerged: (random: Random) => boolean
): OddLayout {
  return inOneTable(name, all, (matrix, random) => {
    let result = matrix;
    for (let count = 1 + random.below(3); count > 0; count--) {
      const rows = figureRows(result);
      const at = random.once(4) ? result.length : random.pick(rows);
      const text = cell(random.pick(texts));
      const where = random.below(widthOf(result));
      const merged = isMerged(random);
      result = withRow(result, at, (column) => (merged || column === where ? text : cell("")));
    }
    return { matrix: result };
  });
}

/** A number before each line, as programs that number lines leave it. */
const lineNumbers = inOneTable("每行前有行号", all, (matrix, random) => {
  const from = 1 + random.below(30);
  return { matrix: withColumn(matrix, 0, (_, at) => cell(String(from + at))) };
});

/** A head that the 2019 form has, above the rows of the 2021 one, and the other columns filled. */
const oldColumns = inOneTable("新格式的表二带旧格式的列", ["t2"], (matrix, random, rendering) => {
  if (rendering.format !== "2021") return null;
  const heads = [cell("上一年项目数量"), cell("本年增/减"), cell("处理决定数量")];
  const third = cell(random.pick(["处理决定数量", "本年处理决定数量"]));
  const changed = matrix.map((row, at) => {
    const own = row.find(({ key }) => key?.endsWith(".decisions"));
    if (own) return [row[0] ?? cell(""), otherFigure(random), otherFigure(random), own];
    const isHead = row.some(({ text }) => text === "本年处理决定数量");
    if (isHead) return [row[0] ?? cell(""), heads[0] ?? cell(""), heads[1] ?? cell(""), third];
    return at >= 0 ? row : [];
  });
  return { matrix: changed };
});

/** The sum of the organisations in a column of its own, below their common head. */
const organisationsSum = inOneTable("法人小计一列", ["t3"], (matrix, random) => {
  const from = firstFigureColumn(matrix);
  const at = random.once(2) ? from + 1 : from + 6;
  const head = cell(random.pick(["小计", "合计", "法人小计", "总计"]));
  return {
    matrix: withColumn(matrix, at, (row, index) => {
      if (!hasFigures(row))
        return index === 0 ? (row[at] ?? head) : index === 1 ? (row[from + 1] ?? head) : head;
      return other(sumOf(row.slice(from + 1, from + 6)));
    }),
  };
});

/** The sums of rows below their heads, such as （三）不予公开 小计. */
const groupSums = inOneTable("各组有小计行", ["t3"], (matrix, random) => {
  const label = random.pick(["小计", "合计", "", "总计"]);
  const isAbove = random.once(2);
  let result: Matrix = matrix;
  for (const group of ["denied", "unable", "notProcessed"]) {
    const rows = result.flatMap((row, at) =>
      row.some(({ key }) => key?.startsWith(`t3.${group}.`)) ? [at] : []
    );
    const at = isAbove ? rows[0] : (rows[rows.length - 1] ?? 0) + 1;
    if (at === undefined) continue;
    const from = firstFigureColumn(result);
    const near = result[isAbove ? at : at - 1] ?? [];
    const sums = near.map((_, column) =>
      String(rows.reduce((sum, row) => sum + (Number(result[row]?.[column]?.text) || 0), 0))
    );
    const row = near.map((each, column) =>
      column < from - 1 ? each : column < from ? cell(label) : other(sums[column] ?? "")
    );
    result = [...result.slice(0, at), row, ...result.slice(at)];
  }
  return { matrix: result };
});

/** An amount in yuan beside that in 万元, as a column of its own. */
const bothUnits = inOneTable("元和万元两列", ["t2"], (matrix, random) => {
  const at = widthOf(matrix);
  const isFirst = random.once(2);
  return {
    matrix: withColumn(matrix, isFirst ? at - 1 : at, (row, index) => {
      const own = row.find(({ key }) => key?.endsWith(".amount"));
      if (own) return other(own.text === "" ? "" : String(Math.round(Number(own.text) * 10000)));
      const below = matrix[index + 1]?.some(({ key }) => key?.endsWith(".amount"));
      return cell(below ? "金额（单位：元）" : "");
    }),
  };
});

const sentences = [
  "注：以上数据中有3件为上年结转，另有12件正在办理。",
  "其中2023年新增5件，同比增长20%。",
  "说明：本表由办公室填报，联系电话88881234。",
  "单位：件",
];

/** Columns and rows that the form does not have. */
export const furtherCells: readonly OddLayout[] = [
  furtherColumn("多一列占比", ["占比", "占比（%）", "比例"], percent, amongFigures),
  furtherColumn("多一列同比", ["同比", "同比增减", "较上年增减", "增减"], change, amongFigures),
  furtherColumn("多一列小计", ["小计", "合计"], (_, row) => sumOf(row), amongFigures),
  furtherColumn(
    "末列备注",
    ["备注", "说明", ""],
    (random) => random.pick(["", "", "3", "无", "含上年2件"]),
    atEnd
  ),
  furtherColumn(
    "数前一列代码",
    ["代码", "行次", "编号", "栏次"],
    (random) => String(1 + random.below(40)),
    beforeFigures
  ),
  furtherColumn("多一列没有名称", [""], (random) => random.pick(["1", "7", "0", ""]), amongFigures),
  furtherColumn("数前一列单位", ["单位", "计量单位"], () => "件", beforeFigures),
  furtherColumn(
    "多一列上年数",
    ["上年数", "2022年", "上年同期"],
    (random) => otherFigure(random).text,
    amongFigures
  ),
  numbered("首列序号", "first", ""),
  numbered("首列序号带点", "first", "."),
  numbered("数前序号", "figures", ""),
  furtherRow("多一行合计", ["合计", "小计", "总计"], "end"),
  furtherRow("中间多一行", ["小计", "其他情况", "合计", "其中：网络申请"], "any"),
  furtherRow("多一行没有名称", [""], "any"),
  furtherRow("第一行是合计", ["合计", "总计", ""], "top"),
  noise("行间有一句话", sentences, () => true),
  noise("行间有页码", ["4", "— 4 —", "第4页", "-12-", "12"], (random) => random.once(2)),
  noise("行间有脚注", ["①其中3件为联合发文。", "[1] 2", "* 12", "注 3"], (random) =>
    random.once(2)
  ),
  lineNumbers,
  oldColumns,
  organisationsSum,
  groupSums,
  bothUnits,
];
