/** @jest-environment ./test/excel-host/jest-environment.ts */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ExcelHost } from "../excel-host/excel-host";
import { readWorkbook } from "../excel-host/xlsx/read";
import { writeWorkbook } from "../excel-host/xlsx/write";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { carriedTooMuch, twoYears } from "./two-years";

const requests = "2025依申请公开";
const reasonsSheet = "核对说明";
/** 上年结转 and 予以公开, 自然人 and 总计 in the sheet of table 3. */
const rows = { carriedIn: 6, granted: 7, disposed: 28 };
const individual = 3;
const total = 9;

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
  await untilStatus(/^核对完成/);
}

/** The finding that 上年结转 of 自然人 does not fit. */
function carryOver(): HTMLElement {
  return screen
    .getByText(/^表三「自然人」列：上年结转填\d+，上一年年报的结转下年度继续办理是\d+，相差/)
    .closest("li") as HTMLElement;
}

async function give(user: UserEvent, usual: string): Promise<void> {
  const item = within(carryOver());
  await user.click(item.getByRole("button", { name: /^确实如此：/ }));
  await user.click(item.getByRole("button", { name: usual }));
  await user.click(item.getByRole("button", { name: "记下" }));
  await untilStatus(`原因已记在工作表“${reasonsSheet}”中。`);
}

/** The rows below the headings of 核对说明 that hold something. */
function keptReasons(excel: ExcelHost): readonly (readonly unknown[])[] {
  const sheet = excel.book.sheet(reasonsSheet);
  return Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => excel.book.calculation.valueAt(sheet, row, column))
  )
    .slice(3)
    .filter((cells) => cells.some((cell) => cell !== ""));
}

function settledGroup(): HTMLDetailsElement | null {
  return screen.queryByText(/^已核实（\d+）$/)?.closest("details") ?? null;
}

/** The step's button, by all it says. */
function step(name: string): HTMLElement {
  return screen.getByRole("button", { name: new RegExp(`^${name}`) });
}

test("a carry-over that does not fit is an error that a reason settles", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await check(user);
  expect(step("核对 2处必须改正")).toBeTruthy();
  excel.person.activateSheet(requests);
  await give(user, "统计口径调整");
  expect(step("核对 1处必须改正")).toBeTruthy();
  const group = settledGroup();
  expect(group?.open).toBe(false);
  expect(group?.contains(carryOver())).toBe(true);
  expect(within(carryOver()).getByText("已核实：统计口径调整（2026-01-12）")).toBeTruthy();
  expect(view("核对").getByRole("button", { name: "1错" })).toBeTruthy();
  expect(view("核对").getByRole("button", { name: "1已核实" })).toBeTruthy();
  expect(document.activeElement).toBe(group?.querySelector("summary"));

  const [row, ...more] = keptReasons(excel);
  expect(more).toEqual([]);
  expect(row?.slice(0, 2)).toEqual(["2025", "青河县水务局"]);
  expect(row?.slice(4)).toEqual([
    "统计口径调整",
    "2026-01-12",
    "carry.in",
    "t3.carriedIn.individual",
  ]);
  expect(excel.book.activeSheet.name).toBe(requests);
});

test("one reason settles all findings of its rule where the clerk wants it", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await check(user);
  const item = within(carryOver());
  await user.click(item.getByRole("button", { name: /^确实如此：/ }));
  await user.click(item.getByRole("button", { name: "统计口径调整" }));
  await user.click(item.getByRole("checkbox", { name: "同一规则的另外1处也用这个原因" }));
  await user.click(item.getByRole("button", { name: "记下" }));
  await untilStatus(/^原因已记在/);
  expect(step("核对").textContent).toBe("核对 44处待核实");
  expect(keptReasons(excel).map((row) => row.slice(4))).toEqual(
    ["individual", "total"].map((column) => [
      "统计口径调整",
      "2026-01-12",
      "carry.in",
      `t3.carriedIn.${column}`,
    ])
  );
  const { calculation } = excel.book;
  for (const column of [individual, total]) {
    const value = Number(calculation.valueAt(excel.book.sheet(requests), rows.carriedIn, column));
    const place = { row: rows.carriedIn, column };
    excel.person.type(requests, place, String(value + 1));
  }
  await waitFor(() => expect(settledGroup()).toBeNull());
  const again = within(carryOver());
  await user.click(again.getByRole("button", { name: /^确实如此：/ }));
  await user.click(again.getByRole("button", { name: "上一年年报公布后作过更正" }));
  await user.click(again.getByRole("checkbox", { name: /^同一规则/ }));
  await user.click(again.getByRole("button", { name: "记下" }));
  await untilStatus(/^原因已记在/);
  expect(keptReasons(excel).map((row) => row[4])).toEqual([
    "上一年年报公布后作过更正",
    "上一年年报公布后作过更正",
  ]);
});

test("only an own reason of some words is kept", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await check(user);
  const item = within(carryOver());
  await user.click(item.getByRole("button", { name: /^确实如此：/ }));
  await user.type(item.getByRole("textbox", { name: "原因" }), " ");
  await user.click(item.getByRole("button", { name: "记下" }));
  expect(item.getByText("请填写原因。")).toBeTruthy();
  expect(excel.book.findSheet(reasonsSheet)).toBeUndefined();
  await user.type(item.getByRole("textbox", { name: "原因" }), "=两局合并，移交2件");
  await user.click(item.getByRole("button", { name: "记下" }));
  await untilStatus(/^原因已记在/);
  expect(keptReasons(excel)[0]?.[4]).toBe("=两局合并，移交2件");
  await user.click(screen.getByText("已核实（1）"));
  await user.click(within(carryOver()).getByRole("button", { name: /^确实如此：/ }));
  const again = within(carryOver()).getByRole<HTMLInputElement>("textbox", { name: "原因" });
  expect(again.value).toBe("=两局合并，移交2件");
});

