import fc from "fast-check";
import { checkReport } from "../../../src/check/check";
import {
  reasonColumns,
  reasonHeadings,
  reasonRow,
  reasonsIn,
} from "../../../src/check/reason-rows";
import type { Reason } from "../../../src/check/reasons";
import { recogniseWorkbook } from "../../../src/read/recognise";
import type { FoundReport } from "../../../src/read/found";
import type { FigureKey } from "../../../src/report/figures";
import type { Report } from "../../../src/report/report";
import type { AgencyKind } from "../../../src/rules/agency-kind";
import { agencyKindIn } from "../../../src/check/agency-kind-rows";
import { Session } from "../../../src/taskpane/session/session";
import type { Deed, PaneState } from "../../../src/taskpane/session/state";
import { excelHost } from "../../../src/workbook/excel";
import type { SheetState } from "../../../src/workbook/host";
import { reasonsSheet } from "../../../src/write/sheets/check-sheets";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed } from "../../check/sample-reports";
import type { Position } from "../../excel-host/address";
import type { Sheet } from "../../excel-host/book/sheet";
import { inputAt } from "../../excel-host/book/writing";
import { emptied } from "../../excel-host/emptied";
import { ExcelHost } from "../../excel-host/excel-host";
import { Turns, type Seat } from "../../excel-host/turns";
import { twoYears } from "../two-years";

const texts = "2025正文";
const requests = "2025依申请公开";
const disputes = "2025复议诉讼";
const reasons = "核对说明";

const wrongCell = "t4.review.total";
const blankCells = ["t3.granted.individual", "t3.granted.business"] as const;
const [before, sound] = twoYears();
const wrong = Number(sound.figures[wrongCell]) + 3;
/** A total that is wrong, two cells that are blank, and carry-overs that do not fit. */
const now: Report = {
  ...changed(sound, { [wrongCell]: wrong, [blankCells[0]]: null, [blankCells[1]]: null }),
};
const carriedIn = checkReport(now, { previous: before }).findings.filter(
  ({ rule }) => rule === "carry.in"
);

/** A reason that somebody has given for another year. */
const otherReason: Reason = {
  year: 2020,
  agency: now.agency,
  rule: "carry.in",
  cells: ["t3.carriedIn.total"],
  statement: "表三上年结转对不上",
  figures: "1、2",
  text: "机构改革",
  date: "2021-01-05",
};

const never = { afterChange: 600_000, whileEditing: 600_000 };

let excel: ExcelHost;
let turns: Turns;
/** The sheets with which each run begins. */
let base: readonly Sheet[];
/** Where things stand in them. */
let home: FoundReport;

function found(sheets: readonly SheetState[], year = 2025): FoundReport | undefined {
  return recogniseWorkbook(sheets).find(({ report }) => report.year === year);
}

beforeAll(async () => {
  excel = new ExcelHost();
  turns = await Turns.beside(excel, 2);
  const [seat] = turns.seats;
  if (seat) turns.sit(seat);
  for (const { agency, year, format, figures, sections } of [before, now]) {
    const skeleton = { agency, year: year ?? 0, format, figures, sections, protect: false };
    await excelHost().insert(reportSheets(skeleton));
  }
  const headings = reasonColumns.map((column) => reasonHeadings[column]);
  await excelHost().insert([reasonsSheet(reasons, headings, [reasonRow(otherReason)])]);
  base = excel.book.sheets.slice(1).map((sheet) => sheet.copy(sheet.id));
  const report = found((await excelHost().read()).sheets);
  if (!report) throw new Error("There is no report");
  home = report;
});

afterAll(() => turns.close());

/** The workbook as it was in the beginning, with some of its sheets. */
function openAnew(isWanted: (name: string) => boolean): void {
  const { book } = excel;
  emptied(book);
  for (const sheet of base) if (isWanted(sheet.name)) book.addCopyOf(sheet);
}

/** What one clerk does, and whether it stands in the end. */
interface Work {
  readonly name: string;
  /** What has been done before the other clerk comes. */
  readonly before?: (session: Session) => Promise<void>;
  readonly act: (session: Session) => Promise<void>;
  readonly done: Deed["kind"];
  /** Where somebody may come in its way. */
  readonly near: readonly Target[];
  /** Whether what was done is there; what somebody has typed over it since is not missed. */
  readonly stands: (final: Final) => boolean;
}

/** The workbook in the end. */
interface Final {
  readonly sheets: readonly SheetState[];
  readonly report: FoundReport | undefined;
  /** Whether somebody has typed there. */
  readonly isTyped: (where: Target) => boolean;
}

