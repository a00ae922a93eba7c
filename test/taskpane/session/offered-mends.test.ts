import { checkReport } from "../../../src/check/check";
import { mendsOf } from "../../../src/check/mends";
import { repairGroups } from "../../../src/check/repairs";
import type { FoundReport } from "../../../src/read/found";
import type { Place, SheetGrid } from "../../../src/read/source";
import { offeredMends, type OfferedMend } from "../../../src/taskpane/session/offered-mends";
import { changed } from "../../check/sample-reports";
import { busyReport, saying } from "../../rules/prose/sentence-report";

const received = "全年收到政府信息公开申请102件。";
const documents = "本年制发行政规范性文件18件。";

function cell(row: number): Place {
  return { sheet: "texts", row, column: 0 };
}

/** What is offered where these paragraphs are read of these cells. */
function offered(
  cells: readonly string[],
  paragraphs: readonly (readonly [text: string, row: number])[],
  places: FoundReport["places"] = {}
): readonly OfferedMend[] {
  const report = saying(
    paragraphs.map(([text]) => text).join("\n"),
    changed(busyReport, { "t2.normativeDocs.issued": 13 })
  );
  const found: FoundReport = {
    report,
    notes: [],
    tables: ["t2", "t3", "t4"],
    places,
    sectionPlaces: { s1: cell(0) },
    titlePlaces: [],
    paragraphPlaces: { s1: paragraphs.map(([, row]) => cell(row)) },
    textRows: {},
    questions: [],
    gaps: [],
  };
  const sheet: SheetGrid = {
    id: "texts",
    name: "正文",
    firstRow: 0,
    firstColumn: 0,
    cells: cells.map((text) => [text]),
  };
  const { findings } = checkReport(report);
  const judged = { report, circumstances: {}, findings, repairs: repairGroups(report) };
  return [...offeredMends(found, [sheet], mendsOf(judged)).values()].flat();
}

test("only the number changes in the cell that it stands in, blanks and all", () => {
  expect(
    offered(
      ["概述。", `\u3000\u3000${received} `],
      [
        ["概述。", 0],
        [received, 1],
      ]
    )
  ).toMatchObject([
    {
      kind: "text",
      change: {
        place: cell(1),
        from: `\u3000\u3000${received} `,
        to: "\u3000\u3000全年收到政府信息公开申请120件。 ",
      },
    },
  ]);
});

test("of a cell that says the same twice each mend changes the paragraph that is meant", () => {
  const other = `上年情况略。\n\n${received}`;
  const right = "全年收到政府信息公开申请120件。";
  const cells = offered(
    [`${other}\n${received}`],
    [
      ["上年情况略。", 0],
      [received, 0],
      [received, 0],
    ]
  ).map((mend) => mend.kind === "text" && mend.change.to);
  expect(cells).toEqual([
    `上年情况略。\n\n${right}\n${received}`,
    `上年情况略。\n\n${received}\n${right}`,
  ]);
});

test("nothing is offered of a text without a cell, or that stands in its cell otherwise", () => {
  expect(offered([], [[received, 0]])).toEqual([]);
  expect(offered(["全年收到政府信息公开申请 102 件。"], [[received, 0]])).toEqual([]);
});

test("a cell of the tables is offered where the workbook has it", () => {
  const place = { sheet: "t2", row: 3, column: 2 };
  const kinds = (places: FoundReport["places"]) =>
    offered([documents], [[documents, 0]], places).map(({ kind }) => kind);
  expect(kinds({ "t2.normativeDocs.issued": place })).toEqual(["text", "cell"]);
  expect(kinds({})).toEqual(["text"]);
});
