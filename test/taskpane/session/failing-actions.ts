import { emptySections, type Report } from "../../../src/report/report";
import type { Change } from "../../../src/check/change";
import { questionsAbout } from "../../../src/taskpane/session/questions";
import { Session, type Delays } from "../../../src/taskpane/session/session";
import type { InHand, PaneState } from "../../../src/taskpane/session/state";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { excelHost } from "../../../src/workbook/excel";
import { sectionDrafts } from "../../../src/write/drafts/section-drafts";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed } from "../../check/sample-reports";
import { type Area, type Position, positions } from "../../excel-host/address";
import { inputAt } from "../../excel-host/book/writing";
import type { Sheet } from "../../excel-host/book/sheet";
import type { BookOptions } from "../../excel-host/book/book";
import { emptied } from "../../excel-host/emptied";
import type { ExcelHost } from "../../excel-host/excel-host";
import type { PlannedFailure } from "../../excel-host/requests";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const wrongCell = "t4.review.total";
const [before, sound] = twoYears();
const wrong = Number(sound.figures[wrongCell]) + 3;
/** A carry-over that does not fit, and a total that is wrong. */
const now = changed(sound, { [wrongCell]: wrong });
const twoReports: readonly Report[] = [before, now];
const correction: Change = { cell: wrongCell, from: wrong, to: wrong - 3 };

/** One thing the clerk does. */
interface Action {
  readonly name: string;
  /** What the clerk has done before. */
  readonly before?: (session: Session) => Promise<void>;
  readonly act: (session: Session) => Promise<void>;
  /** The reports in the workbook; two years unless given. */
  readonly reports?: readonly Report[];
  /** Whether it changes the workbook. */
  readonly writes: boolean;
  /** Whether it adds sheets to it. */
  readonly inserts?: boolean;
  /** Whether it shows a sheet before, which changes nothing in it. */
  readonly turns?: boolean;
  /** Whether it is nothing but showing or asking what is selected, which an Excel behind another workbook refuses. */
  readonly needsFront?: boolean;
  /** Whether it goes on to another cell where one does not take it. */
  readonly triesFurtherCells?: boolean;
}

const check = (session: Session): Promise<void> => session.check();

function inHand({ state }: Session): InHand {
  if (!state.inHand) throw new Error("There is no report in hand");
  return state.inHand;
}

async function giveReason(session: Session, index: number): Promise<void> {
  const findings = inHand(session).judgement?.result.findings ?? [];
  const carried = findings.filter(({ rule }) => rule === "carry.in").slice(index, index + 1);
  expect(carried).toHaveLength(1);
  await session.giveReason(carried, "机构改革");
}

async function giveFirstReason(session: Session): Promise<void> {
  await check(session);
  await giveReason(session, 0);
}

/** Makes a backup copy of a sheet, of which it is then asked which is meant. */
async function copyTable(session: Session): Promise<void> {
  const { book } = excel;
  const copied = book.sheet("2025依申请公开").copy("copied");
  book.addCopyOf(Object.assign(copied, { name: "2025依申请公开 (2)" }));
  await session.check();
}

async function answer(session: Session, index: number): Promise<void> {
  const [asked] = questionsAbout(inHand(session));
  const choice = asked?.question.choices[index];
  if (!asked || !choice) throw new Error("Nothing is asked");
  await session.answer(asked, choice);
}

function firstDraft(session: Session) {
  const [draft] = sectionDrafts(inHand(session).found.report);
  if (!draft) throw new Error("Nothing is proposed");
  return draft;
}

const skeleton = { agency: "青河县水务局", year: 2023, format: "2021", protect: true } as const;

