import type { FoundReport } from "../../../src/read/found";
import { figureKeys, type FigureKey } from "../../../src/report/figures";
import type { Report } from "../../../src/report/report";
import { judge, type Judgement } from "../../../src/taskpane/session/judgement";
import { remediesOf, type Offer, type Remedy } from "../../../src/taskpane/session/remedies";
import { changed } from "../../check/sample-reports";
import { finishedReport } from "../reports";
import { formatById } from "../../../src/report/formats";

/** Figure cells in one long column, so that a place tells its figure. */
function found(report: Report): FoundReport {
  const keys = figureKeys(formatById(report.format));
  const places = Object.fromEntries(
    keys.map((key, row) => [key, { sheet: "sheet", row, column: 0 }])
  );
  return {
    report,
    notes: [],
    tables: ["t2", "t3", "t4"],
    places,
    sectionPlaces: {},
    titlePlaces: [],
    paragraphPlaces: {},
    textRows: {},
    questions: [],
    gaps: [],
  };
}

function judged(report: Report): Judgement {
  return judge(found(report), undefined, {
    sheets: [],
    agencyKind: undefined,
    now: new Date(2026, 0, 12),
  });
}

/** The cells that are marked; see `found` for the rows. */
function marked({ marks }: Judgement): readonly string[] {
  const keys = Object.keys(finishedReport().figures);
  return marks.map(({ place, level }) => `${level} ${keys[place.row] ?? ""}`);
}

function plus(report: Report, key: FigureKey, difference: number): Report {
  return changed(report, { [key]: Number(report.figures[key]) + difference });
}

function offersOf(
  judgement: Judgement
): readonly (readonly Offer[] | Exclude<Remedy["kind"], "offers"> | undefined)[] {
  const { findings } = judgement.result;
  const remedies = remediesOf(judgement, findings);
  return findings.map((finding) => {
    const remedy = remedies.get(finding);
    if (remedy === undefined) return undefined;
    return remedy.kind === "offers" ? remedy.offers : remedy.kind;
  });
}

const inner = "t3.denied.thirdParty.business";

test("nothing found: nothing marked", () => {
  expect(marked(judged(finishedReport()))).toEqual([]);
});

test("one wrong cell: it alone is marked, and mended by the first finding", () => {
  const judgement = judged(plus(finishedReport(), inner, 40));
  expect(marked(judgement)).toEqual([`error ${inner}`]);
  const [first, second, ...more] = offersOf(judgement);
  expect(more).toEqual([]);
  expect(second).toBe("above");
  if (!Array.isArray(first)) throw new Error("Nothing is offered");
  const [likeliest, totals] = first as readonly Offer[];
  expect(likeliest).toMatchObject({ kind: "likeliest", changes: [{ cell: inner }] });
  expect(totals?.kind).toBe("totals");
  expect(totals?.changes.every(({ cell }) => /total$|^t3\.disposed/.test(cell))).toBe(true);
});

test("the reading that the parts are right is not offered twice", () => {
  const judgement = judged(plus(finishedReport(), "t4.review.total", 3));
  const kinds = offersOf(judgement).flatMap((offers) =>
    Array.isArray(offers) ? (offers as readonly Offer[]).map(({ kind }) => kind) : []
  );
  expect(kinds.length).toBeGreaterThan(1);
  expect(kinds).not.toContain("totals");
});

test("an empty cell is marked as such, and its only possible value is offered once", () => {
  const judgement = judged(changed(finishedReport(), { "t4.review.upheld": null }));
  expect(marked(judgement)).toEqual(["incomplete t4.review.upheld"]);
  const offered = offersOf(judgement).filter((offers) => offers !== undefined);
  expect(offered).toMatchObject([
    [{ kind: "determined", changes: [{ cell: "t4.review.upheld", from: null }] }],
  ]);
});

test("a cell with an error and something else is marked once, as an error", () => {
  const report = changed(finishedReport(), { "t3.granted.research": -2.5 });
  const marks = marked(judged(report)).filter((mark) => mark.includes("t3.granted.research"));
  expect(marks).toEqual(["error t3.granted.research"]);
});

test("more wrong cells than can be mended: the totals that do not fit are marked", () => {
  const cells: readonly FigureKey[] = [
    "t3.granted.individual",
    "t3.partial.business",
    "t3.denied.stateSecret.research",
    "t3.unable.notHeld.publicInterest",
    "t3.notProcessed.petition.legalService",
    "t3.notProcessed.duplicate.otherOrg",
  ];
  const report = cells.reduce(
    (wrong, cell, index) => plus(wrong, cell, index + 1),
    finishedReport()
  );
  const judgement = judged(report);
  expect(judgement.repairs.every(({ repairs }) => repairs.length === 0)).toBe(true);
  const marks = marked(judgement);
  expect(marks).toContain("error t3.granted.total");
  expect(marks).toContain("error t3.disposed.business");
  expect(marks).not.toContain("error t3.granted.individual");
  const [first] = offersOf(judgement);
  expect(first).toMatchObject([{ kind: "totals" }]);
});
