import { checkReport } from "../../../src/check/check";
import { recogniseWorkbook } from "../../../src/read/recognise";
import type { CellContent, SheetGrid } from "../../../src/read/source";
import { remarkMendsOf } from "../../../src/taskpane/session/remark-mends";
import { tableGrid } from "../../read/rendered-report";

const title = "某某局2024年政府信息公开工作年度报告";
const disclosed = "二、主动公开政府信息情况";
const repealed = "t2.normativeDocs.repealed";
const amount = "t2.adminFees.amount";

type Rows = readonly (readonly CellContent[])[];

function mendsIn(...rows: Rows) {
  const sheet: SheetGrid = { id: "1", name: "1", cells: rows, firstRow: 0, firstColumn: 0 };
  const [found] = recogniseWorkbook([sheet]);
  if (!found) throw new Error("There is no report");
  const { report, gaps, textNumbers = [] } = found;
  const { findings } = checkReport(report, { gaps, textNumbers });
  expect(findings.filter(({ rule }) => rule === "figure.remark")).toHaveLength(1);
  return [...remarkMendsOf(found, [sheet], findings).values()];
}

const remarked = tableGrid("2021", "t2", { [repealed]: "22（其中修订16件）" }) as Rows;
const note = "注：行政规范性文件·本年废止件数：其中修订16件。";

test("the number stays alone, and the remark goes into the row below the table", () => {
  expect(mendsIn([title], [disclosed], ...remarked)).toMatchObject([
    {
      changes: [{ cell: repealed, from: 22, to: 22, written: "22（其中修订16件）" }],
      notes: [note],
      texts: [{ place: { row: remarked.length + 2, column: 0 }, from: "", to: note }],
    },
  ]);
});

test("a remark that stands below the table already is not put there twice", () => {
  const [mend] = mendsIn([title], [disclosed], ...remarked, [note]);
  expect(mend).toMatchObject({ changes: [{ cell: repealed }], notes: [], texts: [] });
});

test("where something else follows the table there is no room, and nothing is offered", () => {
  const next = tableGrid("2021", "t3", {}) as Rows;
  const heading = "三、收到和处理政府信息公开申请情况";
  expect(mendsIn([title], [disclosed], ...remarked, [heading], ...next)).toEqual([]);
});

test("an amount, whose unit may be among the words, is left to the clerk", () => {
  const rows = tableGrid("2021", "t2", { [amount]: "157万元（含上年结转3万元）" }) as Rows;
  expect(mendsIn([title], [disclosed], ...rows)).toEqual([]);
});
