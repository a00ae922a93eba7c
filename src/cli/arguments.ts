import { typedDay, type Day } from "../report/day";
import { enclosures, type Enclosure } from "../check/enclosures";
import { annexFileKinds, type AnnexFileKind } from "../write/annex-file";
import { recordFileKinds, type RecordFileKind } from "../write/record-file";
import { readingFileKinds, reportFileKinds, type ReportFileKind } from "../write/report-file-kinds";
import {
  fontNames,
  subheadingFonts,
  textFonts,
  titleFonts,
  usualFonts,
  type FontChoice,
} from "../write/word-fonts";
import { wordLayouts, type WordLayout } from "../write/word-style";

/** Where the record of a check (核对记录) is to be written. */
export interface RecordOutput {
  readonly out: string;
  readonly kind: RecordFileKind;
}

/** Where a letter (报送函) is to be written, and to whom. */
export interface LetterOutput {
  readonly out: string;
  readonly addressee: string;
  /** What it lists beside the report; each of them is written, too. */
  readonly enclosures: readonly Enclosure[];
}

/** Where the comparison with last year (对比附件) is to be written. */
export interface AnnexOutput {
  readonly out: string;
  readonly kind: AnnexFileKind;
}

/** What is to be done. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | {
      readonly name: "check";
      readonly files: readonly string[];
      readonly previous?: string;
      readonly sheets: readonly string[];
      readonly json: boolean;
      /** Whether to say how each number of the texts was read. */
      readonly explain: boolean;
      readonly record?: RecordOutput;
      readonly overwrite: boolean;
    }
  | {
      readonly name: "read";
      readonly files: readonly string[];
      readonly sheets: readonly string[];
      readonly json: boolean;
    }
  | {
      readonly name: "export";
      readonly file: string;
      readonly previous?: string;
      readonly sheets: readonly string[];
      readonly to: ReportFileKind;
      readonly out: string;
      readonly layout: WordLayout;
      /** For the official layout. */
      readonly fonts: FontChoice;
      readonly fragment: boolean;
      /** Whether agency and date end the report. */
      readonly signature: boolean;
      /** Of signature and letter; today where it is left out. */
      readonly day?: Day;
      readonly record?: RecordOutput;
      readonly letter?: LetterOutput;
      readonly annex?: AnnexOutput;
      /** Where 一图读懂 is to be written. */
      readonly infographic?: string;
      readonly force: boolean;
      readonly overwrite: boolean;
    };

/** A command line that cannot be understood; `message` says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Which options a command has: a `flag` stands alone, a `value` takes the word after it, `values` may be repeated. */
type Options = Readonly<Record<string, "flag" | "value" | "values">>;

type CommandWithOptions = "check" | "read" | "export";

const optionsOf: Readonly<Record<CommandWithOptions, Options>> = {
  check: {
    "--previous": "value",
    "--sheet": "values",
    "--json": "flag",
    "--explain": "flag",
    "--record": "value",
    "--overwrite": "flag",
  },
  read: { "--sheet": "values", "--json": "flag" },
  export: {
    "--sheet": "values",
    "--previous": "value",
    "--to": "value",
    "--out": "value",
    "--style": "value",
    "--title-font": "value",
    "--text-font": "value",
    "--subheading-font": "value",
    "--fragment": "flag",
    "--signature": "flag",
    "--date": "value",
    "--record": "value",
    "--letter": "value",
    "--letter-to": "value",
    "--letter-with": "value",
    "--annex": "value",
    "--infographic": "value",
    "--force": "flag",
    "--overwrite": "flag",
  },
};

/** The kinds of file that options of `export` are for; the others go with every kind. */
const kindsFor: Readonly<Record<string, readonly ReportFileKind[]>> = {
  "--style": ["docx"],
  "--title-font": ["docx"],
  "--text-font": ["docx"],
  "--subheading-font": ["docx"],
  "--fragment": ["html"],
  "--signature": readingFileKinds,
};