function figure({ report }: Final, cell: FigureKey): unknown {
  return report?.report.figures[cell];
}

function correcting(to: number): Work {
  return {
    name: `correct to ${to}`,
    act: (session) => session.correct([{ cell: wrongCell, from: wrong, to }]),
    done: "corrected",
    near: ["wrong", "besideWrong"],
    stands: (final) => figure(final, wrongCell) === to || final.isTyped("wrong"),
  };
}

function filling(to: number): Work {
  return {
    name: `fill blanks with ${to}`,
    act: (session) =>
      session.applyTool(
        "",
        blankCells.map((cell) => ({ cell, from: null, to })),
        []
      ),
    done: "toolApplied",
    near: ["blank", "besideBlank"],
    stands: (final) =>
      (figure(final, blankCells[0]) === to || final.isTyped("blank")) &&
      figure(final, blankCells[1]) === to,
  };
}

function tidying(to: string): Work {
  return {
    name: `tidy to ${to}`,
    act(session) {
      const place = session.state.inHand?.found.sectionPlaces.s5;
      const from = home.report.sections.s5.split("\n")[0] ?? "";
      return session.applyTool("", [], place ? [{ place, from, to }] : []);
    },
    done: "toolApplied",
    near: ["text", "belowText"],
    stands: (final) => textStands(final, to),
  };
}

function textStands(final: Final, text: string): boolean {
  return (
    final.sheets.some(({ cells }) => cells.some((row) => row.includes(text))) ||
    final.isTyped("text")
  );
}

function rewriting(to: string): Work {
  return {
    name: `rewrite as ${to}`,
    act: (session) => session.fillIn([], [{ section: "s5", from: home.report.sections.s5, to }]),
    done: "filledIn",
    near: ["text", "belowText"],
    stands: (final) => textStands(final, to),
  };
}

function giving(index: number, text: string): Work {
  return {
    name: `give reason ${index}: ${text}`,
    act: (session) => session.giveReason(carriedIn.slice(index, index + 1), text),
    done: "reasonKept",
    near: ["reason", "besideReason"],
    stands: (final) =>
      reasonsIn(final.sheets).some((reason) => reason.text === text) || final.isTyped("reason"),
  };
}

function choosing(kind: AgencyKind): Work {
  return {
    name: `say ${kind}`,
    act: (session) => session.setAgencyKind(kind),
    done: "kindKept",
    near: ["kind", "text"],
    stands: (final) =>
      (final.report && agencyKindIn(final.sheets, final.report)) === kind || final.isTyped("kind"),
  };
}

const recording: Work = {
  name: "write the record",
  act: (session) => session.writeSheet("record"),
  done: "written",
  near: ["wrong"],
  stands: ({ sheets }) => sheets.some(({ name }) => name.startsWith("核对记录")),
};

function inserting(agency: string): Work {
  const skeleton = { agency, year: 2023, format: "2021", protect: true } as const;
  return {
    name: `insert for ${agency}`,
    act: (session) => session.insert(skeleton),
    done: "inserted",
    near: ["wrong"],
    stands: ({ sheets }) => found(sheets, 2023)?.report.agency === agency,
  };
}

const takingBack: Work = {
  name: "take a correction back",
  before: (session) => session.correct([{ cell: wrongCell, from: wrong, to: 4000 }]),
  act: (session) => session.undo(),
  done: "undone",
  near: ["wrong", "besideWrong"],
  // The other one may have corrected what was there before.
  stands: (final) => figure(final, wrongCell) !== 4000,
};

const withdrawing: Work = {
  name: "take a reason back",
  before: (session) => session.giveReason(carriedIn.slice(0, 1), "原因0"),
  async act(session) {
    const given = reasonsIn(session.state.reading?.sheets ?? []);
    const own = given.find(({ text }) => text === "原因0");
    if (own) await session.withdrawReason(own);
  },
  done: "reasonWithdrawn",
  near: ["firstReason", "reason", "besideReason"],
  // With another year in its row it is no reason for this report any more.
  stands: (final) =>
    !reasonsIn(final.sheets).some(({ text }) => text === "原因0") || final.isTyped("besideReason"),
};

/** What each of the two may be at, with words and figures of its own. */
function works(own: 1 | 2): readonly Work[] {
  return [
    correcting(4000 + own),
    filling(4100 + own),
    tidying(`清理过的文字${own}。`),
    rewriting(`读来的文字${own}。`),
    giving(0, `原因${own}`),
    giving(1, `另一原因${own}`),
    choosing(own === 1 ? "township" : "government"),
    recording,
    inserting(`青河县第${own}局`),
    ...(own === 1 ? [takingBack, withdrawing] : []),
  ];
}

