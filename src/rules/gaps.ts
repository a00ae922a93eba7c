import { figuresOf, type FigureKey } from "../report/figures";
import type { Format } from "../report/formats";
import { tableOf } from "../report/formats";
import { cellsOf, type Gap } from "../report/gaps";
import { identitiesOf } from "../report/identities";
import { oncePer } from "../report/once";
import { figureName, listWording, shortLabel } from "../report/wording";
import type { TableId } from "../report/structure";
import type { BrokenOutcome, Filing, Rule } from "./rule";

type RowGap = Extract<Gap, { readonly kind: "row" }>;

const summedCells = oncePer(
  (format: Format): ReadonlySet<FigureKey> =>
    new Set(identitiesOf(format).flatMap(({ left, right }) => [...left, ...right]))
);

/** Whether the figures of a row are added up with others, so that without it something cannot be judged. */
function isSummed(format: Format, { cells }: RowGap): boolean {
  return cells.some((cell) => summedCells(format).has(cell));
}

/** Those of a table of another form are told by `document.form`. */
function rowGapsOf({ gaps = [] }: Filing): readonly RowGap[] {
  return gaps.flatMap((gap) => (gap.kind === "row" && !gap.otherForm ? [gap] : []));
}

/** 表二没有“规章”这一行, or what is missing of it. */
function rowWords(format: Format, { table, label, cells }: RowGap): string {
  const { name } = tableOf(format, table);
  const row = figuresOf(format).get(cells[0] as FigureKey)?.row;
  const whole = [...figuresOf(format).values()].filter(
    (figure) => figure.table === table && figure.row === row
  ).length;
  if (cells.length === whole && label !== "") return `${name}没有“${shortLabel(label)}”这一行`;
  return `${name}没有这${cells.length}格：${namesOf(format, cells)}`;
}

/** “规章”、“行政许可”这2行; a row without a label is the table's only one. */
function theseRows(gaps: readonly RowGap[]): string {
  const labels = gaps.flatMap(({ label }) => (label === "" ? [] : [`“${shortLabel(label)}”`]));
  if (labels.length === 0) return "的数字";
  return `${listWording(labels)}${labels.length === 1 ? "这一行" : `这${labels.length}行`}`;
}

function unreadRowsOf(filing: Filing, table: TableId): readonly RowGap[] {
  return rowGapsOf(filing).filter((gap) => gap.table === table && gap.isUnclear);
}

function namesOf(format: Format, cells: readonly FigureKey[]): string {
  return listWording(cells.map((cell) => figureName(format.id, cell)));
}

/** So much of a row is quoted. */
const longestQuote = 40;

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

function broken(cells: readonly FigureKey[], message: string): BrokenOutcome {
  return { kind: "broken", cells, message };
}

const official = (notice: string, what: string) =>
  ({ kind: "clause", where: `${notice}所附格式，${what}` }) as const;

export const tablesThere: Rule = {
  id: "document.table",
  title: "表二、表三、表四都在",
  explanation:
    "没有找到的表不是空着的表：它的格不在，不能说没有填，也不能当作0。工作表被删去或改得认不出来的，请补上这一张。",
  level: "incomplete",
  notRead: true,
  source: (notice) => official(notice, "第二、三、四部分的表格"),
  exceptions: [],
  example: "没有找到表四：它的工作表或表格不在了，15格都没有读到。请补上这张表。",
  *outcomes({ format, gaps = [] }) {
    for (const gap of gaps) {
      if (gap.kind !== "table") continue;
      const { name } = tableOf(format, gap.table);
      const cells = cellsOf(format, gap);
      yield broken(
        cells,
        gap.isUnclear
          ? `${name}没有读到：有一张表像它，但格子、表头或行标题与${format.id}年格式对不上，${cells.length}格都没有读入。` +
              "请对照官方格式改过来，或者另补一张。"
          : `没有找到${name}：它的工作表或表格不在了，${cells.length}格都没有读到。请补上这张表。`
      );
    }
  },
};