/** Options that say nothing by themselves: one of these has to stand beside them. */
const companionsOf: Readonly<
  Record<CommandWithOptions, Readonly<Record<string, readonly string[]>>>
> = {
  check: { "--overwrite": ["--record"] },
  read: {},
  export: {
    "--date": ["--signature", "--letter"],
    "--letter": ["--letter-to"],
    "--letter-to": ["--letter"],
    "--letter-with": ["--letter"],
  },
};

const fontOptions = ["--title-font", "--text-font", "--subheading-font"] as const;

interface Words {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Those of the option that may be repeated. */
  readonly sheets: readonly string[];
}

function wordsOf(words: readonly string[], options: Options): Words {
  const files: string[] = [];
  const values = new Map<string, string>();
  const sheets: string[] = [];
  let onlyFiles = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (onlyFiles || !word.startsWith("-") || word === "-") files.push(word);
    else if (word === "--") onlyFiles = true;
    else {
      const [option = word, written] = word.split(/=(.*)/s);
      const kind = options[option];
      if (!kind) throw new UsageError(`不认识的选项 ${option}。`);
      if (kind !== "values" && values.has(option))
        throw new UsageError(`选项 ${option} 只能写一次。`);
      if (kind === "flag" && written !== undefined) throw new UsageError(`选项 ${option} 不带值。`);
      const value = kind === "flag" ? "" : (written ?? words[++index]);
      if (value === undefined) throw new UsageError(`选项 ${option} 后面缺少值。`);
      if (kind === "values") sheets.push(value);
      else values.set(option, value);
    }
  }
  return { files, values, sheets };
}

function required(values: ReadonlyMap<string, string>, option: string): string {
  const value = values.get(option);
  if (value === undefined || value.trim() === "") throw new UsageError(`缺少选项 ${option}。`);
  return value;
}

/** The choice that was written for an option. */
function chosen<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  written: string
): Choice {
  const choice = choices.find((each) => each === written);
  if (choice === undefined)
    throw new UsageError(`${option} 只能是 ${choices.join("、")}，不能是“${written}”。`);
  return choice;
}

/** Holds options to what has to stand beside them. */
function expectCompanions(command: CommandWithOptions, values: ReadonlyMap<string, string>): void {
  for (const option of values.keys()) {
    const companions = companionsOf[command][option];
    if (companions && !companions.some((each) => values.has(each))) {
      throw new UsageError(`选项 ${option} 要和 ${companions.join(" 或 ")} 一起用。`);
    }
  }
}

/** Holds options of `export` to the kind of file they are for. */
function expectFitting(values: ReadonlyMap<string, string>, to: ReportFileKind): void {
  for (const option of values.keys()) {
    const kinds = kindsFor[option];
    if (kinds && !kinds.includes(to)) {
      throw new UsageError(`选项 ${option} 用于 --to ${kinds.join("、")}，不用于 --to ${to}。`);
    }
  }
}

function wordLook(values: ReadonlyMap<string, string>) {
  const layout = chosen("--style", wordLayouts, values.get("--style") ?? "official");
  const [font] = fontOptions.filter((option) => values.has(option));
  if (layout === "plain" && font !== undefined) {
    throw new UsageError(`选项 ${font} 用于 --style official，不用于 --style plain。`);
  }
  const [title, text, subheading] = fontOptions.map((option) => values.get(option));
  const fonts: FontChoice = {
    title: chosen("--title-font", fontNames(titleFonts), title ?? usualFonts.title),
    text: chosen("--text-font", fontNames(textFonts), text ?? usualFonts.text),
    subheading: chosen(
      "--subheading-font",
      fontNames(subheadingFonts),
      subheading ?? usualFonts.subheading
    ),
  };
  return { layout, fonts };
}

