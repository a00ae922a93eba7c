/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FigureKey } from "../../../src/report/figures";
import { figureValue } from "../../../src/report/report";
import { App } from "../../../src/taskpane/app";
import { Loadable } from "../../../src/taskpane/session/loadable";
import { Session } from "../../../src/taskpane/session/session";
import { rememberWelcome } from "../../../src/taskpane/session/welcome";
import { stringsFor, useTranslated } from "../../../src/taskpane/strings";
import type { Language, Translated } from "../../../src/taskpane/strings/language";
import { figureGroup, proposalFor } from "../../../src/taskpane/tools/proposal/proposal";
import { ProposalPreview } from "../../../src/taskpane/tools/proposal/proposal-preview";
import { tools } from "../../../src/taskpane/tools/registry";
import type { Tool, ToolProps, ToolStrings } from "../../../src/taskpane/tools/tool";
import { currentTheme, excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { parseArea } from "../../excel-host/address";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { untilStatus } from "../open-pane";
import { finishedReport } from "../reports";

const today = new Date(2026, 0, 12);
const requests = "2025依申请公开";
const formula = "=SUM(1,2)";

/** What the made-up tool empties: 本年新收 of two kinds of applicants. */
const emptied: readonly FigureKey[] = ["t3.received.individual", "t3.received.business"];
const [individual, business] = ["D6", "E6"];

const strings: Translated<ToolStrings<"received", never>> = {
  "zh-CN": {
    promise: "清空本年新收的两格。先看后写。",
    nothing: "已经空着。",
    written: (cells) => `已清空${cells}格。`,
    groups: { received: (cells) => `本年新收${cells}格，清空` },
    notes: {},
  },
  "en-US": {
    promise: "Empties two cells of 本年新收. Shown before it is written.",
    nothing: "They are empty.",
    written: (cells) => `Emptied ${cells} cells.`,
    groups: { received: (cells) => `Empty ${cells} cells of 本年新收` },
    notes: {},
  },
};

function Emptying({ inHand: { found }, inHand }: ToolProps) {
  const words = useTranslated(strings);
  const changes = emptied
    .map((cell) => ({ cell, from: figureValue(found.report, cell), to: null }))
    .filter(({ from }) => from !== null);
  const proposal = proposalFor(found, [figureGroup("received", true, changes)], []);
  return <ProposalPreview words={words} inHand={inHand} proposal={proposal} />;
}

const emptying: Tool = {
  id: "emptying",
  name: { "zh-CN": "清空两格", "en-US": "Empty two cells" },
  part: new Loadable(async () => ({ default: { strings, Component: Emptying } })),
};

function inputs(excel: ExcelHost): readonly unknown[] {
  return [individual, business].map((address) => {
    const { row, column } = parseArea(address);
    return inputAt(excel.book, excel.book.sheet(requests), row, column);
  });
}

/** The step 填写 with a tool more than there are, beside a report of which one cell holds a formula. */
async function openPane(language: Language = "zh-CN") {
  const excel = await startExcel();
  const { agency, format, figures, sections } = finishedReport();
  const skeleton = { agency, year: 2025, format, figures, sections, protect: true };
  await excelHost().insert(reportSheets(skeleton));
  excel.person.type(requests, business, formula);
  await excel.idle();
  localStorage.clear();
  rememberWelcome(2025);
  render(
    <App
      session={new Session(excelHost(), "fill", { afterChange: 0, whileEditing: 10 }, () => today)}
      strings={await stringsFor(language)}
      hostTheme={currentTheme}
      platform="windows"
      now={() => today}
      tools={[...tools, emptying]}
    />
  );
  await act(() => excel.idle());
  return { excel, user: userEvent.setup() };
}

test("a tool more in the list is offered last, says what it does, empties cells, and is taken back", async () => {
  const { excel, user } = await openPane();
  const before = inputs(excel);
  expect(before).toEqual([finishedReport().figures["t3.received.individual"], formula]);

  await user.click(screen.getByRole("button", { name: "工具" }));
  const names = screen.getAllByRole("menuitem").map(({ textContent }) => textContent);
  expect(names).toEqual([...tools.map(({ name }) => name["zh-CN"]), "清空两格"]);
  await user.click(screen.getByRole("menuitem", { name: "清空两格" }));

  const tool = within(await screen.findByRole("region", { name: "清空两格" }));
  expect(tool.getByText("清空本年新收的两格。先看后写。")).toBeTruthy();
  const rows = within(tool.getByRole("table", { name: "本年新收2格，清空" })).getAllByRole("row");
  expect(rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ["表三一、本年新收政府信息公开申请数量·自然人", String(before[0]), "（清空）"],
    ["表三一、本年新收政府信息公开申请数量·商业企业", "3", "（清空）"],
  ]);
  expect(inputs(excel)).toEqual(before);

  await user.click(tool.getByRole("button", { name: "写入2格" }));
  await untilStatus("已清空2格。其中1格原来是公式，已清空；要留公式的请撤销。");
  expect(inputs(excel)).toEqual(["", ""]);
  expect(tool.getByText("已经空着。")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "撤销这2格" }));
  await untilStatus("已撤销，2格恢复了原来的内容。");
  expect(inputs(excel)).toEqual(before);
  expect(tool.getByRole("button", { name: "写入2格" })).toBeTruthy();
});

test("cells that could not be emptied are emptied by trying again", async () => {
  const { excel, user } = await openPane();
  await user.click(screen.getByRole("button", { name: "工具" }));
  await user.click(screen.getByRole("menuitem", { name: "清空两格" }));
  excel.failRequest();
  await user.click(await screen.findByRole("button", { name: "写入2格" }));
  const problem = within(await screen.findByRole("alert"));
  await user.click(problem.getByRole("button", { name: "再试一次" }));
  await untilStatus(/^已清空2格。/);
  expect(inputs(excel)).toEqual(["", ""]);
});

test("it speaks English where the pane does", async () => {
  const { user } = await openPane("en-US");
  await user.click(screen.getByRole("button", { name: "Tools" }));
  await user.click(screen.getByRole("menuitem", { name: "Empty two cells" }));
  const tool = within(await screen.findByRole("region", { name: "Empty two cells" }));
  expect(tool.getByRole("checkbox", { name: "Empty 2 cells of 本年新收" })).toBeTruthy();
  expect(tool.getAllByText("(emptied)")).toHaveLength(2);
});
