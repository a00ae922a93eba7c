import { withChanges } from "../../../../src/check/change";
import type { Place } from "../../../../src/read/source";
import { figureKeys, type FigureKey } from "../../../../src/report/figures";
import { figuresWith, type Report } from "../../../../src/report/report";
import { formatById, tableOf } from "../../../../src/report/formats";
import { layoutOf } from "../../../../src/report/layout";
import type { TableId } from "../../../../src/report/structure";
import { blockProposal } from "../../../../src/taskpane/tools/block/proposal";
import { readBlock } from "../../../../src/taskpane/tools/block/pasted-block";
import { printedFigure } from "../../../../src/write/printed-figure";
import { publishedNumbers, publishedReport } from "../../../check/sample-reports";
import { numberedReport } from "../../../write/reports";
import { inSheets } from "../report-sheets";

function blank(report: Report): Report {
  return { ...report, figures: figuresWith(formatById(report.format)) };
}

/** A table as a spreadsheet copies it, from its first figure to its last, or with all that stands around them. */
function copied(report: Report, table: TableId, part: "figures" | "all"): string {
  const layout = layoutOf(tableOf(formatById(report.format), table));
  const figures = layout.cells.filter((cell) => cell.kind === "figure");
  const [top, left] =
    part === "all"
      ? [0, 0]
      : [
          Math.min(...figures.map(({ row }) => row)),
          Math.min(...figures.map(({ column }) => column)),
        ];
  const rows = Array.from({ length: layout.rows }, () =>
    Array.from({ length: layout.columns }, () => "")
  );
  for (const cell of layout.cells) {
    const text =
      cell.kind === "figure" ? printedFigure(report.figures[cell.key] ?? null) : cell.text;
    rows[cell.row]?.splice(cell.column, 1, text);
  }
  return rows
    .slice(top)
    .map((row) => row.slice(left).join("\t"))
    .join("\r\n");
}

function placeOf(report: Report, key: FigureKey): Place {
  const place = inSheets(blank(report)).found.places[key];
  if (!place) throw new Error(`No cell for ${key}`);
  return place;
}

const nowhere: Place = { sheet: "别处", row: 0, column: 0 };

async function pasted(report: Report, text: string, selected: Place) {
  const { found } = inSheets(blank(report));
  const { landing, proposal } = blockProposal(found, await readBlock("", text), selected);
  const changes = proposal.groups.flatMap(({ figures }) => figures);
  return { landing, proposal, figures: withChanges(found.report, changes).figures };
}

function ofTables(figures: Report["figures"], tables: readonly TableId[]) {
  return Object.entries(figures).filter(([key]) => tables.some((table) => key.startsWith(table)));
}

describe.each(publishedNumbers)("%s", (number) => {
  const report = publishedReport(number);

  test.each([
    ["t3", "t3.received.individual"],
    ["t4", "t4.review.upheld"],
  ] as const)("the figures of %s come back where they stood", async (table, first) => {
    const selected = placeOf(report, first);
    const { landing, proposal, figures } = await pasted(
      report,
      copied(report, table, "figures"),
      selected
    );
    expect(landing).toMatchObject({ kind: "from-cell", first });
    expect(proposal.notes).toEqual([]);
    expect(ofTables(figures, [table])).toEqual(ofTables(report.figures, [table]));
  });

  test("the figures of t2 come back though its blocks have heads of their own", async () => {
    const layout = layoutOf(tableOf(formatById(report.format), "t2"));
    const [first] = layout.cells.flatMap((cell) => (cell.kind === "figure" ? [cell.key] : []));
    if (!first) throw new Error("No figures");
    const text = copied(report, "t2", "figures");
    const { proposal, figures } = await pasted(report, text, placeOf(report, first));
    expect(ofTables(figures, ["t2"])).toEqual(ofTables(report.figures, ["t2"]));
    expect(proposal.notes.filter(({ kind }) => kind === "offTheFigures")).toEqual([]);
  });

  test.each(["t2", "t3", "t4"] as const)("all of %s goes where its labels say", async (table) => {
    const { landing, figures } = await pasted(report, copied(report, table, "all"), nowhere);
    const isEmpty = ofTables(report.figures, [table]).every(([, value]) => value === null);
    expect(landing.kind).toBe(isEmpty ? "no-figures" : "by-labels");
    expect(ofTables(figures, [table])).toEqual(ofTables(report.figures, [table]));
    const others = (["t2", "t3", "t4"] as const).filter((other) => other !== table);
    expect(ofTables(figures, others).every(([, value]) => value === null)).toBe(true);
  });
});