/** Where somebody types: a cell that is written to, or one beside or below it. */
const targets = {
  wrong: () => placeOf(disputes, home.places[wrongCell]),
  besideWrong: () => placeOf(disputes, home.places["t4.review.upheld"]),
  blank: () => placeOf(requests, home.places[blankCells[0]]),
  besideBlank: () => placeOf(requests, home.places["t3.granted.research"]),
  text: () => placeOf(texts, home.sectionPlaces.s5),
  belowText: () => placeOf(texts, home.sectionPlaces.s5, 3),
  kind: () => ({ ...placeOf(texts, home.sectionPlaces.s1, -1), column: 2 }),
  firstReason: () => ({ sheet: reasons, row: 3, column: 4 }),
  reason: () => ({ sheet: reasons, row: 4, column: 4 }),
  besideReason: () => ({ sheet: reasons, row: 4, column: 0 }),
} as const;
type Target = keyof typeof targets;

interface NamedPlace extends Position {
  readonly sheet: string;
}

function placeOf(sheet: string, place: Position | undefined, below = 0): NamedPlace {
  if (!place) throw new Error(`There is no such cell in ${sheet}`);
  return { sheet, row: place.row + below, column: place.column };
}

type Step = "first" | "second" | { readonly types: Target } | { readonly newRowAt: Target };

type Works = readonly [Work, Work];

/** Two clerks at work, mostly at the same; often two requests of one come before one of the other. */
const twoAtWork: fc.Arbitrary<Works> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .nat({ max: works(2).length - 1 })
      .map((index): Works => [at(works(1), index), at(works(2), index)]),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...works(1)), fc.constantFrom(...works(2))) }
);

function at(works: readonly Work[], index: number): Work {
  const work = works[index];
  if (!work) throw new Error("There is no such work");
  return work;
}

/** What happens one after the other: requests of the two, and what somebody does near what they are at. */
function stepsAround(works: Works): fc.Arbitrary<readonly Step[]> {
  const target = fc.constantFrom(...works.flatMap(({ near }) => near));
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("first" as const, "second" as const) },
    { weight: 1, arbitrary: fc.record({ types: target }) },
    { weight: 1, arbitrary: fc.record({ newRowAt: target }) }
  );
  return fc.array(step, { minLength: 6, maxLength: 20 });
}

/** What somebody at the grid has done, and where it is to be in the end. */
class Typist {
  private readonly newRows: { readonly sheet: string; readonly row: number }[] = [];
  private typed: { place: NamedPlace; readonly value: unknown; readonly target: Target }[] = [];

  do(step: Exclude<Step, string>): void {
    const name = "types" in step ? step.types : step.newRowAt;
    const place = this.current(targets[name]());
    if (!excel.book.findSheet(place.sheet)) return;
    if ("newRowAt" in step) {
      excel.colleague.insertRows(place.sheet, place.row);
      this.newRows.push(place);
      this.typed = this.typed.map((each) => ({ ...each, place: shifted(each.place, place) }));
      return;
    }
    const isText = place.sheet === texts || place.sheet === reasons;
    const value = isText ? `有人写的${this.typed.length}` : 6000 + this.typed.length;
    excel.colleague.type(place.sheet, place, String(value));
    this.typed = this.typed.filter((each) => !isSame(each.place, place));
    this.typed.push({ place, value, target: name });
  }

  hasTyped(name: Target): boolean {
    return this.typed.some((each) => each.target === name);
  }

  /** What is not where it was typed. */
  missing(): readonly unknown[] {
    const { book } = excel;
    return this.typed.filter(({ place, value }) => {
      const sheet = book.findSheet(place.sheet);
      return !sheet || inputAt(book, sheet, place.row, place.column) !== value;
    });
  }

  /** Where a cell is by now. */
  private current(place: NamedPlace): NamedPlace {
    return this.newRows.reduce(shifted, place);
  }
}

const isSame = (a: NamedPlace, b: NamedPlace): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function shifted(place: NamedPlace, newRow: { sheet: string; row: number }): NamedPlace {
  return place.sheet === newRow.sheet && place.row >= newRow.row
    ? { ...place, row: place.row + 1 }
    : place;
}