function dayIn(values: ReadonlyMap<string, string>): { readonly day?: Day } {
  const written = values.get("--date");
  if (written === undefined) return {};
  const day = typedDay(written);
  if (!day) throw new UsageError(`--date 要写日期，如 2025-01-20，不能是“${written}”。`);
  return { day };
}

/** Where a report is to be written: no name may promise another kind of file. */
function outIn(values: ReadonlyMap<string, string>, to: ReportFileKind): string {
  const out = required(values, "--out");
  const promised = reportFileKinds.find((kind) => out.toLowerCase().endsWith(`.${kind}`));
  if (promised !== undefined && promised !== to) {
    throw new UsageError(`--out 的文件名以 .${promised} 结尾，和 --to ${to} 不一致。`);
  }
  return out;
}

/** A file's name that is to end in one of some endings, and which. */
function named<Kind extends string>(option: string, out: string, kinds: readonly Kind[]): Kind {
  const kind = kinds.find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (!kind) {
    const endings = kinds.map((each) => `.${each}`).join(" 或 ");
    throw new UsageError(`${option} 的文件名要以 ${endings} 结尾，不能是“${out}”。`);
  }
  return kind;
}

function recordIn(values: ReadonlyMap<string, string>): { readonly record?: RecordOutput } {
  if (!values.has("--record")) return {};
  const out = required(values, "--record");
  return { record: { out, kind: named("--record", out, recordFileKinds) } };
}

/** What a letter is to list beside the report: no letter names what is not made. */
function enclosuresIn(values: ReadonlyMap<string, string>): readonly Enclosure[] {
  if (!values.has("--letter-with")) return [];
  const words = required(values, "--letter-with").split(/[,，]/);
  const listed = words.map((word) => chosen("--letter-with", enclosures, word.trim()));
  const missing = listed.find((each) => !values.has(`--${each}`));
  if (missing) throw new UsageError(`--letter-with ${missing} 要和 --${missing} 一起用。`);
  return enclosures.filter((each) => listed.includes(each));
}

function letterIn(values: ReadonlyMap<string, string>): { readonly letter?: LetterOutput } {
  if (!values.has("--letter")) return {};
  const out = required(values, "--letter");
  named("--letter", out, ["docx"]);
  const addressee = required(values, "--letter-to");
  return { letter: { out, addressee, enclosures: enclosuresIn(values) } };
}

function previousIn(values: ReadonlyMap<string, string>): { readonly previous?: string } {
  return values.has("--previous") ? { previous: required(values, "--previous") } : {};
}

function annexIn(values: ReadonlyMap<string, string>): { readonly annex?: AnnexOutput } {
  if (!values.has("--annex")) return {};
  const out = required(values, "--annex");
  return { annex: { out, kind: named("--annex", out, annexFileKinds) } };
}

function infographicIn(values: ReadonlyMap<string, string>): { readonly infographic?: string } {
  if (!values.has("--infographic")) return {};
  const out = required(values, "--infographic");
  named("--infographic", out, ["html"]);
  return { infographic: out };
}

/**
 * Understands a command line.
 * @param words what was written after the program's name
 * @throws UsageError where it cannot be understood
 */
