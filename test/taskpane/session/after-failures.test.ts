/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Change } from "../../../src/check/change";
import { emptySections, type Report } from "../../../src/report/report";
import { statusWords } from "../../../src/taskpane/components/frame/status-words";
import { Session, type Delays } from "../../../src/taskpane/session/session";
import type { InHand } from "../../../src/taskpane/session/state";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { excelHost } from "../../../src/workbook/excel";
import { sectionDrafts } from "../../../src/write/drafts/section-drafts";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed } from "../../check/sample-reports";
import { eachHost } from "../../excel-host/behaviour";
import type { Position } from "../../excel-host/address";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost, ExcelHostOptions } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const texts = "2025正文";
const requests = "2025依申请公开";
const disputes = "2025复议诉讼";

const wrongCell = "t4.review.total";
const blankCells = ["t3.granted.business", "t3.granted.research"] as const;
const [before, sound] = twoYears();
const wrong = Number(sound.figures[wrongCell]) + 3;
const now = changed(sound, {
  [wrongCell]: wrong,
  [blankCells[0]]: null,
  [blankCells[1]]: null,
});
const correction: Change = { cell: wrongCell, from: wrong, to: wrong - 3 };
const fills: readonly Change[] = blankCells.map((cell) => ({ cell, from: null, to: 0 }));

/** Two requests read the workbook, one the cells; the fourth one writes, the fifth one begins to read again. */
const writingRequest = 4;
const readingAgain = 5;

const never = { afterChange: 600_000, whileEditing: 600_000 };

let behaviour: NonNullable<ExcelHostOptions["behaviour"]> = "measured";
let excel: ExcelHost;
let session: Session;

async function open(
  reports: readonly Report[] = [before, now],
  delays: Delays = never
): Promise<void> {
  excel = await startExcel({ behaviour });
  for (const { agency, year, format, figures, sections } of reports) {
    const written = JSON.stringify(sections) === JSON.stringify(emptySections) ? {} : { sections };
    const skeleton = { agency, year: year ?? 0, format, figures, ...written, protect: false };
    await excelHost().insert(reportSheets(skeleton));
  }
  await excel.idle();
  session = new Session(excelHost(), undefined, delays, () => new Date(2026, 0, 12, 10, 30));
  await session.start();
}

afterEach(async () => {
  excel.admission = undefined;
  excel.leaveCellEdit();
  await session.stop();
});

function inHand(): InHand {
  if (!session.state.inHand) throw new Error("There is no report in hand");
  return session.state.inHand;
}

function placeOf(cell: Change["cell"]): Position {
  const place = inHand().found.places[cell];
  if (!place) throw new Error(`${cell} is nowhere`);
  return place;
}

function sectionPlace(): Position & { readonly sheet: string } {
  const place = inHand().found.sectionPlaces.s5;
  if (!place) throw new Error("The section is nowhere");
  return place;
}

function at(sheet: string, { row, column }: Position): unknown {
  return inputAt(excel.book, excel.book.sheet(sheet), row, column);
}

/** What the status line says. */
function line(): string {
  const { state } = session;
  return statusWords({ ...state, undoable: state.canUndo ? state.written : undefined }, zhCN);
}

function problem(): string | undefined {
  const reason = session.state.problem?.reason;
  return reason && zhCN.problems[reason];
}

/** Has requests fail from now on: one failure is made up for by asking anew, or for less. */
function failFrom(nth: number): void {
  for (let further = 0; further < 20; further++) excel.failRequest({ nth: nth + further });
}

/** Has something happen just before a request is answered, counted from now on. */
function beforeRequest(nth: number, deed: () => unknown): void {
  let count = 0;
  excel.admission = async () => {
    count += 1;
    if (count === nth) deed();
  };
}

async function tryAgain(): Promise<void> {
  excel.admission = undefined;
  const pressed = session.state.problem;
  if (!pressed) throw new Error("There is nothing to try again");
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state.task || session.state.problem === pressed) return;
      stop();
      resolve();
    });
    pressed.again();
  });
}

