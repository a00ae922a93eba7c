import type { Rendering, SetCell, SetTable, TablePart } from "./rendering";
import { cell, figures, headHeight, labels, withParts, withTables, type Variant } from "./variant";

function hasLabel(row: readonly SetCell[], label: string): boolean {
  return row.some((cell) => cell.kind === "label" && cell.text === label);
}

/** A table without the row of a label; merged cells above that cover it become shorter. */
function withoutRow(table: SetTable, label: string): SetTable {
  const at = table.findIndex((row) => hasLabel(row, label));
  if (at < 0) return table;
  return table
    .map((row, index) =>
      row.map((cell) =>
        index < at && index + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell
      )
    )
    .filter((_, index) => index !== at);
}

/** A table with merged cells shown in their first row only: empty cells stand for what they covered. */
function withoutRowSpans(table: SetTable, rows: number): SetTable {
  const result = table.map((row) => [...row]);
  for (let row = 0; row < rows; row++) {
    let column = 0;
    for (const own of [...(result[row] ?? [])]) {
      if (own.rowSpan > 1) {
        const index = result[row]?.indexOf(own) ?? 0;
        result[row]?.splice(index, 1, { ...own, rowSpan: 1 });
        const below = { ...own, text: "", rowSpan: own.rowSpan - 1 };
        const next = result[row + 1] ?? [];
        let from = 0;
        let at = 0;
        while (at < next.length && from < column) from += next[at++]?.columnSpan ?? 1;
        next.splice(at, 0, below);
      }
      column += own.columnSpan;
    }
  }
  return result;
}

const headRows = 3;

/** Table 3 cut after the rows of （三）, what reaches over the cut repeated. */
function cutTable(table: SetTable, repeatHead: boolean): readonly SetTable[] {
  const at = table.findIndex((row) => row.some(({ text }) => /^（四）/.test(text)));
  if (at < 0) return [table];
  const reach = (row: number, { rowSpan }: SetCell): number => row + rowSpan - at;
  const upper = table
    .slice(0, at)
    .map((row, index) =>
      row.map((own) => (reach(index, own) > 0 ? { ...own, rowSpan: at - index } : own))
    );
  const repeated = table.slice(0, at).flatMap((row, index) =>
    row.flatMap((own) => {
      const rowSpan = reach(index, own);
      return rowSpan > 0 ? [{ ...own, rowSpan }] : [];
    })
  );
  const [first = [], ...rest] = table.slice(at);
  const lower = [[...repeated, ...first], ...rest];
  return [upper, repeatHead ? [...table.slice(0, headHeight(table)), ...lower] : lower];
}

/** Parts of a table on several pages. */
function onPages(tables: readonly SetTable[]): readonly TablePart[] {
  return tables.map((table, index) => ({
    above: index === 0 ? [] : [{ text: "— 4 —", level: 0 }],
    table,
  }));
}

const traditional: readonly (readonly [string | RegExp, string])[] = [
  [/规范性/, "規範性"],
  [/强制/, "強制"],
  [/处罚/, "處罰"],
  [/许可/, "許可"],
  [/总计/, "總計"],
  [/机构/, "機構"],
  [/结转/, "結轉"],
  [/维持/, "維持"],
  [/纠正/, "糾正"],
];

const plainNumber = /^\d+(?:\.\d+)?$/;
/** A number by itself, to which a unit may be put. */
const bareNumber = /^\s*[-+−]?[\d０-９][\d０-９,.]*\s*$/;
const thousands = (text: string): string =>
  /^\d{4,}$/.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/g, ",") : text;
const fullWidth = (text: string): string =>
  text.replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const isAmount = (key: string): boolean => key.endsWith(".amount");
const isChange = (key: string): boolean => key.endsWith("Change");

const nav = ["您当前的位置：首页 > 政府信息公开 > 年报"];
const published = ["发布日期：2024-01-30", "来源：某局", "浏览次数：120", "【字号：大 中 小】"];
const foot = ["附件：年报.docx", "上一篇：没有了", "版权所有：某局 浙ICP备000号", "某局办公室"];