const actions: readonly Action[] = [
  { name: "check", act: check, writes: true },
  {
    name: "insert",
    act: (session) => session.insert(skeleton),
    reports: [],
    writes: true,
    inserts: true,
  },
  {
    name: "insert under other names",
    before: (session) => session.insert({ ...skeleton, year: 2025 }),
    act: (session) => session.insertUnderOtherNames(),
    writes: true,
    inserts: true,
  },
  {
    name: "open what is there",
    before: (session) => session.insert({ ...skeleton, year: 2024 }),
    act: (session) => session.openExisting(),
    writes: false,
    needsFront: true,
  },
  {
    name: "take another report in hand",
    before: check,
    act: (session) => {
      const other = session.state.reading?.reports.find(({ report }) => report.year === 2024);
      return other ? session.choose(other) : Promise.reject(new Error("There is no other"));
    },
    writes: true,
    turns: true,
  },
  {
    name: "show cells",
    act: (session) => {
      const place = inHand(session).found.places[wrongCell];
      return session.select(place ? [place] : [], "总计");
    },
    writes: false,
    needsFront: true,
  },
  {
    name: "ask which cell is selected",
    act: (session) => session.locate(() => undefined),
    writes: false,
    needsFront: true,
  },
  {
    name: "correct",
    before: check,
    act: (session) => session.correct([correction]),
    writes: true,
  },
  {
    name: "apply a tool",
    act: (session) => {
      const place = inHand(session).found.sectionPlaces.s5;
      const from = inHand(session).found.report.sections.s5.split("\n")[0] ?? "";
      const texts = place ? [{ place, from, to: "存在的主要问题：都已改好。" }] : [];
      return session.applyTool("tidying", [correction], texts);
    },
    writes: true,
  },
  {
    name: "fill in what was read",
    act: (session) => {
      const from = inHand(session).found.report.sections.s5;
      return session.fillIn([correction], [{ section: "s5", from, to: "读来的文字。" }]);
    },
    writes: true,
  },
  {
    name: "write a draft",
    before: check,
    act: (session) => session.writeDraft(firstDraft(session)),
    writes: true,
  },
  {
    name: "give the first reason",
    before: check,
    act: (session) => giveReason(session, 0),
    writes: true,
    inserts: true,
  },
  {
    name: "give another reason",
    before: giveFirstReason,
    act: (session) => giveReason(session, 1),
    writes: true,
  },
  {
    name: "withdraw a reason",
    before: giveFirstReason,
    act: (session) => {
      const [settled] =
        inHand(session).judgement?.findings.flatMap(({ reason }) => reason ?? []) ?? [];
      return settled ? session.withdrawReason(settled) : Promise.reject(new Error("No reason"));
    },
    writes: true,
  },
  {
    name: "answer a question",
    before: copyTable,
    act: (session) => answer(session, 1),
    writes: true,
    inserts: true,
  },
  {
    name: "change an answer",
    before: async (session) => {
      await copyTable(session);
      await answer(session, 1);
    },
    act: (session) => answer(session, 0),
    writes: true,
  },
  {
    name: "say what the agency is",
    before: check,
    act: (session) => session.setAgencyKind("township"),
    writes: true,
    triesFurtherCells: true,
  },
  {
    name: "write the record of the check",
    before: check,
    act: (session) => session.writeSheet("record"),
    writes: true,
    inserts: true,
  },
  {
    name: "write the comparison",
    act: (session) => session.writeSheet("comparison"),
    writes: true,
    inserts: true,
  },
  {
    name: "mark",
    before: async (session) => {
      await session.setMarking(false);
      await session.check();
    },
    act: (session) => session.setMarking(true),
    writes: true,
  },
  { name: "unmark", before: check, act: (session) => session.setMarking(false), writes: true },
  {
    name: "undo",
    before: async (session) => {
      await session.check();
      await session.correct([correction]);
    },
    act: (session) => session.undo(),
    writes: true,
  },
];

let excel: ExcelHost;
let session: Session | undefined;

/** The session reads only when it is told to, so that requests can be counted. */
const never = { afterChange: 600_000, whileEditing: 600_000 };

/** The sheets of reports, drawn once for all workbooks that begin with them. */
const drawn = new Map<readonly Report[], readonly Sheet[]>();

