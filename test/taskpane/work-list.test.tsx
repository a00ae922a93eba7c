/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { FigureKey } from "../../src/report/figures";
import type { UserEvent } from "@testing-library/user-event";
import { formatArea } from "../excel-host/address";
import { changed } from "../check/sample-reports";
import type { ExcelHost } from "../excel-host/excel-host";
import { openPane, untilStatus, view, type OpenPane } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";

const requests = "2025依申请公开";
/** 上年结转 in the sheet of table 3: 自然人, 商业企业. */
const carriedIn = { individual: { row: 6, column: 3 }, business: { row: 6, column: 4 } };

/** Two years; in the later one four columns of table 3 do not follow, table 4 does not add up, table 2 has a gap. */
async function openWrongYear(): Promise<OpenPane> {
  const before = finishedReport(2024);
  const now = finishedReport();
  const plus = (key: FigureKey, difference: number): number =>
    Number(now.figures[key]) + difference;
  const opened = await openPane({
    reports: [
      changed(before, {
        "t3.carriedOut.individual": plus("t3.carriedIn.individual", 5),
        "t3.carriedOut.business": plus("t3.carriedIn.business", 5),
        "t3.carriedOut.research": plus("t3.carriedIn.research", 5),
        "t3.carriedOut.total": plus("t3.carriedIn.total", 15),
        "t4.review.upheld": plus("t4.review.upheld", 1),
        "t4.review.total": plus("t4.review.total", 1),
      }),
      changed(now, {
        "t4.review.total": plus("t4.review.total", 3),
        "t2.normativeDocs.issued": null,
      }),
    ],
    view: "check",
  });
  await untilStatus(/^核对完成/);
  return opened;
}

function cards(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-item]")];
}

function card(sentence: RegExp): HTMLElement {
  return screen.getByRole("listitem", { name: sentence });
}

function selected(excel: ExcelHost): string {
  const sheet = excel.book.activeSheet;
  return `${sheet.name}!${excel.book.selectionOn(sheet).map(formatArea).join()}`;
}

async function narrow(user: UserEvent, choice: RegExp): Promise<void> {
  const select = screen.getByRole("combobox", { name: "按位置筛选" });
  await user.selectOptions(select, within(select).getByRole("option", { name: choice }));
}

/** The counts, which are pressed to see only what they count. */
function chips(): readonly HTMLElement[] {
  return within(screen.getByRole("group", { name: /^核对结果/ })).getAllByRole("button");
}

function words(buttons: readonly HTMLElement[]): readonly (string | null)[] {
  return buttons.map(({ textContent }) => textContent);
}

function choices(): readonly string[] {
  const select = screen.queryByRole("combobox", { name: "按位置筛选" });
  if (!select) return [];
  return within(select)
    .getAllByRole("option")
    .map(({ textContent }) => textContent);
}

const individual = /^表三「自然人」列：上年结转/;
const business = /^表三「商业企业」列：上年结转/;
const research = /^表三「科研机构」列：上年结转/;
const review = /表四「行政复议」/;

test("a finding has three verbs, and is named by its sentence", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus(/^核对完成/);
  const item = within(card(review));
  const words = item.getAllByRole("button").map(({ textContent }) => textContent);
  expect(new Set(words)).toEqual(new Set(["修正…", "查看5格", "说明"]));
  await user.click(item.getByRole("button", { name: /^(?:说明|确实如此)：/ }));
  expect(item.queryByRole("textbox")).toBeNull();
});

test("one finding leaves nothing to choose and nowhere to step", async () => {
  await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus(/^核对完成/);
  expect(choices()).toEqual([]);
  expect(words(chips())).toEqual(["1错", expect.stringMatching(/^\d+过$/)]);
  expect(screen.queryByRole("button", { name: "下一处" })).toBeNull();
});