async function openSession(seat: Seat, work: Work): Promise<Session> {
  turns.sit(seat);
  const session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12, 10, 30));
  await session.start();
  await work.before?.(session);
  expect(session.state.problem).toBeUndefined();
  return session;
}

const refusals: readonly string[] = [
  ...["overtaken", "toolOvertaken", "fillingOvertaken", "reasonOvertaken", "keepingOvertaken"],
  ...["undoOvertaken", "undoMoved", "reportGone", "conflict", "lost"],
];

/** What a pane says in the end. */
function told({ problem, deed, conflict }: PaneState): string {
  if (problem) return `problem: ${problem.reason} ${problem.detail}`;
  return deed?.kind ?? (conflict ? "conflict" : "nothing");
}

async function race(
  works: Works,
  steps: readonly Step[],
  withReasons: boolean
): Promise<readonly string[]> {
  const withLastYear = works.some(({ near }) => near.includes("reason"));
  openAnew((name) => (name === reasons ? withReasons : withLastYear || !name.startsWith("2024")));
  const sessions: Session[] = [];
  // The second one comes when the first has done what it does before.
  for (const [index, seat] of turns.seats.entries()) {
    const work = works[index];
    if (work) sessions.push(await openSession(seat, work));
  }
  await excel.idle();
  const typist = new Typist();
  turns.begin();
  const begun = new Set<number>();
  const take = async (index: number): Promise<void> => {
    const [seat, session, work] = [turns.seats[index], sessions[index], works[index]];
    if (!seat || !session || !work) return;
    if (begun.has(index)) return turns.next(seat);
    begun.add(index);
    await turns.start(seat, () => work.act(session));
  };
  for (const each of steps) {
    if (typeof each === "string") await take(each === "first" ? 0 : 1);
    else typist.do(each);
  }
  for (const index of [0, 1]) {
    do await take(index);
    while (turns.seats[index]?.isDone === false);
  }
  turns.end();
  await excel.idle();

  const [seat] = turns.seats;
  if (seat) turns.sit(seat);
  const { sheets } = await excelHost().read();
  const final: Final = {
    sheets,
    report: found(sheets),
    isTyped: (name) => typist.hasTyped(name),
  };
  const outcomes = sessions.map(({ state }) => told(state));
  for (const [index, session] of sessions.entries()) {
    const own = turns.seats[index];
    if (own) turns.sit(own);
    await session.stop();
  }

  expect(typist.missing()).toEqual([]);
  for (const [index, work] of works.entries()) {
    const outcome = outcomes[index] ?? "";
    expect([work.done, ...refusals]).toContain(outcome);
    if (outcome === work.done) expect([work.name, work.stands(final)]).toEqual([work.name, true]);
  }
  return outcomes;
}

/** The two ask Excel by turns. */
const byTurns: readonly Step[] = Array<readonly Step[]>(12).fill(["first", "second"]).flat();

/** How it ends for the first and for the second where both are at the same. */
const endings = [
  [0, false, ["corrected", "overtaken"]],
  [1, false, ["toolApplied", "toolOvertaken"]],
  [2, false, ["toolApplied", "toolOvertaken"]],
  [3, false, ["filledIn", "fillingOvertaken"]],
  [4, false, ["reasonKept", "reasonKept"]],
  [4, true, ["reasonKept", "reasonKept"]],
  [5, true, ["reasonKept", "reasonKept"]],
  [6, false, ["kindKept", "keepingOvertaken"]],
  [7, false, ["written", "written"]],
  [8, false, ["inserted", "conflict"]],
] as const;

test.each(
  endings.map(([index, withReasons, ends]) => {
    const two: Works = [at(works(1), index), at(works(2), index)];
    return { names: two.map(({ name }) => name), two, withReasons, ends };
  })
)("by turns, $names (reasons there: $withReasons) end as $ends", async (each) => {
  expect(await race(each.two, byTurns, each.withReasons)).toEqual(each.ends);
});

test("of two records that are written at once the later one stands", async () => {
  await race([recording, recording], byTurns, false);
  const records = excel.book.sheets
    .map(({ name }) => name)
    .filter((name) => /^核对记录/.test(name));
  expect(records).toEqual(["核对记录"]);
});

test("nobody's work is lost, whatever two panes and somebody at the grid do in whichever order", async () => {
  await fc.assert(
    fc.asyncProperty(
      twoAtWork.chain((works) => fc.tuple(fc.constant(works), stepsAround(works))),
      fc.boolean(),
      async ([works, steps], withReasons) => {
        await race(works, steps, withReasons);
      }
    ),
    { numRuns: 25 }
  );
});