async function putInAll(reports: readonly Report[]): Promise<void> {
  const { book } = excel;
  const known = drawn.get(reports);
  if (known) {
    for (const sheet of known) book.addCopyOf(sheet);
    return;
  }
  const others = [...book.sheets];
  for (const report of reports) await putIn(report);
  const sheets = book.sheets.filter((sheet) => !others.includes(sheet));
  drawn.set(
    reports,
    sheets.map((sheet) => sheet.copy(sheet.id))
  );
}

async function putIn({ agency, year, format, figures, sections }: Report): Promise<void> {
  const written = JSON.stringify(sections) === JSON.stringify(emptySections) ? {} : { sections };
  const skeletonOf = { agency, year: year ?? 0, format, figures, ...written, protect: false };
  await excelHost().insert(reportSheets(skeletonOf));
}

/** A workbook as the clerk has it before an action, in the Excel that is open, and a session beside it. */
async function open(
  { reports = twoReports, before: earlier }: Action,
  delays: Delays = never
): Promise<Session> {
  await session?.stop();
  excel.clearFailures();
  const { book } = excel;
  const cover = emptied(book);
  await putInAll(reports);
  book.activate(cover);
  session = new Session(excelHost(), undefined, delays, () => new Date(2026, 0, 12, 10, 30));
  await session.start();
  await earlier?.(session);
  await excel.idle();
  expect(session.state.problem).toBeUndefined();
  return session;
}

interface SheetPicture {
  readonly name: string;
  readonly visibility: string;
  readonly area: Area | undefined;
  readonly cells: readonly (readonly unknown[])[] | undefined;
  readonly marks: readonly string[];
}

interface Picture {
  readonly sheets: readonly SheetPicture[];
  readonly active: string;
}

function sheetPicture(sheet: Sheet): SheetPicture {
  const { book } = excel;
  const area = sheet.usedArea(true);
  const cells =
    area &&
    [...Array(area.rowCount).keys()].map((row) =>
      [...Array(area.columnCount).keys()].map((column) =>
        inputAt(book, sheet, area.row + row, area.column + column)
      )
    );
  const marks = sheet.conditionalFormats.map(({ areas }) => JSON.stringify(areas)).sort();
  return { name: sheet.name, visibility: sheet.visibility, area, cells, marks };
}

/** All that an action could lose, spoil or do twice. */
function picture(): Picture {
  return { sheets: excel.book.sheets.map(sheetPicture), active: excel.book.activeSheet.name };
}

function contentIn({ area, cells }: SheetPicture, { row, column }: Position): unknown {
  return (area && cells?.[row - area.row]?.[column - area.column]) ?? "";
}

/** The first cell that differs between two pictures, in a sheet that both have. */
function firstWritten(
  before: Picture,
  after: Picture
): { readonly sheet: string; readonly position: Position } | undefined {
  for (const sheet of after.sheets) {
    const same = before.sheets.find(({ name }) => name === sheet.name);
    if (!same || !sheet.area) continue;
    const found = [...positions(sheet.area)].find(
      (position) => contentIn(same, position) !== contentIn(sheet, position)
    );
    if (found) return { sheet: sheet.name, position: found };
  }
  return undefined;
}

/** What the clerk is told of an action that has ended; nothing that can go on is left hanging. */
function told({ state }: Session): string {
  expect(state.task).toBeUndefined();
  const { problem, deed, conflict } = state;
  if (problem) {
    expect(zhCN.problems[problem.reason]).toMatch(/请.*。$/);
    return `problem: ${problem.reason}`;
  }
  return deed?.kind ?? (conflict ? "conflict" : "nothing");
}

/** Presses 再试一次 until it has come right. */
async function tryAgain(tried: Session): Promise<void> {
  for (let presses = 0; presses < 3 && tried.state.problem; presses++) {
    const pressed = tried.state.problem;
    pressed.again();
    await until(tried, ({ task, problem }) => !task && problem !== pressed);
  }
}

/** Waits until the session has come so far. */
function until(tried: Session, holds: (state: PaneState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds(tried.state)) return;
      stop();
      resolve();
    };
    const stop = tried.subscribe(look);
    setTimeout(look);
  });
}