export const rowsThere: Rule = {
  id: "document.row",
  title: "各表的行齐全",
  explanation:
    "表里没有的行不是空着的行：没有发生的应当保留这一行并填0。本单位不适用、按要求删去的（如没有规章制定权的单位删去规章一行），可以说明原因；说明之后也不把它当作0。",
  level: "incomplete",
  notRead: true,
  settledByReason: true,
  source: (notice) => official(notice, "表二各行"),
  exceptions: ["本单位不适用"],
  example: "表二没有“规章”这一行。请补上这一行，没有发生的填0；本单位不适用的，请说明原因。",
  *outcomes(filing) {
    for (const gap of rowGapsOf(filing)) {
      if (gap.isUnclear || isSummed(filing.format, gap)) continue;
      const words = rowWords(filing.format, gap);
      yield broken(
        gap.cells,
        `${words}。请补上这一行，没有发生的填0；本单位不适用的，请说明原因。`
      );
    }
  },
};

export const summedRowsThere: Rule = {
  id: "document.summedRow",
  title: "参加合计的行齐全",
  explanation: "表里没有的行不是0：少了它，用到它的合计和勾稽关系都无法判断。请补上这一行再填数。",
  level: "incomplete",
  notRead: true,
  source: (notice) => official(notice, "表三各行、表四"),
  exceptions: [],
  example: "表三没有“（二）部分公开”这一行，用到它的合计无法核对。请补上这一行，没有发生的填0。",
  *outcomes(filing) {
    for (const gap of rowGapsOf(filing)) {
      if (gap.isUnclear || !isSummed(filing.format, gap)) continue;
      const words = rowWords(filing.format, gap);
      yield broken(gap.cells, `${words}，用到它的合计无法核对。请补上这一行，没有发生的填0。`);
    }
  },
};

export const rowHeads: Rule = {
  id: "document.head",
  title: "各行上面的表头齐全",
  explanation: "表头不在或认不出来时，不知道下面的数是哪一列的，就不读。请对照官方格式补上表头。",
  level: "incomplete",
  notRead: true,
  source: (notice) => official(notice, "各表的表头"),
  exceptions: [],
  example:
    "表二“行政许可”这一行没有读到：上面的表头不在了或者认不出来。请对照官方格式补上，或者另补一张表二。",
  *outcomes(filing) {
    for (const table of filing.format.tables) {
      const unclear = unreadRowsOf(filing, table.id).filter(
        ({ written, inItsPlace, versions }) =>
          written === undefined && inItsPlace === undefined && versions === undefined
      );
      if (unclear.length === 0) continue;
      yield broken(
        unclear.flatMap(({ cells }) => cells),
        `${table.name}${theseRows(unclear)}没有读到：上面的表头不在了或者认不出来。` +
          `请对照官方格式补上，或者另补一张${table.name}。`
      );
    }
  },
};

export const matchedRows: Rule = {
  id: "document.rowCells",
  title: "各行的格与表头对得上",
  explanation:
    "一行的格子比表头的列多或者少时，不知道哪个数是哪一列的，不猜，整行不读。数字可能都填得对。请对照官方格式，让每一列都有一格，空着的格也保留。",
  level: "incomplete",
  notRead: true,
  source: (notice) => official(notice, "各表的表头"),
  exceptions: [],
  example:
    "表二“规章”这一行没有读到：格子数与表头对不上，不知道哪个数是哪一列的（“规章 0 0”）。" +
    "请对照官方格式改过来，空着的格也要保留。",
  *outcomes(filing) {
    for (const table of filing.format.tables) {
      const unread = unreadRowsOf(filing, table.id);
      const unmatched = unread.filter(({ written }) => written !== undefined);
      const [first] = unmatched;
      if (!first) continue;
      yield broken(
        unmatched.flatMap(({ cells }) => cells),
        `${table.name}${theseRows(unmatched)}没有读到：格子数与表头对不上，不知道哪个数是哪一列的` +
          `（“${shortened(first.written ?? "")}”${unmatched.length > 1 ? "等" : ""}）。` +
          "请对照官方格式改过来，空着的格也要保留。"
      );
    }
  },
};

