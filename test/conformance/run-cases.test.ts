/** @jest-environment ./test/excel-host/jest-environment.ts */
import { conformanceCases } from "../../src/conformance/all-cases";
import { compare } from "../../src/conformance/comparison";
import type { ConformanceCase } from "../../src/conformance/conformance-case";
import { type Origin, originOfRecord, recordFileName } from "../../src/conformance/record";
import { cleanUp, refusal, runCases } from "../../src/conformance/run-cases";
import { behaviours, eachHost } from "../excel-host/behaviour";
import { inFront } from "./expected-on";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";

type Run = ConformanceCase["run"];

const caseOf = (name: string, run: Run): ConformanceCase => ({ name, expected: null, run });

const sheetsOf = ({ book }: ExcelHost): readonly string[] => book.sheets.map(({ name }) => name);

describe.each(eachHost)("on the %s host", (behaviour) => {
  test("all cases are answered one after the other, and nothing is left of them", async () => {
    const host = await startExcel({ requirementSet: "1.17", behaviour: inFront(behaviour) });
    const seen: string[] = [];
    const results = await runCases(conformanceCases, (name) => seen.push(name));
    expect(results.filter((result) => !("observed" in result))).toEqual([]);
    expect(seen).toEqual(conformanceCases.map(({ name }) => name));
    expect(sheetsOf(host)).toEqual(["Sheet1"]);
    expect(host.book.names).toEqual([]);
    expect(host.book.isStructureProtected).toBe(false);
    await expect(refusal()).resolves.toBeUndefined();

    // What it refutes is what the host was told to do otherwise, no more.
    const { verdicts, undocumented } = compare({ ...originOfRecord("0.1.0"), seconds: 1, results });
    const deviations = [...verdicts.flatMap((each) => each.deviations), ...undocumented];
    const turned = Object.assign({}, ...deviations.map(({ switches }) => switches)) as object;
    expect(deviations.filter(({ switches }) => switches === undefined)).toEqual([]);
    expect(behaviours[behaviour]).toMatchObject(turned);
    expect(deviations.length > 0).toBe(behaviour !== "measured");
  });
});

test("an Excel of the oldest version that is supported answers all but what is newer", async () => {
  await startExcel({ requirementSet: "1.14" });
  const results = await runCases(conformanceCases);
  const unanswered = results.filter((result) => "unanswered" in result);
  expect(unanswered).toEqual([
    {
      name: "a sheet that is renamed is reported to all that listen to the workbook",
      unanswered: "ApiNotFound",
    },
  ]);
});

test("what a case leaves behind when it fails is taken away, what is not ours stays", async () => {
  const host = await startExcel();
  const leave: Run = async (context, sheet) => {
    sheet.name = "conformance renamed";
    const further = context.workbook.worksheets.add("Conformance 2");
    context.workbook.worksheets.add("of somebody else");
    context.workbook.names.add("conformance_name", further.getRange("A1"));
    context.workbook.settings.add("conformance", 1);
    further.visibility = "Hidden";
    context.runtime.enableEvents = false;
    context.workbook.protection.protect();
    await context.sync();
    throw new Error("oops");
  };
  const [failed, next] = await runCases([
    caseOf("fails", leave),
    caseOf("asks", async (context) => {
      context.runtime.load("enableEvents");
      await context.sync();
      return context.runtime.enableEvents;
    }),
  ]);
  expect(failed).toEqual({ name: "fails", observed: { failed: "oops" } });
  expect(next).toEqual({ name: "asks", observed: true });
  expect(sheetsOf(host)).toEqual(["Sheet1", "of somebody else"]);
  expect(host.book.names).toEqual([]);
  await expect(cleanUp()).resolves.toBe(true);
});

test("an Excel that answers otherwise is left without anything of the cases, too", async () => {
  const host = await startExcel({ requirementSet: "1.17" });
  // Takes every name, and leaves the sheet in front that is there.
  Object.assign(host.book, { checkSheetName: () => undefined, activate: () => undefined });
  await runCases(conformanceCases);
  await expect(cleanUp()).resolves.toBe(true);
  expect(sheetsOf(host)).toEqual(["Sheet1"]);
  await expect(refusal()).resolves.toBeUndefined();
});

