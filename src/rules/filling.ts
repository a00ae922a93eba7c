import { figuresOf } from "../report/figures";
import { isAbsenceMark } from "../report/absence-marks";
import {
  numberIn,
  type DisguisedNumber,
  type UnreadCause,
  type UnreadText,
} from "../report/report";
import type { FormatId } from "../report/formats";
import { cellsWording } from "../report/cells-wording";
import { disguiseWording, figureName, listWording, numberWording } from "../report/wording";
import type { Rule } from "./rule";
import { isEmpty, isNumber, isText, keysOf, perTable, type Entry } from "./table-entries";

/** What clerks write for "none". */
function standsForNone({ value }: Entry<UnreadText>): boolean {
  return value.unread === undefined && isAbsenceMark(value.text);
}

function namesOf(format: FormatId, entries: readonly Entry[]): string {
  return cellsWording(format, keysOf(entries));
}

export const emptyFigures: Rule = {
  id: "figure.empty",
  title: "各表数据都已填写",
  explanation:
    "空白不等于0：空着的格没有数，涉及它的勾稽关系无法判断。没有发生的请填0，漏填的请补填。",
  level: "incomplete",
  source: {
    kind: "practice",
    where: "两份通知的格式都没有说空白是什么意思；通行做法是没有发生的填0，不留空白",
  },
  exceptions: ["2019、2020年的部分年报以空白表示0"],
  example:
    "表二有3格没有填：行政规范性文件·本年制发件数、行政规范性文件·本年废止件数、行政规范性文件·现行有效件数；没有发生的请填0。",
  outcomes: (filing) =>
    perTable(filing, function* (table, entries) {
      const empty = entries.filter(isEmpty);
      const cells = keysOf(empty);
      if (empty.length === 0) {
        const message = `${table.name}${entries.length}格都已填写。`;
        yield { kind: "passed", cells: keysOf(entries), message };
      } else if (empty.length === entries.length) {
        yield {
          kind: "broken",
          cells,
          message: `${table.name}还没有填写，${empty.length}格都空着。`,
        };
      } else {
        const names = namesOf(filing.format.id, empty);
        const message = `${table.name}有${empty.length}格没有填：${names}；没有发生的请填0。`;
        yield { kind: "broken", cells, message };
      }
    }),
};

export const absenceMarks: Rule = {
  id: "figure.mark",
  title: "没有发生的填0，不用“-”“/”“无”代替",
  explanation: "“-”“/”“无”“不适用”可能是0，也可能是没有统计，不能当作0来核对。没有发生的请填0。",
  level: "incomplete",
  source: {
    kind: "practice",
    where: "两份通知的格式都没有说可以用符号代替数；通行做法是没有发生的填0",
  },
  exceptions: [],
  example:
    "表四有3格填的是“-”：行政复议 结果维持、行政复议 结果纠正、行政复议 其他结果；不能当作0来核对，没有发生的请填0。",
  outcomes: (filing) =>
    perTable(filing, function* (table, entries) {
      const marked = entries.filter(isText).filter(standsForNone);
      if (marked.length === 0) return;
      const marks = [...new Set(marked.map(({ value }) => `“${value.text.trim()}”`))].join("");
      const names = namesOf(filing.format.id, marked);
      const message =
        `${table.name}有${marked.length}格填的是${marks}：${names}；` +
        "不能当作0来核对，没有发生的请填0。";
      yield { kind: "broken", cells: keysOf(marked), message };
    }),
};

function byText(
  entries: readonly Entry<UnreadText>[]
): ReadonlyMap<string, readonly Entry<UnreadText>[]> {
  const groups = new Map<string, Entry<UnreadText>[]>();
  for (const entry of entries) {
    const same = groups.get(entry.value.text);
    if (same) same.push(entry);
    else groups.set(entry.value.text, [entry]);
  }
  return groups;
}

interface Disguised extends Entry<UnreadText> {
  readonly disguised: DisguisedNumber;
}

function disguisedAmong(entries: readonly Entry[]): readonly Disguised[] {
  return entries
    .filter(isText)
    .flatMap(({ figure, value }) =>
      value.disguised ? [{ figure, value, disguised: value.disguised }] : []
    );
}

/** Whether the number behind it is known, and what it looks like. */
function disguiseOf({ disguised: { as, meant } }: Disguised): string {
  return `${as} ${meant === null}`;
}

