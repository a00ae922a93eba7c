/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus, type OpenPane } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";
import { twoYears } from "./two-years";

const disputes = "2025复议诉讼";
/** 行政复议, 总计 in the sheet of table 4. */
const total = "E6";
/** Reads are told apart from each other by a pause longer than the clerk's hand makes. */
const briskly = { afterChange: 30, whileEditing: 10 };

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
}

async function checked(options: Parameters<typeof openPane>[0] = {}): Promise<OpenPane> {
  const pane = await openPane({ reports: [wrongReport()], delays: briskly, ...options });
  await check(pane.user);
  return pane;
}

function valueAt({ book }: ExcelHost, row: number, column: number): number {
  return Number(book.calculation.valueAt(book.sheet(disputes), row, column));
}

/** The finding about 行政复议. */
function finding(): HTMLElement {
  const item = screen.getByText(/^表四「行政复议」/, { selector: "p" }).closest("li");
  if (!item) throw new Error("There is no finding");
  return item;
}

/** How often cells were read. */
function reads({ requests }: ExcelHost): number {
  const isReading = ({
    Actions,
  }: {
    readonly Actions: readonly { readonly QueryInfo?: object }[];
  }) => Actions.some(({ QueryInfo }) => JSON.stringify(QueryInfo ?? {}).includes("rowHidden"));
  return requests.filter(({ body }) => isReading(body)).length;
}

async function untilErrors(count: number): Promise<void> {
  const name = count === 0 ? "核对 已完成" : `核对 ${count}处必须改正`;
  await screen.findByRole("button", { name });
}

test("a block that is pasted is checked, and Excel's undo of it, too", async () => {
  const { excel } = await checked();
  const row = [0, 1, 2, 3].map((column) => valueAt(excel, 5, column));
  const sum = row.reduce((one, other) => one + other, 0);
  excel.person.paste(disputes, "A6", [[...row, sum]]);
  await untilErrors(0);
  expect(within(finding()).getByText("已处理")).toBeTruthy();
  excel.person.undo();
  await untilErrors(1);
  expect(within(finding()).queryByText("已处理")).toBeNull();
});

test("what somebody else changes at another computer is checked, too", async () => {
  const { excel } = await checked();
  excel.colleague.type(disputes, total, String(valueAt(excel, 5, 4) - 3));
  await untilErrors(0);
  excel.colleague.deleteSheet(disputes);
  await screen.findByText(/^没有找到表四：/);
});

test("a hundred edits one after another are read once", async () => {
  const { excel } = await checked();
  const before = reads(excel);
  await act(async () => {
    for (let edit = 0; edit < 100; edit++) excel.person.type(disputes, total, String(edit));
    await excel.idle();
  });
  await screen.findByText(/总计填99/);
  await waitFor(() => expect(screen.queryByText(/^表格已改动/)).toBeNull());
  expect(reads(excel) - before).toBe(1);
});

test("an edit while the workbook is being read is read, too", async () => {
  const { user, excel } = await checked();
  excel.latency = 40;
  const before = excel.requests.length;
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  // The sheets are known, their cells are under way.
  await waitFor(() => expect(excel.requests.length).toBe(before + 1));
  excel.person.type(disputes, total, "4321");
  await screen.findByText(/总计填4321/);
  excel.latency = 0;
});

test("what has changed since the reading began is said, until it is read", async () => {
  const { user, excel } = await checked({ delays: { afterChange: 60_000, whileEditing: 60_000 } });
  excel.latency = 40;
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  // Excel tells of it between the two requests of the reading.
  act(() => void excel.person.type(disputes, total, "98"));
  await untilStatus(/^表格已改动/);
  excel.latency = 0;
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  await untilStatus(/^核对完成/);
});

test("a check that the clerk asks for spares the reading that was to come", async () => {
  const { user, excel } = await checked();
  const before = reads(excel);
  act(() => void excel.person.type(disputes, total, "98"));
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  await screen.findByText(/总计填98/);
  act(() => void excel.person.type(disputes, total, "97"));
  await screen.findByText(/总计填97/);
  expect(reads(excel) - before).toBe(2);
});