test("a case is asked also where its sheet is not brought to the front", async () => {
  await startExcel({ behaviour: { cosmetics: "refused" } });
  const write: Run = async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [[7]];
    cell.load("values,address");
    await context.sync();
    return cell.address;
  };
  const activate: Run = async (context, sheet) => {
    sheet.activate();
    await context.sync();
    return "activated";
  };
  await expect(runCases([caseOf("writes", write), caseOf("activates", activate)])).resolves.toEqual(
    [
      { name: "writes", observed: "conformance!A1" },
      { name: "activates", observed: { failed: "GeneralException" } },
    ]
  );
});

test("that nothing could be taken away is told", async () => {
  const host = await startExcel();
  host.person.addSheet("conformance");
  for (let nth = 1; nth <= 20; nth++) host.failRequest({ nth });
  await expect(cleanUp()).resolves.toBe(false);
  host.clearFailures();
  await expect(cleanUp()).resolves.toBe(true);
  expect(sheetsOf(host)).toEqual(["Sheet1"]);
});

test("a case that does not come back, and those that come too late, have no answer", async () => {
  await startExcel();
  const hangs = caseOf("hangs", () => new Promise<never>(() => undefined));
  const [hung, one] = await runCases([hangs, caseOf("one", async () => 1)], undefined, {
    caseSeconds: 0.01,
    runSeconds: 50,
  });
  expect(hung).toEqual({ name: "hangs", unanswered: "no answer within 0.01 s" });
  expect(one).toEqual({ name: "one", observed: 1 });
  const late = await runCases([caseOf("late", async () => 1)], undefined, {
    caseSeconds: 5,
    runSeconds: 0,
  });
  expect(late).toEqual([{ name: "late", unanswered: "the run had taken 0 s" }]);
});

test("a case that goes on when nobody waits for it any more leaves nothing behind", async () => {
  const host = await startExcel();
  let goOn: () => void = () => undefined;
  const answer = new Promise<void>((resume) => {
    goOn = resume;
  });
  let ended: Promise<unknown> = Promise.resolve();
  const slow = caseOf("slow", (context) => {
    const run = async (): Promise<null> => {
      await answer;
      context.workbook.worksheets.add("conformance 2");
      await context.sync();
      return null;
    };
    const running = run();
    ended = running.catch(() => undefined);
    return running;
  });
  await runCases([slow], undefined, { caseSeconds: 0.1, runSeconds: 50 });
  goOn();
  await ended;
  await host.idle();
  expect(sheetsOf(host)).toEqual(["Sheet1"]);
});

describe("a workbook in which nothing is run", () => {
  test("an empty one is not among them", async () => {
    await startExcel();
    await expect(refusal()).resolves.toBeUndefined();
  });

  test("one with a value", async () => {
    const host = await startExcel({ sheetNames: ["Sheet1", "Sheet2"] });
    host.person.type("Sheet2", "C3", "1");
    await expect(refusal()).resolves.toBe("not-empty");
  });

  test("one with a sheet that would be taken for one of the cases, and away with them", async () => {
    await startExcel({ sheetNames: ["Sheet1", "Conformance 图表"] });
    await expect(refusal()).resolves.toBe("not-empty");
  });

  test("one that is read-only", async () => {
    await startExcel({ readOnly: true });
    await expect(refusal()).resolves.toBe("protected");
  });

  test("one whose structure is protected", async () => {
    const host = await startExcel();
    host.person.protectStructure();
    await expect(refusal()).resolves.toBe("protected");
  });

  test.each(eachHost)("one in which a cell is edited, on the %s host", async (behaviour) => {
    const host = await startExcel({ behaviour: inFront(behaviour) });
    host.enterCellEdit();
    await expect(refusal()).resolves.toBe("no-answer");
  });
});

test("a record says what it was made with", async () => {
  await startExcel({ requirementSet: "1.17", language: "en-US" });
  const origin: Origin = originOfRecord("0.1.0");
  expect(origin).toMatchObject({
    addIn: "0.1.0",
    host: "Excel",
    platform: "PC",
    version: "16.0.14332.20000",
    language: "en-US",
    excelApi: "1.17",
  });
  expect(recordFileName({ ...origin, seconds: 1, results: [] })).toBe(
    `对照 16.0.14332.20000 PC ${origin.recordedOn}.json`
  );
});