test("the counts are pressed to see only what they count, and once more to see all", async () => {
  const { user } = await openWrongYear();
  const [errors, ...others] = chips();
  const passed = others.at(-1);
  if (!errors || !passed) throw new Error("There are no counts");
  expect(errors.textContent).toBe("5错");
  const whole = cards().length;
  await user.click(errors);
  expect(errors.getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("region", { name: "必须改正（5）" })).toBeTruthy();
  expect(screen.queryByRole("region", { name: /^未填无法判断/ })).toBeNull();
  expect(view("核对").getByText(/^显示5处，共\d+处$/)).toBeTruthy();
  await user.click(passed);
  expect(errors.getAttribute("aria-pressed")).toBe("false");
  expect(cards()).toEqual([]);
  expect(
    view("核对")
      .getByText(/^通过\d+条$/)
      .closest("details")?.open
  ).toBe(true);
  await user.click(passed);
  expect(cards().length).toBe(whole);
  expect(
    view("核对")
      .getByText(/^通过\d+条$/)
      .closest("details")?.open
  ).toBe(false);
});

test("the list is narrowed by part, and says so", async () => {
  const { user } = await openWrongYear();
  const all = choices();
  const total = /（(\d+)）/.exec(all[0] ?? "")?.[1] ?? "";
  expect(Number(total)).toBeGreaterThan(5);
  expect(all.slice(1).map((choice) => choice.replace(/（\d+）/, ""))).toEqual([
    "表二",
    "表三",
    "表四",
    "文字",
  ]);
  const whole = cards().length;
  await narrow(user, /^表四/);
  expect(cards()).toEqual([card(review)]);
  expect(view("核对").getByText(`显示1处，共${total}处`)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "全部显示" }));
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "按位置筛选" }));
  expect(cards().length).toBe(whole);
  expect(view("核对").queryByText(/^显示\d/)).toBeNull();
});

test("another check keeps the filter; what is mended stays in sight, and focus stays", async () => {
  const { user, excel } = await openWrongYear();
  await narrow(user, /^表四/);
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  await untilStatus(/^核对完成/);
  const item = card(review);
  expect(cards()).toEqual([item]);
  const show = within(item).getByRole("button", { name: /^查看/ });
  await user.click(show);
  const right = /合计(\d+)，/.exec(item.textContent)?.[1] ?? "";
  excel.person.type("2025复议诉讼", { row: 5, column: 4 }, right);
  await within(item).findByText("已处理");
  expect(cards()).toEqual([item]);
  expect(document.activeElement).toBe(show);
  expect(view("核对").getByText(/^显示0处，共\d处$/)).toBeTruthy();
});

test("repeats of a problem are folded away and unfold", async () => {
  const { user } = await openWrongYear();
  expect(screen.queryByRole("listitem", { name: business })).toBeNull();
  const unfold = within(card(individual)).getByRole("button", { name: "同一问题，另有3处" });
  expect(unfold.getAttribute("aria-expanded")).toBe("false");
  await user.click(unfold);
  expect(cards().slice(0, 3)).toEqual([card(individual), card(business), card(research)]);
  await user.click(unfold);
  expect(screen.queryByRole("listitem", { name: research })).toBeNull();
});

test("what is typed under a repeat is not lost when the first of the problem is mended", async () => {
  const { user, excel } = await openWrongYear();
  await user.click(within(card(individual)).getByRole("button", { name: "同一问题，另有3处" }));
  const item = card(business);
  await user.click(within(item).getByRole("button", { name: /^(?:说明|确实如此)：/ }));
  const text = within(item).getByRole<HTMLInputElement>("textbox", { name: "原因" });
  await user.type(text, "两局合并");
  const { calculation } = excel.book;
  const { row, column } = carriedIn.individual;
  const value = Number(calculation.valueAt(excel.book.sheet(requests), row, column));
  excel.person.type(requests, carriedIn.individual, String(value + 5));
  await screen.findByRole("listitem", { name: /^已处理 表三「自然人」列：上年结转/ });
  expect(card(business)).toBe(item);
  expect(document.activeElement).toBe(text);
  expect(text.value).toBe("两局合并");
  expect(within(item).getByRole("button", { name: "同一问题，另有2处" })).toBeTruthy();
});

