/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { figureFormat } from "../../src/write/figure-format";
import { inputAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus, view, type OpenPane } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";
import { twoYears } from "./two-years";

const disputes = "2025复议诉讼";
/** 行政复议, 总计 in the sheet of table 4. */
const total = "E6";
const place = { row: 5, column: 4 };

/** What was typed into the total. */
function input(excel: ExcelHost): unknown {
  return inputAt(excel.book, excel.book.sheet(disputes), place.row, place.column);
}

function undoButton(): HTMLElement | null {
  return screen.queryByRole("button", { name: /^撤销这\d+格$/ });
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
  await untilStatus(/^核对完成/);
}

/** Takes the correction of the total that the check offers. */
async function correct(user: UserEvent): Promise<void> {
  const finding = screen.getByText(/^表四「行政复议」/, { selector: "p" }).closest("li");
  if (!finding) throw new Error("There is no finding");
  const item = within(finding);
  await user.click(item.getByRole("button", { name: /^修正：.*行政复议 总计应为/ }));
  await user.click(item.getByRole("button", { name: "改这1格" }));
  await untilStatus(/^已修正1格，并重新核对。/);
}

async function corrected(options: Parameters<typeof openPane>[0] = {}): Promise<OpenPane> {
  const pane = await openPane({ reports: [wrongReport()], ...options });
  await check(pane.user);
  await correct(pane.user);
  return pane;
}

function kindInHand(): HTMLSelectElement {
  return screen.getByRole<HTMLSelectElement>("combobox", { name: "当前年报的单位类别" });
}

test("nothing is offered to be taken back before anything was written", async () => {
  const { user } = await openPane({ reports: [wrongReport()] });
  await check(user);
  expect(undoButton()).toBeNull();
});

test("a correction is taken back with one press, in one write, and can be made again", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  const wrong = input(excel);
  await check(user);
  await correct(user);
  expect(input(excel)).toBe(Number(wrong) - 3);
  const before = excel.requests.length;
  await user.click(screen.getByRole("button", { name: "撤销这1格" }));
  await untilStatus("已撤销，1格恢复了原来的内容。");
  const writes = excel.requests
    .slice(before)
    .filter(({ body }) => body.Actions.some(({ Name }) => Name === "Formulas"));
  expect(writes).toHaveLength(1);
  expect(input(excel)).toBe(wrong);
  expect(screen.getByRole("button", { name: "核对 1处必须改正" })).toBeTruthy();
  expect(undoButton()).toBeNull();
  expect(document.activeElement).toBe(within(screen.getByRole("contentinfo")).getByRole("status"));

  await correct(user);
  expect(input(excel)).toBe(Number(wrong) - 3);
  expect(undoButton()).not.toBeNull();
});

test("a formula that was written over is told of, and comes back as the formula it was", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  const formula = "=SUM(A6:D6)+3";
  excel.person.type(disputes, total, formula);
  await act(() => excel.idle());
  expect(input(excel)).toBe(formula);
  await check(user);
  await correct(user);
  expect(typeof input(excel)).toBe("number");
  await untilStatus(/其中1格原来是公式，已换成数；要留公式的请撤销。$/);
  await user.click(screen.getByRole("button", { name: "撤销这1格" }));
  await untilStatus(/^已撤销/);
  expect(input(excel)).toBe(formula);
});

test("a total kept in a cell for text is written as a number, and comes back as text", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  const wrong = String(input(excel));
  await act(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(disputes).getRange(total);
      cell.numberFormat = [["@"]];
      cell.values = [[wrong]];
      await context.sync();
    })
  );
  const numberFormat = (): string =>
    excel.book.sheet(disputes).styles.at(place.row, place.column).numberFormat;
  await check(user);
  await correct(user);
  expect([input(excel), numberFormat()]).toEqual([Number(wrong) - 3, figureFormat]);
  await user.click(screen.getByRole("button", { name: "撤销这1格" }));
  await untilStatus(/^已撤销/);
  expect([input(excel), numberFormat()]).toEqual([wrong, "@"]);
});

