import { formatForYear } from "../../../../src/report/formats";
import { blockProposal } from "../../../../src/taskpane/tools/block/proposal";
import { readBlock } from "../../../../src/taskpane/tools/block/pasted-block";
import { blankReport } from "../../../check/sample-reports";
import { inSheets } from "../report-sheets";

jest.mock("../../../../src/report/formats/registry", () =>
  jest.requireActual<object>("../../../report/made-up-form/registry")
);

const nowhere = { sheet: "别处", row: 0, column: 0 };

test("blocks of table 2 that the form has from the one before go where their labels say", async () => {
  const text = [
    "第二十条第（八）项",
    "信息内容\t本年收费金额（单位：万元）",
    "行政事业性收费\t3.5",
    "第二十条第（六）项",
    "信息内容\t本年处理决定数量",
    "行政处罚\t12",
    "行政强制\t4",
  ].join("\n");
  const { found } = inSheets(blankReport(formatForYear(2027).id));
  const { landing, proposal } = blockProposal(found, await readBlock("", text), nowhere);
  expect(landing).toEqual({ kind: "by-labels", figures: 3 });
  expect(
    proposal.groups.flatMap(({ figures }) => figures.map(({ cell, to }) => [cell, to]))
  ).toEqual(
    expect.arrayContaining([
      ["t2.penalties.decisions", 12],
      ["t2.coercion.decisions", 4],
      ["t2.adminFees.amount", 3.5],
    ])
  );
});