test("the sheet of a table that is deleted takes its findings along, and leaves the rest of the report", async () => {
  const { excel } = await checked();
  excel.person.deleteSheet(disputes);
  await screen.findByText(/^没有找到表四：/);
  expect(screen.queryByText(/^表四「行政复议」/, { selector: "p" })).toBeNull();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("2025年年报");
});

test("where the report in hand is deleted, the other one is taken, or none", async () => {
  const { excel } = await checked({ reports: twoYears() });
  await act(async () => {
    for (const { name } of [...excel.book.sheets]) {
      if (name.startsWith("2025")) excel.person.deleteSheet(name);
    }
    await excel.idle();
  });
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("2024年年报")
  );
  await act(async () => {
    for (const { name } of [...excel.book.sheets]) {
      if (name.startsWith("2024")) excel.person.deleteSheet(name);
    }
    await excel.idle();
  });
  await screen.findAllByText(/^本工作簿中没有找到年报的表/);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("sheets that are added or moved change nothing of what is found", async () => {
  const { excel } = await checked({ requirementSet: "1.17" });
  const words = finding().textContent;
  await act(async () => {
    excel.person.addSheet("别的表");
    excel.person.moveSheet(disputes, 0);
    await excel.idle();
  });
  await waitFor(() => expect(screen.queryByText(/^表格已改动/)).toBeNull());
  expect(finding().textContent).toBe(words);
  await untilErrors(1);
});

/** The name of a sheet stands in what the pane says of marks it could not set. */
async function renamed(requirementSet: string, after: (excel: ExcelHost) => void): Promise<void> {
  const { user, excel } = await openPane({
    reports: [wrongReport()],
    delays: briskly,
    requirementSet,
  });
  excel.person.protectSheet(disputes);
  await check(user);
  await screen.findByText(/^2025复议诉讼受保护/);
  await act(async () => {
    excel.person.renameSheet(disputes, "表四");
    await excel.idle();
  });
  after(excel);
  await screen.findByText(/^表四受保护/);
}

test("a sheet that is renamed is known by its new name, where Excel tells of it", async () => {
  await renamed("1.17", () => undefined);
});

test("where Excel does not, as soon as the clerk is back in the pane", async () => {
  await renamed("1.14", () => fireEvent.focus(window));
});

test("coming back to the pane reads once, quietly: nothing moves and the focus stays", async () => {
  const { excel } = await checked();
  const button = within(finding()).getByRole("button", { name: /^查看/ });
  act(() => button.focus());
  const said = within(screen.getByRole("contentinfo")).getByRole("status").textContent;
  const before = reads(excel);
  fireEvent.focus(window);
  fireEvent(document, new Event("visibilitychange"));
  await waitFor(() => expect(reads(excel) - before).toBe(1));
  expect(document.activeElement).toBe(button);
  expect(within(screen.getByRole("contentinfo")).getByRole("status").textContent).toBe(said);
  excel.person.type(disputes, total, "4321");
  await screen.findByText(/总计填4321/);
  expect(reads(excel) - before).toBe(2);
});

test("while a cell is being edited it waits, says so, and goes on by itself", async () => {
  const { excel } = await checked();
  excel.person.type(disputes, total, "77");
  excel.enterCellEdit();
  await untilStatus("单元格正在编辑，按回车结束后自动重新读取。");
  expect(finding()).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  excel.leaveCellEdit();
  await screen.findByText(/总计填77/);
});

test("a reading that fails says so, and the next change settles it", async () => {
  const { excel } = await openPane({ reports: [finishedReport()], view: "fill" });
  excel.failRequest();
  excel.person.type(disputes, total, "");
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(/请再试一次/)).toBeTruthy();
  await untilStatus(/^表格最新的内容还没有读到/);
  excel.person.type(disputes, "A6", "");
  await screen.findByRole("button", { name: "填写 2格空着" });
  expect(screen.queryByRole("alert")).toBeNull();
});