export const labelledRows: Rule = {
  id: "document.rowLabel",
  title: "各行的行标题与表头齐全",
  explanation:
    "一行的位置上有数字，但行标题空着、写的不是官方格式里的，或者上面的表头不是它的：不知道是不是这一行，不猜，没有读。数字可能都填得对。请对照官方格式补上行标题和表头。",
  level: "incomplete",
  notRead: true,
  source: (notice) => official(notice, "各表的行标题和表头"),
  exceptions: [],
  example:
    "表二“行政许可”这一行没有读到：它的位置上写着“447228”，行标题或者上面的表头与官方格式对不上。请对照官方格式改过来。",
  *outcomes(filing) {
    for (const table of filing.format.tables) {
      const unread = unreadRowsOf(filing, table.id);
      const unlabelled = unread.filter(({ inItsPlace }) => inItsPlace !== undefined);
      const [first, ...others] = unlabelled;
      if (!first) continue;
      const [theirs, more] = others.length > 0 ? ["它们", "等"] : ["它", ""];
      yield broken(
        unlabelled.flatMap(({ cells }) => cells),
        `${table.name}${theseRows(unlabelled)}没有读到：${theirs}的位置上写着` +
          `“${shortened(first.inItsPlace ?? "")}”${more}，` +
          "行标题或者上面的表头与官方格式对不上。请对照官方格式改过来。"
      );
    }
  },
};

export const rowsOnce: Rule = {
  id: "document.rowDoubled",
  title: "每一行只有一处",
  explanation:
    "同一行有两处、写的又不一样时，不知道哪一处对，不猜，哪一处都不读。两处一样的，按第一处读。请删去不要的一行。",
  level: "incomplete",
  notRead: true,
  source: (notice) => official(notice, "各表的行"),
  exceptions: [],
  example:
    "表二“行政许可”这一行有2处，写的不一样（“447228”、“999”），不知道哪一处对，没有读入。请只留下对的一处。",
  *outcomes(filing) {
    for (const { table, label, cells, versions } of rowGapsOf(filing)) {
      if (!versions) continue;
      const { name } = tableOf(filing.format, table);
      yield broken(
        cells,
        `${name}“${shortLabel(label)}”这一行有${versions.length}处，写的不一样（` +
          `${versions.map((each) => `“${each}”`).join("、")}），不知道哪一处对，没有读入。请只留下对的一处。`
      );
    }
  },
};

export const mergedFigures: Rule = {
  id: "figure.merged",
  title: "数字格没有合并",
  explanation:
    "几个数字格合并成一格时，里面的数不知道是哪一格的，不猜，哪一格都不读。请取消合并，分别填写。",
  level: "incomplete",
  notRead: true,
  source: (notice) => official(notice, "各表一格一数"),
  exceptions: [],
  example:
    "表二规章·本年制发件数、规章·本年废止件数这2格合并成了一格，不知道里面的数是哪一格的，没有读入。请取消合并，分别填写。",
  *outcomes({ format, gaps = [] }) {
    for (const gap of gaps) {
      if (gap.kind !== "merged") continue;
      const { name } = tableOf(format, gap.table);
      const names = namesOf(format, gap.cells);
      yield broken(
        gap.cells,
        gap.cells.length === 1
          ? `${name}${names}被旁边合并的格盖住了，没有读到。请取消合并，再填写。`
          : `${name}${names}这${gap.cells.length}格合并成了一格，不知道里面的数是哪一格的，没有读入。` +
              "请取消合并，分别填写。"
      );
    }
  },
};

/** The rules about cells that are not there, in the order in which they are applied. */
export const gapRules: readonly Rule[] = [
  tablesThere,
  rowHeads,
  labelledRows,
  matchedRows,
  rowsOnce,
  summedRowsThere,
  rowsThere,
  mergedFigures,
];