function disguisedMessage(
  table: string,
  format: FormatId,
  same: readonly [Disguised, ...Disguised[]]
): string {
  const [first] = same;
  const isCertain = first.disguised.meant !== null;
  const name = ({ figure }: Disguised): string => figureName(format, figure.key);
  const words = ({ value, disguised }: Disguised): string => disguiseWording(value.text, disguised);
  const number = ({ disguised: { meant } }: Disguised): string =>
    meant === null ? "" : `，格子里的数是${numberWording(meant)}`;
  const whose =
    same.length === 1
      ? `${name(first)}这一格${words(first)}${number(first)}`
      : `有${same.length}格${listWording(
          same.map((each) => `${name(each)}${words(each)}${number(each)}`),
          3,
          "；"
        )}`;
  const advice = isCertain
    ? "请改回数字。"
    : `看不出原来填的是多少，请清空${same.length === 1 ? "这一格" : "这些格"}，重新填写。`;
  return `${table}${whose}${isCertain ? "，" : "；"}${advice}`;
}

export const disguisedFigures: Rule = {
  id: "figure.format",
  title: "数字格没有被改成日期等格式",
  explanation:
    "在“常规”格式的格里输入1-2、1/2、12%这样的内容，Excel 会自动把格式改成日期、百分比等，以后在这一格填2就显示成1月2日。原来的数能确定的改回数字，不能确定的清空后重新填写；“修正”同时把格式改回来。",
  level: "error",
  source: {
    kind: "practice",
    where: "格子里看到的就是公布的内容；日期、百分比不是数量或金额",
  },
  exceptions: [],
  example:
    "表三（一）予以公开·自然人这一格被 Excel 改成了日期格式，显示为“1月2日”，格子里的数是2，请改回数字。",
  outcomes: (filing) =>
    perTable(filing, function* (table, entries) {
      const disguised = disguisedAmong(entries);
      for (const kind of new Set(disguised.map(disguiseOf))) {
        const [first, ...others] = disguised.filter((each) => disguiseOf(each) === kind);
        if (!first) continue;
        const message = disguisedMessage(table.name, filing.format.id, [first, ...others]);
        yield { kind: "broken", cells: keysOf([first, ...others]), message };
      }
    }),
};

export const numbersAsText: Rule = {
  id: "figure.asText",
  title: "数字格里的数不是文本",
  explanation:
    "单元格是文本格式，或者数前面有撇号时，填的数以文本存放：看起来一样，也照着读入，但 Excel 的求和、图表和筛选会漏掉它。“修正”把它改成数字，格式也改回来。",
  level: "note",
  source: { kind: "practice", where: "表格里的数要能求和；文本不参加 Excel 的求和" },
  exceptions: [],
  example:
    "表三（一）予以公开·自然人这一格是文本“1288”，已按1288读入；Excel 求和会漏掉它，请改成数字。",
  *outcomes({ format, report, textNumbers = [] }) {
    for (const { id, name } of format.tables) {
      const numbers = textNumbers.filter(
        ({ cell, alone }) =>
          figuresOf(format).get(cell)?.table === id && (alone === "same" || alone === "another")
      );
      const [first] = numbers;
      if (!first) continue;
      const cells = numbers.map(({ cell }) => cell);
      const value = numberIn(report, first.cell);
      const which =
        numbers.length === 1
          ? `${figureName(format.id, first.cell)}这一格是文本“${first.written.trim()}”，已按${value ?? ""}读入`
          : `有${numbers.length}格是文本，不是数字（${cellsWording(format.id, cells)}），已按看到的数读入`;
      const message = `${name}${which}；Excel 求和会漏掉${numbers.length === 1 ? "它" : "它们"}，请改成数字。`;
      yield { kind: "broken", cells, message };
    }
  },
};

export const remarkedFigures: Rule = {
  id: "figure.remark",
  title: "数字格里没有说明",
  explanation:
    "数字后面带着说明或注号（如“22（其中修订16件）”“2*”）时，已按数字读入，说明记作这个数的注，导出时写在表格下面。" +
    "格里有文字，Excel 求和会漏掉它；请把说明移到表格下面，这一格只留数字。",
  level: "note",
  source: { kind: "practice", where: "表格里的数要能求和；说明写在表格下面" },
  exceptions: [],
  example:
    "表二行政规范性文件·本年废止件数这一格写的是“22（其中修订16件）”，已按22读入；请把说明移到表格下面，这一格只留数字。",
  *outcomes({ format, report, textNumbers = [] }) {
    for (const { id, name } of format.tables) {
      const remarked = textNumbers.filter(
        ({ cell, alone }) => figuresOf(format).get(cell)?.table === id && alone === "remarked"
      );
      const [first] = remarked;
      if (!first) continue;
      const cells = remarked.map(({ cell }) => cell);
      const value = numberIn(report, first.cell) ?? "";
      const which =
        remarked.length === 1
          ? `${figureName(format.id, first.cell)}这一格写的是“${first.written.trim()}”，已按${value}读入`
          : `有${remarked.length}格除了数字还有说明或注号（${cellsWording(format.id, cells)}），已按其中的数读入`;
      const message = `${name}${which}；请把说明移到表格下面，${remarked.length === 1 ? "这一格" : "这些格"}只留数字。`;
      yield { kind: "broken", cells, message };
    }
  },
};