export function commandOf(words: readonly string[]): Command {
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError("缺少命令。");
  if (name === "help" || words.includes("--help") || words.includes("-h")) return { name: "help" };
  if (name === "--version") return { name: "version" };
  if (name !== "check" && name !== "read" && name !== "export") {
    throw new UsageError(`不认识的命令“${name}”。`);
  }
  const { files, values, sheets } = wordsOf(rest, optionsOf[name]);
  expectCompanions(name, values);
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError("缺少文件。");
  if (sheets.length > 0 && others.length > 0) {
    throw new UsageError("用 --sheet 选定工作表时，一次只能有一个文件。");
  }
  const json = values.has("--json");
  switch (name) {
    case "check":
      if (values.has("--record") && others.length > 0) {
        throw new UsageError("用 --record 时，一次只能核对一个文件。");
      }
      return {
        name,
        files,
        sheets,
        json,
        explain: values.has("--explain"),
        ...previousIn(values),
        ...recordIn(values),
        overwrite: values.has("--overwrite"),
      };
    case "read":
      return { name, files, sheets, json };
    case "export": {
      if (others.length > 0) throw new UsageError("export 一次只能导出一个文件。");
      const to = chosen("--to", reportFileKinds, required(values, "--to"));
      expectFitting(values, to);
      return {
        name,
        file,
        sheets,
        to,
        out: outIn(values, to),
        ...wordLook(values),
        fragment: values.has("--fragment"),
        signature: values.has("--signature"),
        ...dayIn(values),
        ...previousIn(values),
        ...recordIn(values),
        ...letterIn(values),
        ...annexIn(values),
        ...infographicIn(values),
        force: values.has("--force"),
        overwrite: values.has("--overwrite"),
      };
    }
  }
}

export const usage = `年报助手：读取、核对、导出政府信息公开工作年度报告

用法：
  nianbao check 文件… [--previous 上一年的文件] [--sheet 名称]… [--json] [--explain]
                [--record 记录.docx|记录.txt [--overwrite]]
      核对每个文件，先说能不能报送，再列出必须改正、请核实和未填的地方；
      工作簿里“核对说明”表写明的原因算数；加 --explain 再逐个说明正文里的数读作
      表中的哪一个数、有没有比对、为什么；加 --record 把核对记录写成文件，给领导审阅、
      签字（一次一个文件；加 --previous 时和上一年的比较也在里面）
  nianbao read 文件… [--sheet 名称]… [--json]
      读取每个文件，显示读到的内容，不核对
  nianbao export 文件 --to ${reportFileKinds.join("|")} --out 保存位置 [--sheet 名称]…
                 [--previous 上一年的文件] [--force] [--overwrite] [以下各项]
      导出完整的报告；还不能报送时（有必须改正、空着、没有写或者没有读到的）不导出，
      列出还要做的，加 --force 则导出为草稿；只有待核实的照常导出；
      已有同名文件时不导出，加 --overwrite 则覆盖；读入的文件本身从不覆盖
      --style official|plain        Word 的版式：公文格式（GB/T 9704，不写时就是它）或者普通格式
      --title-font 字体             公文格式的标题字体：${fontNames(titleFonts).join("、")}
      --text-font 字体              正文字体：${fontNames(textFonts).join("、")}
      --subheading-font 字体        小标题字体：${fontNames(subheadingFonts).join("、")}
      --fragment                    网页只要正文部分，用来粘贴到网站编辑器（--to html）
      --signature                   报告末尾加落款：单位名称和成文日期，留出盖章的位置
                                    （--to ${readingFileKinds.join("、")}）
      --date 2025-01-20             落款和报送函的成文日期，不写时是今天
      --record 记录.docx|记录.txt   把核对记录另写成文件
      --letter 函.docx --letter-to 主送机关
                                    另写一份报送函，附件列出报告；还不能报送的不出报送函
      --letter-with record,annex,infographic
                                    报送函的附件里还列出同时写的核对记录、对比附件、一图读懂
      --annex 附件.docx|附件.html   另写一份主要数据与上年对比的附件，要有上一年的年报
      --infographic 一图读懂.html   另写一页一图读懂；没有上一年的年报时不写增减
  nianbao --version
      显示版本

一张表有两处、同一年有几个单位的年报，分不清用哪一处时，check 会问；用 --sheet 写明要用的
工作表或者单位（可以写几次），没有选定的不导出；“核对说明”表里已经选定的，不再问。
文件可以是 .xlsx、.xls、.csv、.docx、.doc、.pdf、.html、.txt、.md 或 .json（read --json 的输出）。
结束状态：check 0 没有必须改正的地方，1 有；export 0 已导出可以报送的报告，1 还不能报送；
2 有文件无法读取，或用法有误。
`;
