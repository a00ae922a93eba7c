import { reportFileKinds, type ReportFileKind } from "../write/report-file-kinds";

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
      readonly sheets: readonly string[];
      readonly to: ReportFileKind;
      readonly out: string;
      readonly force: boolean;
      readonly overwrite: boolean;
    };

/** A command line that cannot be understood; `message` says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Which options a command has: a `flag` stands alone, a `value` takes the word after it, `values` may be repeated. */
type Options = Readonly<Record<string, "flag" | "value" | "values">>;

const optionsOf: Readonly<Record<"check" | "read" | "export", Options>> = {
  check: { "--previous": "value", "--sheet": "values", "--json": "flag", "--explain": "flag" },
  read: { "--sheet": "values", "--json": "flag" },
  export: {
    "--sheet": "values",
    "--to": "value",
    "--out": "value",
    "--force": "flag",
    "--overwrite": "flag",
  },
};

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
  if (value === undefined || value === "") throw new UsageError(`缺少选项 ${option}。`);
  return value;
}

function fileKind(written: string): ReportFileKind {
  const kind = reportFileKinds.find((each) => each === written);
  if (!kind)
    throw new UsageError(`--to 只能是 ${reportFileKinds.join("、")}，不能是“${written}”。`);
  return kind;
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
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError("缺少文件。");
  if (sheets.length > 0 && others.length > 0) {
    throw new UsageError("用 --sheet 选定工作表时，一次只能有一个文件。");
  }
  const json = values.has("--json");
  switch (name) {
    case "check": {
      const previous = values.has("--previous") && {
        previous: required(values, "--previous"),
      };
      return { name, files, sheets, json, explain: values.has("--explain"), ...previous };
    }
    case "read":
      return { name, files, sheets, json };
    case "export":
      if (others.length > 0) throw new UsageError("export 一次只能导出一个文件。");
      return {
        name,
        file,
        sheets,
        to: fileKind(required(values, "--to")),
        out: required(values, "--out"),
        force: values.has("--force"),
        overwrite: values.has("--overwrite"),
      };
  }
}

export const usage = `年报助手：读取、核对、导出政府信息公开工作年度报告

用法：
  nianbao check 文件… [--previous 上一年的文件] [--sheet 名称]… [--json] [--explain]
      核对每个文件，先说能不能报送，再列出必须改正、请核实和未填的地方；
      工作簿里“核对说明”表写明的原因算数；加 --explain 再逐个说明正文里的数读作
      表中的哪一个数、有没有比对、为什么
  nianbao read 文件… [--sheet 名称]… [--json]
      读取每个文件，显示读到的内容，不核对
  nianbao export 文件 --to ${reportFileKinds.join("|")} --out 保存位置 [--sheet 名称]… [--force] [--overwrite]
      导出完整的报告；还不能报送时（有必须改正、空着、没有写或者没有读到的）不导出，
      列出还要做的，加 --force 则导出为草稿；只有待核实的照常导出；
      已有同名文件时不导出，加 --overwrite 则覆盖；读入的文件本身从不覆盖
  nianbao --version
      显示版本

一张表有两处、同一年有几个单位的年报，分不清用哪一处时，check 会问；用 --sheet 写明要用的
工作表或者单位（可以写几次），没有选定的不导出；“核对说明”表里已经选定的，不再问。
文件可以是 .xlsx、.xls、.csv、.docx、.doc、.pdf、.html、.txt、.md 或 .json（read --json 的输出）。
结束状态：check 0 没有必须改正的地方，1 有；export 0 已导出可以报送的报告，1 还不能报送；
2 有文件无法读取，或用法有误。
`;
