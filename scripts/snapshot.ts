/**
 * `npm run snapshot -- --year 2024 --agency 机关名称 --out FILE.xlsx`: runs the real insertion without Excel and saves
 * the workbook, so that it can be opened elsewhere.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { logErrorMessage } from "office-addin-cli";
import { figureKeys, type FigureKey } from "../src/report/figures";
import {
  formatById,
  formatForYear,
  formatNamed,
  formats,
  type FormatId,
} from "../src/report/formats";
import type { FigureValue } from "../src/report/report";
import { sectionIds, type SectionId } from "../src/report/structure";
import { excelHost } from "../src/workbook/excel";
import { reportSheets } from "../src/write/sheets/report-sheets";
import { startExcelInNode } from "../test/excel-host/start-excel-in-node";
import { writeWorkbook } from "../test/excel-host/xlsx/write";

const ids = formats.map(({ id }) => id);
const usage = `用法：npm run snapshot -- --year 年度 --agency 机关名称 --out 文件.xlsx
  [--format ${ids.join("|")}]   表样，按年度取默认值
  [--figures 文件.json]  填入的数据：{"figures": {...}, "sections": {...}}
  [--open]               不保护工作表`;

class UsageError extends Error {
  override readonly name = "UsageError";
}

interface KnownParts {
  readonly figures: Readonly<Partial<Record<FigureKey, FigureValue>>>;
  readonly sections: Readonly<Partial<Record<SectionId, string>>>;
}

function figureOf(value: unknown): FigureValue {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" ? { text: value } : null;
}

function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

async function readJson(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return propertiesOf(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`读不了数据文件 ${file}：${reason}`);
  }
}

async function knownParts(file: string | undefined, format: FormatId): Promise<KnownParts> {
  if (file === undefined) return { figures: {}, sections: {} };
  const content = await readJson(file);
  const figures = propertiesOf(content["figures"]);
  const sections = propertiesOf(content["sections"]);
  const keys = figureKeys(formatById(format));
  const unknown = Object.keys(figures).filter((key) => !keys.some((known) => known === key));
  if (unknown.length > 0) {
    throw new UsageError(`${format} 年表样没有这些数据项：${unknown.join("、")}`);
  }
  return {
    figures: Object.fromEntries(keys.map((key) => [key, figureOf(figures[key])])),
    sections: Object.fromEntries(
      sectionIds.flatMap((id) => {
        const text = sections[id];
        return typeof text === "string" ? [[id, text]] : [];
      })
    ),
  };
}

function formatOf(given: string | undefined, year: number): FormatId {
  if (given === undefined) return formatForYear(year).id;
  const format = formatNamed(given);
  if (!format) throw new UsageError(`没有 ${given} 年表样，只有 ${ids.join(" 和 ")}。`);
  return format.id;
}

async function snapshot(): Promise<void> {
  const { values } = parseArgs({
    options: {
      year: { type: "string" },
      agency: { type: "string" },
      format: { type: "string" },
      figures: { type: "string" },
      out: { type: "string" },
      open: { type: "boolean", default: false },
    },
  });
  const year = Number(values.year);
  if (!Number.isInteger(year) || year < 2019 || year > 2100) {
    throw new UsageError("请用 --year 给出年度，例如 --year 2024。");
  }
  if (values.out === undefined) throw new UsageError("请用 --out 给出要保存的 .xlsx 文件。");
  const format = formatOf(values.format, year);
  const known = await knownParts(values.figures, format);
  const plans = reportSheets({
    agency: values.agency ?? "",
    year,
    format,
    protect: !values.open,
    ...known,
  });

  const excel = await startExcelInNode();
  try {
    await excelHost().insert(plans);
    const { book } = excel.host;
    const [blank] = book.sheets;
    if (blank) book.deleteSheet(blank);
    await writeFile(values.out, await writeWorkbook(book));
    console.log(`已保存 ${values.out}`);
  } finally {
    excel.close();
  }
}

snapshot().catch((error: unknown) => {
  logErrorMessage(error);
  if (error instanceof UsageError) console.error(usage);
  process.exitCode = 1;
});