/** All that is written into cells of the report, with what is said where nothing fails and where nothing follows. */
const deeds = [
  {
    name: "a correction",
    act: () => session.correct([correction]),
    readingAgain,
    done: "已修正1格，并重新核对。",
    unfollowed: "已修正1格。",
  },
  {
    name: "what a tool proposes",
    act: () => session.applyTool("已填入2格。", fills, []),
    readingAgain,
    done: "已填入2格。",
    unfollowed: "已填入2格。",
  },
  {
    name: "what was read from elsewhere",
    act: () => session.fillIn(fills, []),
    readingAgain,
    done: /^已填入2格，并已核对：/,
    unfollowed: "已填入2格。",
  },
  {
    name: "what the agency is",
    act: () => session.setAgencyKind("township"),
    // Which cell is free is looked up in a request of its own.
    readingAgain: readingAgain + 1,
    done: "单位类别已记下，并重新核对。",
    unfollowed: "单位类别已记下。",
  },
] as const;

function textsOfBook(): readonly unknown[] {
  const sheet = excel.book.sheet(texts);
  const area = sheet.usedArea(true);
  return [...Array(area?.rowCount ?? 0).keys()].map((down) =>
    at(texts, { row: (area?.row ?? 0) + down, column: 0 })
  );
}

describe.each(eachHost)("on the %s host", (name) => {
  beforeEach(() => {
    behaviour = name;
  });

  describe.each(deeds)("$name that is written", ({ act, done, unfollowed, ...deed }) => {
    test.each([
      ["the clerk begins to edit a cell", "editing"],
      ["the next request fails", "unread"],
    ] as const)("is told as done where %s before it is read again", async (_, freshness) => {
      await open();
      if (freshness === "editing") beforeRequest(deed.readingAgain, () => excel.enterCellEdit());
      else failFrom(deed.readingAgain);
      await act();
      excel.clearFailures();
      expect(line()).toBe(unfollowed + zhCN.freshness[freshness]);
      expect(problem()).toMatch(/已经做成，只是没能重新读取/);
      excel.leaveCellEdit();
      await tryAgain();
      expect(problem()).toBeUndefined();
      expect(line()).toEqual(typeof done === "string" ? done : expect.stringMatching(done));
      expect(session.state.canUndo).toBe(true);
    });

    test("is written once, and what is typed over it afterwards stays", async () => {
      await open();
      failFrom(deed.readingAgain);
      await act();
      excel.clearFailures();
      const [cell] = session.state.written?.cells ?? [];
      if (!cell) throw new Error("Nothing was written");
      const { name } =
        session.state.reading?.sheets.find(({ id }) => id === cell.place.sheet) ?? {};
      excel.person.type(String(name), cell.place, "5");
      await tryAgain();
      expect(String(at(String(name), cell.place))).toBe("5");
      expect(line()).not.toMatch(/没有/);
      expect(session.state.canUndo).toBe(false);
    });
  });

  test("what is done is told by itself as soon as the editing ends", async () => {
    await open([before, now], { afterChange: 600_000, whileEditing: 0 });
    beforeRequest(readingAgain, () => excel.enterCellEdit());
    await session.correct([correction]);
    excel.admission = undefined;
    expect(problem()).toMatch(/已经做成/);
    const isRead = new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        if (session.state.freshness !== "current") return;
        stop();
        resolve();
      });
    });
    excel.leaveCellEdit();
    await isRead;
    expect(problem()).toBeUndefined();
    expect(line()).toBe("已修正1格。");
  });

  test("where only the marks cannot be set, the reading is not called old", async () => {
    await open();
    await session.check();
    const all = await excel.countRequests(() => session.correct([correction]));
    await session.undo();
    failFrom(all);
    await session.correct([correction]);
    excel.clearFailures();
    expect(problem()).toMatch(/已经做成，只是没能重新读取或更新标记/);
    expect(line()).toBe("已修正1格。");
  });

  test("an insertion, a reason, a record and an undoing are told as done, too", async () => {
    await open();
    await session.check();
    const carried = inHand().judgement?.result.findings.filter(({ rule }) => rule === "carry.in");
    const acts = [
      () => session.giveReason(carried?.slice(0, 1) ?? [], "机构改革"),
      () => session.writeSheet("record"),
      () => session.undo(),
      () => session.insert({ agency: "青河县水务局", year: 2023, format: "2021", protect: false }),
    ];
    const said = [/^原因已记在/, /^已写入工作表/, /^已撤销，1格/, /^已插入：/];
    await session.correct([correction]);
    for (const [index, act] of acts.entries()) {
      // Of these the insertion alone reads nothing before; what follows the writing fails.
      const name = said[index];
      const writing = index === 3 ? 2 : writingRequest;
      failFrom(writing + 1);
      await act();
      excel.clearFailures();
      expect(problem()).toMatch(/已经做成/);
      expect(line()).toMatch(name ?? /never/);
      await tryAgain();
      expect(problem()).toBeUndefined();
      expect(line()).toMatch(name ?? /never/);
    }
  });

  describe("where the answer to a write is lost", () => {
    test("no promise is made, and trying again finds what is done", async () => {
      await open();
      excel.failRequest({ nth: writingRequest, takesEffect: true });
      await session.correct([correction]);
      expect(problem()).toMatch(/^Excel 没有回应，要写的格可能写了，也可能没写。/);
      await tryAgain();
      expect(line()).toBe("已修正1格，并重新核对。");
    });

    test("what was written and has changed since is not called unwritten", async () => {
      await open();
      excel.failRequest({ nth: writingRequest, takesEffect: true });
      await session.applyTool("已填入2格。", fills, []);
      excel.colleague.type(requests, placeOf(blankCells[0]), "5");
      await tryAgain();
      expect(line()).toBe("上次可能已经写入，后来又改过，这次没有再写。请看这些格现在的内容。");
      expect(at(requests, placeOf(blankCells[0]))).toBe(5);
      expect(at(requests, placeOf(blankCells[1]))).toBe(0);
    });

    test("what was written and has moved since is not called unwritten", async () => {
      await open();
      const { s5 } = inHand().found.report.sections;
      excel.failRequest({ nth: writingRequest, takesEffect: true });
      await session.fillIn([], [{ section: "s5", from: s5, to: "读来。" }]);
      excel.person.insertRows(texts, 2);
      await tryAgain();
      expect(line()).toMatch(/^上次可能已经写入，后来又改过/);
    });

    test("an undoing that may have been done is not called undone", async () => {
      await open();
      await session.correct([correction]);
      excel.failRequest({ nth: writingRequest, takesEffect: true });
      await session.undo();
      expect(problem()).toMatch(/可能写了，也可能没写/);
      excel.colleague.type(disputes, placeOf(wrongCell), "777");
      await tryAgain();
      expect(line()).toBe("上次可能已经撤销，后来又改过，这次没有再动。请看这些格现在的内容。");
      expect(at(disputes, placeOf(wrongCell))).toBe(777);
    });
  });

  describe("where one of two sheets is protected", () => {
    const fillIn = (): Promise<void> => {
      const { s5 } = inHand().found.report.sections;
      return session.fillIn([correction], [{ section: "s5", from: s5, to: "新文字" }]);
    };

    test.each([
      ["the second", texts],
      ["the first", disputes],
    ])(
      "%s: nothing is written, and what was written before can be taken back",
      async (_, sheet) => {
        await open();
        await session.applyTool("已填入2格。", fills, []);
        const [figure, text] = [placeOf(wrongCell), sectionPlace()];
        const words = at(texts, text);
        excel.colleague.protectSheet(sheet);
        await fillIn();
        expect(problem()).toMatch(/受保护.*没有做成/);
        expect([at(disputes, figure), at(texts, text)]).toEqual([wrong, words]);
        expect(session.state.canUndo).toBe(true);
        expect(session.state.written?.cells).toHaveLength(2);
        excel.colleague.unprotectSheet(sheet);
        excel.colleague.type(texts, text, "同事改的文字");
        await tryAgain();
        expect(line()).toMatch(/没有填入/);
        expect([at(disputes, figure), at(texts, text)]).toEqual([wrong, "同事改的文字"]);
      }
    );
  });

  test("a draft that nobody has written is not written once the figures have changed", async () => {
    await open([before, sound]);
    await session.check();
    const [draft] = sectionDrafts(inHand().found.report);
    if (!draft) throw new Error("Nothing is proposed");
    const holds = (): boolean => JSON.stringify(textsOfBook()).includes(draft.text.slice(0, 20));
    excel.failRequest({ nth: writingRequest });
    await session.writeDraft(draft);
    const { figures } = inHand().found.report;
    for (const [cell, place] of Object.entries(inHand().found.places)) {
      const value: unknown = Reflect.get(figures, cell);
      const sheet = excel.book.sheets.find(({ id }) => id === place.sheet);
      if (sheet && typeof value === "number" && value > 0) {
        excel.colleague.type(sheet.name, place, String(value + 1000));
      }
    }
    await tryAgain();
    expect(line()).toBe("表格已经改动，没有写入。请看新拟的文字。");
    expect(holds()).toBe(false);
  });

  test.each(["AccessDenied", "InvalidOperationInCellEditMode"])(
    "a write that Excel refuses (%s) leaves what was written before to be taken back",
    async (code) => {
      await open();
      await session.correct([correction]);
      excel.failRequest({ nth: writingRequest, code });
      await session.applyTool("已填入2格。", fills, []);
      expect(problem()).toMatch(/没有做成/);
      await session.check();
      expect(session.state.canUndo).toBe(true);
      await session.undo();
      expect(at(disputes, placeOf(wrongCell))).toBe(wrong);
    }
  );
});

