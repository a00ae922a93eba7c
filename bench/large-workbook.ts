/**
 * Prints how many requests and how much time the check of a report takes in a workbook that holds much else:
 * `npx tsx bench/large-workbook.ts`. The workbook is read through the real office.js on the stand-in.
 */
import { performance } from "node:perf_hooks";
import { recogniseWorkbook } from "../src/read/recognise";
import { judge } from "../src/taskpane/session/judgement";
import { keptInHand, previousReport } from "../src/taskpane/session/reports";
import { excelHost } from "../src/workbook/excel";
import { reportSheets } from "../src/write/sheets/report-sheets";
import { Connection } from "../test/excel-host/connection";
import type { ExcelHost } from "../test/excel-host/excel-host";
import { startExcelInNode } from "../test/excel-host/start-excel-in-node";
import { examples } from "../test/workbench/examples";
import { quantile } from "./quantile";
import { addOtherSheets, largeShapes, type NamedShape } from "./other-cells";

const mostRequests = 2;
/** Milliseconds for a check, with everything. */
const budget = 1000;
const repetitions = 5;

/** How long the stand-in works on the last requests, by giving them to it again. */
function answering({ book, requests }: ExcelHost, count: number): number {
  const connection = new Connection(book, "1.14", new Map(), () => undefined);
  const start = performance.now();
  const responses = requests.slice(-count).map(({ body }) => connection.process(body));
  const milliseconds = performance.now() - start;
  connection.close();
  if (responses.some(({ Error: failed }) => failed)) throw new Error("not answered again");
  return milliseconds;
}

/** Milliseconds, but for the number of requests and the size of their answers in bytes. */
interface Check {
  readonly requests: number;
  readonly bytes: number;
  readonly standIn: number;
  readonly reading: number;
  readonly recognising: number;
  readonly judging: number;
}

async function check(excel: ExcelHost): Promise<Check> {
  const host = excelHost();
  const before = excel.requests.length;
  const start = performance.now();
  const { sheets } = await host.read();
  const read = performance.now();
  const reports = recogniseWorkbook(sheets);
  const recognised = performance.now();
  const found = keptInHand(reports, undefined);
  if (!found) throw new Error("the report was not found");
  const surroundings = { sheets, agencyKind: undefined, now: new Date(2026, 0, 20) };
  judge(found, previousReport(reports, found.report), surroundings);
  const judged = performance.now();
  const requests = excel.requests.slice(before);
  const standIn = answering(excel, requests.length);
  return {
    requests: requests.length,
    bytes: Math.max(...requests.map(({ response }) => Buffer.byteLength(JSON.stringify(response)))),
    standIn,
    reading: read - start - standIn,
    recognising: recognised - read,
    judging: judged - recognised,
  };
}

function whole({ standIn, reading, recognising, judging }: Check): number {
  return standIn + reading + recognising + judging;
}

const columns: readonly (readonly [string, (check: Check) => number])[] = [
  ["requests", (each) => each.requests],
  ["answer MB", (each) => each.bytes / 1e6],
  ["stand-in", (each) => each.standIn],
  ["reading", (each) => each.reading],
  ["recognising", (each) => each.recognising],
  ["judging", (each) => each.judging],
  ["whole", whole],
];

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5
  );
}

async function measure(shape: NamedShape): Promise<void> {
  const [complete] = examples.flatMap(({ id, reports }) => (id === "complete" ? reports : []));
  if (!complete) throw new Error("there is no complete example");
  const session = await startExcelInNode();
  addOtherSheets(session.host.book, shape);
  await excelHost().insert(reportSheets(complete));
  const checks: Check[] = [];
  for (let time = 0; time < repetitions; time++) checks.push(await check(session.host));
  session.close();
  const figures = columns.map(([, of]) => median(checks.map(of)).toFixed(0).padStart(12));
  console.log(`${figures.join("")}  ${shape.name}`);
  const isWithin = checks.every((each) => each.requests <= mostRequests && whole(each) <= budget);
  if (!isWithin) process.exitCode = 1;
}

async function main(): Promise<void> {
  console.log(
    `a check in 20 sheets with 100 000 other cells, ms (at most ${mostRequests} requests, ${budget} ms)`
  );
  console.log(columns.map(([name]) => name.padStart(12)).join(""));
  for (const shape of largeShapes) await measure(shape);
}

void main();
