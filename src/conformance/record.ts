import type { Observation } from "./conformance-case";

/** What a case has shown, or why it has shown nothing. */
export type ConformanceResult =
  | { readonly name: string; readonly observed: Observation }
  | { readonly name: string; readonly unanswered: string };

/** Results as they are saved: where they come from, and what was seen. Nothing of anybody's work is in it. */
export interface ConformanceRecord {
  readonly addIn: string;
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The newest version of ExcelApi that this Excel says it offers. */
  readonly excelApi: string;
  readonly webView: string;
  readonly recordedOn: string;
  readonly seconds: number;
  readonly results: readonly ConformanceResult[];
}

/** Where a record comes from, without its results. */
export type Origin = Omit<ConformanceRecord, "results" | "seconds">;

const newestExcelApi = 30;

function supportedExcelApi(): string {
  const { requirements } = Office.context;
  for (let minor = newestExcelApi; minor > 0; minor--) {
    if (requirements.isSetSupported("ExcelApi", `1.${minor}`)) return `1.${minor}`;
  }
  return "";
}

/** @param addIn the version of the add-in that asks */
export function originOfRecord(addIn: string): Origin {
  const { host, platform, version } = Office.context.diagnostics;
  return {
    addIn,
    host: String(host),
    platform: String(platform),
    version,
    language: Office.context.displayLanguage,
    excelApi: supportedExcelApi(),
    webView: navigator.userAgent,
    recordedOn: new Date().toISOString().slice(0, 10),
  };
}

/** A record with further results; a case that is answered again has the later answer. */
export function withResults(
  record: ConformanceRecord,
  further: readonly ConformanceResult[]
): ConformanceRecord {
  const later = new Map(further.map((result) => [result.name, result]));
  const kept = record.results.map((result) => later.get(result.name) ?? result);
  const known = new Set(record.results.map(({ name }) => name));
  return { ...record, results: [...kept, ...further.filter(({ name }) => !known.has(name))] };
}

/** The text of a record as it is saved. */
export function recordText(record: ConformanceRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** A name for the file, such as 对照 16.0.14332.20000 PC 2026-01-31.json. */
export function recordFileName({ version, platform, recordedOn }: ConformanceRecord): string {
  return `对照 ${version} ${platform} ${recordedOn}.json`.replaceAll(/[\\/:*?"<>|]/g, "");
}

export class NoRecord extends Error {
  override readonly name = "NoRecord";
  constructor() {
    super("This is no record of the page 与 Excel 对照.");
  }
}

function isResult(value: unknown): value is ConformanceResult {
  if (typeof value !== "object" || value === null) return false;
  const { name, unanswered } = value as Partial<Record<string, unknown>>;
  return typeof name === "string" && ("observed" in value || typeof unanswered === "string");
}

/** The record in the text of a file. Throws {@link NoRecord}. */
export function recordOf(text: string): ConformanceRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NoRecord();
  }
  const { version, results } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof version !== "string" || !Array.isArray(results) || !results.every(isResult)) {
    throw new NoRecord();
  }
  return value as ConformanceRecord;
}