describe("where the clerk edits the very cell that is written to", () => {
  const edit = (): void => excel.editCell(disputes, placeOf(wrongCell));
  const lost = /^有的格又变回了原来的内容（2025复议诉讼!.+），可能当时正在编辑。/;

  test("and it takes nothing, that is said, nothing is called done, and trying again does it", async () => {
    behaviour = { editedCell: "drops" };
    await open();
    beforeRequest(writingRequest, edit);
    await session.fillIn([correction, ...fills], []);
    expect(problem()).toMatch(/^有的格没有写进去，可能正在编辑/);
    expect(line()).toBe("");
    await session.check();
    expect(at(disputes, placeOf(wrongCell))).toBe(wrong);
    expect(inHand().found.report.figures[wrongCell]).toBe(wrong);
    excel.leaveCellEdit();
    await session.undo();
    expect(at(requests, placeOf(blankCells[0]))).toBe("");
  });

  test("and it takes nothing, trying again puts in the rest, and all can be taken back", async () => {
    behaviour = { editedCell: "drops" };
    await open();
    beforeRequest(writingRequest, edit);
    await session.applyTool("已填入3格。", [correction, ...fills], []);
    excel.leaveCellEdit();
    await tryAgain();
    expect(line()).toBe("已填入3格。");
    expect(at(disputes, placeOf(wrongCell))).toBe(wrong - 3);
    await session.undo();
    expect(at(disputes, placeOf(wrongCell))).toBe(wrong);
    expect(at(requests, placeOf(blankCells[0]))).toBe("");
  });

  test("and has what was there again when the editing ends, that is said in place of done", async () => {
    behaviour = { editedCell: "overwrites" };
    await open();
    let requests = 0;
    excel.admission = async () => {
      requests += 1;
      if (requests === writingRequest) edit();
      if (requests === readingAgain) excel.leaveCellEdit();
    };
    await session.correct([correction]);
    expect(problem()).toBeUndefined();
    expect(line()).toMatch(lost);
    expect(session.state.canUndo).toBe(false);
    excel.admission = undefined;
    await session.correct([correction]);
    expect(line()).toBe("已修正1格，并重新核对。");
  });

  test("and an undoing is lost, that is said, and it can be done again", async () => {
    behaviour = { editedCell: "overwrites" };
    await open();
    await session.correct([correction]);
    let requests = 0;
    excel.admission = async () => {
      requests += 1;
      if (requests === writingRequest) edit();
      if (requests === readingAgain) excel.leaveCellEdit();
    };
    await session.undo();
    expect(line()).toMatch(lost);
    expect(session.state.canUndo).toBe(true);
    excel.admission = undefined;
    await session.undo();
    expect(line()).toMatch(/^已撤销，1格/);
    expect(at(disputes, placeOf(wrongCell))).toBe(wrong);
  });

  test("and a reason is lost, that is said", async () => {
    behaviour = { editedCell: "overwrites" };
    await open();
    await session.check();
    const carried = inHand().judgement?.result.findings.filter(({ rule }) => rule === "carry.in");
    await session.giveReason(carried?.slice(0, 1) ?? [], "机构改革");
    const [kept] = session.state.reading?.sheets.filter(({ name }) => name === "核对说明") ?? [];
    const free = (kept?.firstRow ?? 0) + (kept?.cells.length ?? 0);
    let requests = 0;
    excel.admission = async () => {
      requests += 1;
      if (requests === writingRequest) excel.editCell("核对说明", { row: free, column: 4 });
      if (requests === readingAgain) excel.leaveCellEdit();
    };
    await session.giveReason(carried?.slice(1, 2) ?? [], "机构改革");
    expect(line()).toMatch(/^有的格又变回了原来的内容（核对说明!/);
  });
});