/** Everything in which published reports were seen to differ, and what is to be expected besides. */
export const catalogue: readonly Variant[] = [
  figures(
    "零空着",
    (text) => (text === "0" ? "" : text),
    () => null
  ),
  figures(
    "总计空着",
    (text, key) => (/^t3\..*\.total$/.test(key) ? "" : text),
    () => null
  ),
  figures(
    "零写成横线",
    (text) => (text === "0" ? "-" : text),
    (_, text) => ({ text })
  ),
  figures(
    "零写成斜线",
    (text) => (text === "0" ? "/" : text),
    (_, text) => ({ text })
  ),
  figures("增减带正号", (text, key) => (isChange(key) && /^[1-9]/.test(text) ? `+${text}` : text)),
  figures("减号是数学符号", (text) => text.replace(/^-/, "−")),
  figures("金额带单位万元", (text, key) =>
    isAmount(key) && bareNumber.test(text) ? `${text}万元` : text
  ),
  figures("数字前后有空格", (text) => (text === "" ? text : ` ${text}\u00a0`)),
  figures("全角数字", fullWidth),
  figures("千分位", thousands),
  figures("带量词", (text, key) =>
    !isAmount(key) && !isChange(key) && bareNumber.test(text) && /^[1-9]/.test(text)
      ? `${text}件`
      : text
  ),
  figures(
    "金额以元计",
    (text, key) =>
      isAmount(key) && plainNumber.test(text)
        ? `${Number((Number(text) * 10000).toFixed(6))}元`
        : text,
    (figure) => figure
  ),
  labels("规范性文件", [[/^行政规范性文件$/, "规范性文件"]]),
  labels("繁体", traditional),
  labels("表头字断开", [
    [/^商业企业$/, "商业\n企业"],
    [/^社会公益组织$/, "社会\n公益\n组织"],
    [/^(本年新|本年)(制作数量|制发件数)$/, "$1\n$2"],
  ]),
  labels("行标题一字一行", [[/^三、本年度办理结果$/, [..."三、本年度办理结果"].join("\n")]]),
  labels("顿号代句点", [[/^(\d)\./, "$1、"]]),
  labels("没有编号", [[/^\d\.(?!其他$)/, ""]]),
  labels("逗号代顿号", [[/、/, "，"]]),
  labels("笔误", [
    [/案卷/, "案件"],
    [/^三、/, "三三、"],
    [/结转/, "转结"],
    [/勾稽/, "钩稽"],
  ]),
  labels("年份写进标题", [[/^本年(制发|废止)件数$/, "本年(2023)$1件数"]]),
  labels("标题简短", [
    [/^1\.申请人无正当理由.*$/, "1.逾期不补正"],
    [/^2\.申请人逾期未按.*$/, "2.逾期未缴费"],
    [/^（二）部分公开.*$/, "（二）部分公开"],
  ]),
  {
    name: "缺规章行",
    apply: (rendering) => {
      const changed = withTables(rendering, (table) => withoutRow(table, "规章"));
      const expected = Object.fromEntries(
        Object.entries(rendering.figures).filter(([key]) => !key.startsWith("t2.regulations."))
      );
      return changed && { ...changed, figures: expected };
    },
  },
  {
    name: "多出一行",
    apply: (rendering) =>
      withTables(rendering, (table, id) => {
        if (id !== "t2") return table;
        const at = table.findIndex((row) => hasLabel(row, "规章"));
        const own = at < 0 ? [] : (table[at] ?? []);
        const extra = own.map((each, index) =>
          index === 0 ? cell("其他主动公开文件") : { ...each, text: "3", key: null }
        );
        return at < 0 ? table : [...table.slice(0, at + 1), extra, ...table.slice(at + 1)];
      }),
  },
  {
    name: "表头合并格换成空格子",
    apply: (rendering) =>
      withTables(rendering, (table, id) =>
        id === "t2" ? table : withoutRowSpans(table, headRows - 1)
      ),
  },
  ...[true, false].map((repeatHead) => ({
    name: repeatHead ? "表三断成两张，表头重复" : "表三断成两张",
    apply: (rendering: Rendering) =>
      withParts(rendering, (parts, id) =>
        id === "t3" && parts.length === 1
          ? parts.flatMap(({ table }) => onPages(cutTable(table, repeatHead)))
          : parts
      ),
  })),
  {
    name: "网页上的其他文字",
    apply: (rendering) => ({
      ...rendering,
      aboveTitle: nav,
      belowTitle: published,
      foot,
    }),
  },
  {
    name: "收费表",
    apply: (rendering) => ({
      ...rendering,
      feeTable: [
        ["通知收取件数", "通知收取金额", "实际收取金额"].map((text) => cell(text)),
        ["2", "300", "300"].map((text) => cell(text)),
      ],
    }),
  },
  { name: "没有第六部分", apply: (rendering) => ({ ...rendering, s6: null }) },
  {
    name: "Word 留下的标记",
    apply: (rendering) => ({
      ...rendering,
      s5: `<!--[if !supportMisalignedColumns]-->${rendering.s5}<!--[endif]-->`,
    }),
  },
];