test("the buttons go through the list, and the sheet follows", async () => {
  const { user, excel } = await openWrongYear();
  const steps = within(screen.getByRole("group", { name: "逐处查看" }));
  const [previous, next] = [/上一处/, /下一处/].map((name) => steps.getByRole("button", { name }));
  if (!previous || !next) throw new Error("There are no buttons");
  const count = cards().length;
  const folded = screen
    .getAllByRole("button", { name: /^同一问题，另有\d+处$/ })
    .map(({ textContent }) => Number(/\d+/.exec(textContent)?.[0]));
  const all = folded.reduce((sum, each) => sum + each, count);
  expect(all).toBeGreaterThan(count);
  expect(steps.getByText(`共${all}处`)).toBeTruthy();
  expect(previous.getAttribute("aria-disabled")).toBe("true");
  await user.click(next);
  expect(steps.getByText(`1/${count}`)).toBeTruthy();
  expect(card(individual).getAttribute("aria-current")).toBe("true");
  expect(steps.getByText(new RegExp(`^第1处，共${count}处：表三「自然人」列`))).toBeTruthy();
  await untilStatus(/^已转到：表三二、上年结转.*自然人/);
  expect(selected(excel)).toBe(`${requests}!D7`);
  expect(document.activeElement).toBe(next);
  for (let position = 2; position <= count; position++) await user.click(next);
  expect(steps.getByText(`${count}/${count}`)).toBeTruthy();
  expect(next.getAttribute("aria-disabled")).toBe("true");
  expect(document.activeElement).toBe(next);
  await user.click(previous);
  expect(steps.getByText(`${count - 1}/${count}`)).toBeTruthy();
});

test("arrow keys go through the list; a key that is held asks few things of the sheet", async () => {
  const { user, excel } = await openWrongYear();
  const [first, second] = cards();
  const last = cards()[cards().length - 1];
  expect(cards().filter(({ tabIndex }) => tabIndex === 0)).toEqual([first]);
  act(() => first?.focus());
  const asked = await excel.countRequests(async () => {
    for (let times = 0; times < 12; times++) await user.keyboard("{ArrowDown}{ArrowUp}");
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(second);
    await untilStatus("已转到：5格。");
  });
  expect(asked).toBeLessThan(25);
  expect(selected(excel)).toMatch(/^2025复议诉讼!/);
  expect(document.activeElement).toBe(second);
  expect(cards().filter(({ tabIndex }) => tabIndex === 0)).toEqual([second]);
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(last);
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(last);
  await user.keyboard("{Home}");
  expect(document.activeElement).toBe(first);
});

test("Enter leads to the verbs and Escape back; there the keys are the controls' own", async () => {
  const { user } = await openWrongYear();
  const item = card(individual);
  act(() => item.focus());
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(within(item).getByRole("button", { name: /^查看/ }));
  await user.keyboard("{ArrowDown}");
  expect(item.contains(document.activeElement)).toBe(true);
  await user.tab();
  await user.keyboard("{Enter}");
  await user.click(within(item).getByRole("textbox", { name: "原因" }));
  await user.keyboard("{Home}合并");
  expect(within(item).getByRole<HTMLInputElement>("textbox", { name: "原因" }).value).toBe("合并");
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(item);
});

test("the rule, its source and the form for the reason stand in one place", async () => {
  const { user } = await openWrongYear();
  const item = within(card(individual));
  await user.click(item.getByRole("button", { name: /^(?:说明|确实如此)：/ }));
  for (const term of ["规则", "依据"]) expect(item.getByText(term)).toBeTruthy();
  await user.click(item.getByRole("button", { name: "统计口径调整" }));
  await user.click(item.getByRole("checkbox", { name: /^同一规则的另外3处/ }));
  await user.click(item.getByRole("button", { name: "记下" }));
  await untilStatus(/^原因已记在/);
  await waitFor(() => expect(view("核对").getByText("已核实（4）")).toBeTruthy());
  expect(cards().filter((each) => each.closest("details") === null)[0]).toBe(card(review));
});