export const textFigures: Rule = {
  id: "figure.text",
  title: "数字格内只填数字",
  explanation:
    "数字格里是文字或者认不出的数时，不猜它是多少。同一张表里写法相同的格并为一条。请改填数字。" +
    "网页、Word、PDF 等文档里，整张表都读到、格里写的又是文字的才算填错，其余的算没有读到。",
  level: "error",
  source: (notice) => ({
    kind: "clause",
    where: `${notice}所附格式，表二、表三、表四各栏均为数量或金额`,
  }),
  exceptions: [],
  example: "表二政府集中采购·采购总金额填的是“约两百万”，不是数字，请改填数字。",
  outcomes: (filing) =>
    perTable(filing, function* (table, entries) {
      const unread = entries.filter(isText).filter((entry) => !standsForNone(entry));
      const texts = unread.filter(
        ({ value }) => value.disguised === undefined && value.unread === undefined
      );
      const numbers = entries.filter(isNumber);
      if (unread.length === 0 && numbers.length > 0) {
        const message = `${table.name}已填的${numbers.length}格都是数字。`;
        yield { kind: "passed", cells: keysOf(numbers), message };
      }
      for (const [text, same] of byText(texts)) {
        const names = namesOf(filing.format.id, same);
        const cells = same.length === 1 ? names : `有${same.length}格（${names}）`;
        const message = `${table.name}${cells}填的是“${text}”，不是数字，请改填数字。`;
        yield { kind: "broken", cells: keysOf(same), message };
      }
    }),
};

/** What keeps a cell from being read, and what to do, with what stands in it. */
const unreadWordings: Readonly<Record<UnreadCause, (text: string) => string>> = {
  "number-format": (text) =>
    `显示的是“${text}”，单元格格式改变了数字的样子。请把格式改成“常规”，再核对数字。`,
  damaged: (text) => `文件里的内容不合规范（“${text}”）。请重新填写。`,
  "mixed-looks": (text) =>
    `“${text}”里有的字样子不同，可能是上标或者删除线，分不清。请把文件另存为 .xlsx，或者重新填写。`,
  "not-computed": (text) =>
    `公式“${text}”在文件里没有算出的结果。请用 Excel 打开文件，保存后再读。`,
  characters: (text) => `“${text}”里有无法识别的字符。请对照原文件重新填写。`,
  "too-long": (text) => `“${text}”超过15位，无法准确保存。请核对这个数字。`,
  unit: (text) =>
    `“${text}”的单位看不明白，或者前后写的不一样，不知道合多少万元。请在表头写明是元还是万元。`,
  raised: (text) => `“${text}”里有上标或下标，分不清是注号还是数的一部分。请把注号移到表格下面。`,
  unclear: (text) => `读出来的是“${text}”，看不出是哪个数。请对照原文件核对，这一格只填一个数字。`,
  misplaced: (text) => `格里是“${text}”，像是别的格的内容，可能错位了。请对照官方格式检查这一行。`,
};

export const unreadFigures: Rule = {
  id: "figure.unread",
  title: "数字格都读到了",
  explanation:
    "单元格格式改变了数字的样子、公式没有算出结果、文件里有损坏或者无法识别的字符、文档里的写法看不出是哪个数时，格里填的可能是对的，但读不出是多少，不猜。同一张表里原因和写法都相同的格并为一条。",
  level: "incomplete",
  notRead: true,
  source: { kind: "practice", where: "读不出的格不当作0，也不当作填错" },
  exceptions: [],
  example:
    "表二行政许可·本年处理决定数量没有读到：公式“=1+1”在文件里没有算出的结果。请用 Excel 打开文件，保存后再读。",
  outcomes: (filing) =>
    perTable(filing, function* (table, entries) {
      const unread = entries.filter(isText).filter((entry) => !standsForNone(entry));
      const words = ({ value }: Entry<UnreadText>): string =>
        value.unread ? unreadWordings[value.unread](value.text) : "";
      for (const wording of new Set(unread.map(words))) {
        if (wording === "") continue;
        const same = unread.filter((entry) => words(entry) === wording);
        const names = namesOf(filing.format.id, same);
        const cells = same.length === 1 ? names : `有${same.length}格（${names}）`;
        yield {
          kind: "broken",
          cells: keysOf(same),
          message: `${table.name}${cells}没有读到：${wording}`,
        };
      }
    }),
};