test("it is offered by keyboard, also after other steps, until the cell holds something else", async () => {
  const { user, excel } = await corrected();
  await user.click(view("核对").getByRole("button", { name: "重新核对" }));
  await untilStatus(/^核对完成/);
  await goTo(user, "填写");
  screen.getByRole("button", { name: "撤销这1格" }).focus();
  await user.tab();
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(undoButton());

  excel.person.type(disputes, "A6", "0");
  await waitFor(() => expect(screen.queryByText(/^表格已改动/)).toBeNull());
  expect(undoButton()).not.toBeNull();
  excel.person.type(disputes, total, "77");
  await waitFor(() => expect(undoButton()).toBeNull());
  expect(input(excel)).toBe(77);
});

test("what Excel itself has taken back is offered no more", async () => {
  const { excel } = await openPane({ reports: [wrongReport()] }).then(async (pane) => {
    await check(pane.user);
    await correct(pane.user);
    return pane;
  });
  excel.person.type(disputes, total, String(Number(input(excel)) + 3));
  await waitFor(() => expect(undoButton()).toBeNull());
});

test("rows put in above move the cells, so nothing is offered any more", async () => {
  const { excel } = await corrected();
  excel.person.unprotectSheet(disputes);
  excel.person.insertRows(disputes, 2, 1);
  await waitFor(() => expect(undoButton()).toBeNull());
});

test("a cell that has changed at this very moment is left alone, and that is said", async () => {
  const { user, excel } = await corrected({
    delays: { afterChange: 60_000, whileEditing: 60_000 },
  });
  excel.person.type(disputes, total, "77");
  await user.click(screen.getByRole("button", { name: "撤销这1格" }));
  await untilStatus("这些格后来又改过，没有撤销，也没有改动。请自己改回来。");
  expect(input(excel)).toBe(77);
  expect(undoButton()).toBeNull();
});

test("an answer that was lost does not take the way back away", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  const wrong = input(excel);
  await check(user);
  const finding = screen.getByText(/^表四「行政复议」/, { selector: "p" }).closest("li");
  const item = within(finding as HTMLElement);
  await user.click(item.getByRole("button", { name: /^修正：.*行政复议 总计应为/ }));
  // Two requests read the workbook, one the cells; the fourth one writes.
  excel.failRequest({ nth: 4, takesEffect: true });
  await user.click(item.getByRole("button", { name: "改这1格" }));
  await screen.findByRole("alert");
  expect(input(excel)).toBe(Number(wrong) - 3);
  await user.click(await screen.findByRole("button", { name: "撤销这1格" }));
  await untilStatus(/^已撤销/);
  expect(input(excel)).toBe(wrong);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a draft and the kind of agency are taken back, too", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  const picture = (): string =>
    JSON.stringify(
      excel.book.sheets.map((sheet) =>
        [...Array(60).keys()].map((row) =>
          [...Array(12).keys()].map((column) => inputAt(excel.book, sheet, row, column))
        )
      )
    );
  await goTo(user, "填写");
  const untouched = picture();
  await user.click(view("填写").getByRole("button", { name: "拟一段：一、总体情况" }));
  const [write] = await view("填写").findAllByRole("button", { name: /^写入：/ });
  if (!write) throw new Error("Nothing is proposed");
  await user.click(write);
  await untilStatus(/^已写入/);
  expect(picture()).not.toBe(untouched);
  await user.click(screen.getByRole("button", { name: /^撤销这\d+格$/ }));
  await untilStatus(/^已撤销/);
  expect(picture()).toBe(untouched);

  await check(user);
  await goTo(user, "插入");
  const kind = kindInHand();
  const before = kind.value;
  await user.selectOptions(kind, "township");
  await untilStatus(/^单位类别已记下/);
  expect(picture()).not.toBe(untouched);
  await user.click(screen.getByRole("button", { name: "撤销这1格" }));
  await untilStatus(/^已撤销/);
  expect(picture()).toBe(untouched);
  expect(kindInHand().value).toBe(before);
});