test("the marks of what is settled go, and come back when the reason is taken back", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  const marked = (): number => excel.book.sheet(requests).conditionalFormats.length;
  await check(user);
  await waitFor(() => expect(marked()).toBe(1));
  const cells = (): number =>
    excel.book.sheet(requests).conditionalFormats.flatMap(({ areas }) => areas).length;
  expect(cells()).toBe(2);
  await give(user, "统计口径调整");
  expect(cells()).toBe(1);
  await user.click(screen.getByText("已核实（1）"));
  await user.click(within(carryOver()).getByRole("button", { name: /^确实如此：/ }));
  await user.click(within(carryOver()).getByRole("button", { name: /^撤销说明：/ }));
  await untilStatus("说明已撤销。");
  expect(document.activeElement).toBe(carryOver());
  expect(settledGroup()).toBeNull();
  expect(step("核对 2处必须改正")).toBeTruthy();
  expect(keptReasons(excel)).toEqual([]);
  expect(cells()).toBe(2);
});

test("a reason goes stale when its figures change, and can be given anew in its row", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await check(user);
  await give(user, "统计口径调整");
  const { calculation } = excel.book;
  const more = (row: number, column: number): void => {
    const value = Number(calculation.valueAt(excel.book.sheet(requests), row, column));
    excel.person.type(requests, { row, column }, String(value + 1));
  };
  for (const row of Object.values(rows)) {
    more(row, individual);
    more(row, total);
  }
  await waitFor(() => expect(carryOver().textContent).toContain(`相差${carriedTooMuch + 1}件`));
  expect(settledGroup()).toBeNull();
  expect(step("核对 2处必须改正")).toBeTruthy();
  expect(
    within(carryOver()).getByText(/^原来的说明已过时，.*2026-01-12说明：统计口径调整。当时的数：/)
  ).toBeTruthy();
  await give(user, "上一年年报公布后作过更正");
  expect(keptReasons(excel).map((row) => row[4])).toEqual(["上一年年报公布后作过更正"]);
  expect(settledGroup()).not.toBeNull();
});

test("a reason that goes stale while the clerk types in the sheet does not take the focus there", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await check(user);
  await give(user, "统计口径调整");
  const summary = settledGroup()?.querySelector("summary");
  expect(document.activeElement).toBe(summary);
  fireEvent.blur(window);
  excel.person.type(requests, { row: rows.carriedIn, column: individual }, "77");
  await waitFor(() => expect(settledGroup()).toBeNull());
  expect(document.activeElement).toBe(document.body);
});

test("reasons are found again when the workbook is opened again, and go with it", async () => {
  const first = await openPane({ reports: twoYears() });
  await check(first.user);
  await give(first.user, "统计口径调整");
  const book = await readWorkbook(await writeWorkbook(first.excel.book));
  cleanup();
  await first.excel.idle();

  const { user } = await openPane({ book });
  await check(user);
  expect(settledGroup()).not.toBeNull();
  expect(within(carryOver()).getByText("已核实：统计口径调整（2026-01-12）")).toBeTruthy();
});

test("a reason is not kept for figures that have changed meanwhile", async () => {
  const { user, excel } = await openPane({
    reports: twoYears(),
    delays: { afterChange: 60_000, whileEditing: 60_000 },
  });
  await check(user);
  const item = within(carryOver());
  await user.click(item.getByRole("button", { name: /^确实如此：/ }));
  await user.click(item.getByRole("button", { name: "统计口径调整" }));
  excel.person.type(requests, { row: rows.carriedIn, column: individual }, "999");
  await user.click(item.getByRole("button", { name: "记下" }));
  await untilStatus("表格已经改动，没有记下原因。请看新的核对结果。");
  expect(excel.book.findSheet(reasonsSheet)).toBeUndefined();
});

test("a reason that could not be kept stays where it was typed", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await check(user);
  const item = within(carryOver());
  await user.click(item.getByRole("button", { name: /^确实如此：/ }));
  const typed = item.getByRole<HTMLInputElement>("textbox", { name: "原因" });
  await user.type(typed, "由县信访局移交");
  excel.failRequest();
  await user.click(item.getByRole("button", { name: "记下" }));
  const told = within(await screen.findByRole("alert"));
  await user.click(told.getByRole("button", { name: "关闭" }));
  expect(typed.isConnected).toBe(true);
  expect(typed.value).toBe("由县信访局移交");
  await user.click(item.getByRole("button", { name: "记下" }));
  await untilStatus(`原因已记在工作表“${reasonsSheet}”中。`);
  expect(typed.isConnected).toBe(false);
});

test("a sheet of that name that is somebody else's is left alone", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  excel.person.addSheet(reasonsSheet);
  excel.person.type(reasonsSheet, "A1", "别的说明");
  await check(user);
  const item = within(carryOver());
  await user.click(item.getByRole("button", { name: /^确实如此：/ }));
  await user.click(item.getByRole("button", { name: "统计口径调整" }));
  await user.click(item.getByRole("button", { name: "记下" }));
  await untilStatus("原因已记在工作表“核对说明（2）”中。");
  expect(excel.book.calculation.valueAt(excel.book.sheet(reasonsSheet), 0, 0)).toBe("别的说明");
  expect(settledGroup()).not.toBeNull();
});