interface Smooth {
  readonly told: string;
  readonly picture: Picture;
  readonly requests: number;
  readonly canUndo: boolean;
}

const known = new Map<Action, Smooth>();

/** How an action ends when nothing fails. */
async function smooth(action: Action): Promise<Smooth> {
  const expected = known.get(action) ?? (await runSmoothly(action));
  known.set(action, expected);
  return expected;
}

async function runSmoothly(action: Action): Promise<Smooth> {
  const opened = await open(action);
  const requests = await excel.countRequests(() => action.act(opened));
  const isRefused = action.needsFront && excel.book.behaviour.cosmetics === "refused";
  expect(opened.state.problem?.reason).toBe(isRefused ? "not-in-front" : undefined);
  return { told: told(opened), picture: picture(), requests, canUndo: opened.state.canUndo };
}

function comparable({ told: words, picture: seen, canUndo }: Omit<Smooth, "requests">): object {
  return { told: words, picture: seen, canUndo };
}

/** That an action has come to the same as without the failure. */
async function expectSame(tried: Session, expected: Smooth): Promise<void> {
  await excel.idle();
  const { canUndo } = tried.state;
  expect(comparable({ told: told(tried), picture: picture(), canUndo })).toEqual(
    comparable(expected)
  );
}

const named = actions.map((action) => [action.name, action] as const);

const hosts = 3;