test("表三 of the other form goes where its labels say, all but （六）其他处理", async () => {
  const before = publishedReport("007");
  const { found } = inSheets(blank(publishedReport("005")));
  const block = await readBlock("", copied(before, "t3", "all"));
  const first = found.places["t3.received.individual"] ?? nowhere;
  const { landing, proposal } = blockProposal(found, block, first);
  expect(landing).toEqual({ kind: "by-labels", figures: 154 });
  const figures = proposal.groups.flatMap((group) => group.figures);
  expect(figures).toHaveLength(154);
  for (const { cell, to } of figures) expect([cell, before.figures[cell]]).toEqual([cell, to]);
  const [note, ...others] = proposal.notes;
  expect([note?.kind, note?.about.length, others]).toEqual(["offTheFigures", 7, []]);
  expect(note?.about).toContain("表三（六）其他处理·总计：0");
});

test("表二 of the other form goes where both count the same, and the rest is told", async () => {
  const before = numberedReport("2019");
  const { landing, proposal, figures } = await pasted(
    publishedReport("005"),
    copied(before, "t2", "all"),
    nowhere
  );
  const shared = figureKeys(formatById("2021")).filter(
    (key) => key.startsWith("t2.") && key in before.figures
  );
  expect(shared).toContain("t2.licensing.decisions");
  expect(landing).toEqual({ kind: "by-labels", figures: shared.length });
  const landed = Object.entries(figures).filter(([, value]) => value !== null);
  expect(Object.fromEntries(landed)).toEqual(
    Object.fromEntries(shared.map((key) => [key, before.figures[key]]))
  );
  const told = proposal.notes.flatMap(({ kind, about }) => (kind === "offTheFigures" ? about : []));
  const isLeft = ([key, value]: [string, unknown]): boolean =>
    typeof value === "number" && !shared.some((each) => each === key);
  expect(told).toHaveLength(ofTables(before.figures, ["t2"]).filter(isLeft).length);
});

test("some rows with their labels land at the selected cell", async () => {
  const report = publishedReport("005");
  const text = "1.信访举报投诉类申请\t1\t2\n2.重复申请\t\t3";
  const selected = placeOf(report, "t3.notProcessed.petition.individual");
  const { landing, figures } = await pasted(report, text, selected);
  expect(landing).toEqual({
    kind: "from-cell",
    first: "t3.notProcessed.petition.individual",
    rows: 2,
    columns: 2,
  });
  expect(Object.entries(figures).filter(([, value]) => value !== null)).toEqual([
    ["t3.notProcessed.petition.individual", 1],
    ["t3.notProcessed.petition.business", 2],
    ["t3.notProcessed.duplicate.business", 3],
  ]);
});

test("without a cell for figures nothing is proposed", async () => {
  const { landing, proposal } = await pasted(publishedReport("005"), "1\t2", nowhere);
  expect(landing).toEqual({ kind: "no-cell" });
  expect(proposal).toEqual({ groups: [], notes: [] });
});

test("what does not fit is said", async () => {
  const report = publishedReport("005");
  const selected = placeOf(report, "t4.suitAfterReview.total");
  const { proposal } = await pasted(report, "1\t7\n8\t约9", selected);
  expect(proposal.groups.map(({ kind, figures }) => [kind, figures.length])).toEqual([
    ["emptyCells", 1],
  ]);
  expect(proposal.notes).toEqual([{ kind: "offTheFigures", about: ["7", "8"] }]);
});

test("amounts with another unit are converted on request", async () => {
  const report = publishedReport("005");
  const selected = placeOf(report, "t2.adminFees.amount");
  const { proposal } = await pasted(report, "251000元", selected);
  expect(
    proposal.groups.map(({ kind, byDefault, figures }) => [kind, byDefault, figures[0]?.to])
  ).toEqual([["converted", false, 25.1]]);
});