/** What an action comes to when Excel fails it in every way there is, on one host of the three, which behaves so. */
export function actionsThatFail(host: 0 | 1 | 2, behaviour: BookOptions["behaviour"]): void {
  beforeEach(async () => {
    excel = await startExcel({ ...(behaviour !== undefined && { behaviour }) });
  });

  afterEach(async () => {
    excel.leaveCellEdit();
    await session?.stop();
    session = undefined;
  });

  describe.each(named)("%s", (_, action) => {
    test.each([false, true])(
      "when one of its requests fails (after it took effect: %s), trying again comes to the same",
      async (takesEffect) => {
        const expected = await smooth(action);
        expect(expected.requests).toBeGreaterThan(0);
        // Hosts and ways take turns, so that each request fails somewhere.
        const turn = hosts * (takesEffect ? 1 : 0) + host;
        const first = 1 + (turn % expected.requests);
        for (let nth = first; nth <= expected.requests; nth += 2 * hosts) {
          const opened = await open(action);
          excel.failRequest({ nth, takesEffect } satisfies PlannedFailure);
          const requests = await excel.countRequests(() => action.act(opened));
          // Where nothing but the answer to an insertion is lost, the pane finds that all stands; reading asks again, for less.
          // So it is where what fails only brings the new sheets to the front.
          const isExpectable = action.inserts || requests > expected.requests;
          const isMadeUpFor = isExpectable && told(opened) === expected.told;
          if (!isMadeUpFor)
            expect(told(opened)).toMatch(
              /^problem: (unknown|unanswered|not-followed|half-made|not-in-front)$/
            );
          await tryAgain(opened);
          if (isMadeUpFor && action.inserts)
            excel.book.activate(excel.book.sheet(expected.picture.active));
          await expectSame(opened, expected);
        }
      }
    );

    test("while a cell is being edited, it says so and can be done afterwards", async () => {
      const expected = await smooth(action);
      const opened = await open(action);
      excel.enterCellEdit();
      await action.act(opened);
      expect(told(opened)).toBe("problem: cell-edit");
      excel.leaveCellEdit();
      await tryAgain(opened);
      await expectSame(opened, expected);
    });

    test("while the very cell is being edited that it writes into, it says so and can be done afterwards", async () => {
      const expected = await smooth(action);
      const opened = await open(action);
      const written = firstWritten(picture(), expected.picture);
      if (written) excel.editCell(written.sheet, written.position);
      await action.act(opened);
      const isDoneElsewhere = action.triesFurtherCells && told(opened) === expected.told;
      if (written && !isDoneElsewhere) {
        expect(told(opened)).toMatch(/^problem: (cell-edit|not-taken)$/);
      }
      excel.leaveCellEdit();
      await tryAgain(opened);
      if (!isDoneElsewhere) await expectSame(opened, expected);
    });

    test("in a workbook that is read-only, it says so where it would write, and changes nothing", async () => {
      const expected = await smooth(action);
      const opened = await open(action);
      const found = picture();
      excel.book.readOnly = true;
      await action.act(opened);
      excel.book.readOnly = false;
      if (action.writes) {
        expect(told(opened)).toBe("problem: protected");
        const { sheets, active } = picture();
        expect(sheets).toEqual(found.sheets);
        if (!action.turns) expect(active).toBe(found.active);
      }
      await tryAgain(opened);
      await expectSame(opened, expected);
    });

    test("with every sheet protected, it does what it can or says so, and can be done afterwards", async () => {
      const expected = await smooth(action);
      const opened = await open(action);
      for (const { name } of excel.book.sheets) excel.person.protectSheet(name);
      await action.act(opened);
      expect(told(opened)).not.toMatch(/unknown/);
      for (const { name } of excel.book.sheets) excel.person.unprotectSheet(name);
      if (opened.state.problem) {
        await tryAgain(opened);
        await expectSame(opened, expected);
      }
    });

    test("with very hidden sheets, it is done all the same", async () => {
      const expected = await smooth(action);
      const opened = await open(action);
      for (const sheet of excel.book.sheets.slice(1)) excel.book.showSheet(sheet, "VeryHidden");
      await action.act(opened);
      expect(told(opened)).toBe(expected.told);
    });

    test("with the sheets of the report deleted meanwhile, it ends and the session goes on", async () => {
      const opened = await open(action);
      for (const { name } of excel.book.sheets.slice(1)) excel.person.deleteSheet(name);
      await action.act(opened);
      expect(told(opened)).not.toMatch(/unknown/);
      await opened.check();
      expect(told(opened)).not.toMatch(/problem/);
    });
  });

  test("what is meant for a report that is gone is written into no other", async () => {
    const blank = changed(before, { [wrongCell]: null });
    const action: Action = {
      name: "fill an empty cell",
      reports: [blank, changed(now, { [wrongCell]: null })],
      act: (opened) => opened.correct([{ cell: wrongCell, from: null, to: 0 }]),
      writes: true,
    };
    const opened = await open(action);
    for (const { name } of [...excel.book.sheets]) {
      if (name.startsWith("2025")) excel.person.deleteSheet(name);
    }
    const found = picture();
    await action.act(opened);
    expect(told(opened)).toBe("reportGone");
    expect(opened.state.inHand?.found.report.year).toBe(2024);
    expect(picture()).toEqual(found);
  });

  test("a problem is not hidden behind that of a reading that fails after it", async () => {
    const action: Action = { name: "check", act: check, writes: true };
    const opened = await open(action, { ...never, afterChange: 0 });
    // Two requests read the workbook, one the cells; the fourth one writes, the fifth one reads by itself.
    excel.failRequest({ nth: 4, code: "AccessDenied" });
    excel.failRequest({ nth: 5 });
    await opened.correct([correction]);
    await until(opened, ({ freshness }) => freshness === "unread");
    expect(told(opened)).toBe("problem: protected");
    await tryAgain(opened);
    expect(told(opened)).toBe("corrected");
  });

  test("a failed start is made up for by the next reading, and nothing is lost", async () => {
    const action: Action = { name: "start", act: check, writes: false };
    await open(action);
    await session?.stop();
    for (const takesEffect of [false, true]) {
      for (const nth of [1, 2, 3]) {
        const started = new Session(excelHost(), undefined, { ...never, afterChange: 0 });
        excel.failRequest({ nth, takesEffect });
        await started.start();
        expect(told(started)).toMatch(/^(problem: unknown|nothing)$/);
        await until(started, ({ reading }) => reading !== undefined);
        expect(started.state.inHand?.found.report.year).toBe(2025);
        await started.stop();
      }
    }
  });
}
