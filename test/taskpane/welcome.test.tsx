/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { Session } from "../../src/taskpane/session/session";
import { wasWelcomed } from "../../src/taskpane/session/welcome";
import { excelHost } from "../../src/workbook/excel";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

const begin = { name: "插入2025年年报表" };

function isWelcoming(): boolean {
  return screen.queryByRole("region", { name: "年报助手怎么用" }) !== null;
}

function currentStep(): string | null | undefined {
  return document.querySelector("[aria-current=step]")?.textContent;
}

afterEach(() => {
  jest.restoreAllMocks();
});

test("the first time in a year: three lines and one way to begin", async () => {
  const { user } = await openPane({ welcome: true });
  const lines = view("年报助手怎么用").getAllByRole("listitem");
  expect(lines.map(({ textContent }) => textContent.slice(0, 2))).toEqual(["插入", "核对", "导出"]);
  expect(screen.queryByRole("region", { name: "插入模板" })).toBeNull();
  expect(currentStep()).toBeUndefined();
  await user.click(screen.getByRole("button", begin));
  expect(isWelcoming()).toBe(false);
  expect(view("插入模板").getByRole<HTMLSelectElement>("combobox", { name: "年度" }).value).toBe(
    "2025"
  );
  expect(currentStep()).toBe("插入");
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

test("it comes once for each report year", async () => {
  const first = await openPane({ welcome: true });
  await first.user.click(screen.getByRole("button", { name: "跳过" }));
  expect([wasWelcomed(2025), wasWelcomed(2026)]).toEqual([true, false]);
});

test("who was welcomed last year is welcomed again", async () => {
  await openPane({ now: () => new Date(2027, 0, 4) });
  expect(screen.getByRole("button", { name: "插入2026年年报表" })).toBeTruthy();
});

test.each([
  ["跳过", async () => fireEvent.click(screen.getByRole("button", { name: "跳过" }))],
  ["Esc", async () => fireEvent.keyDown(document.body, { key: "Escape" })],
])("%s leads on", async (_, leave) => {
  await openPane({ welcome: true });
  await act(leave);
  expect(view("插入模板")).toBeTruthy();
  expect(isWelcoming()).toBe(false);
  expect(wasWelcomed(2025)).toBe(true);
});

test("every step leads on", async () => {
  const { user } = await openPane({ welcome: true });
  await goTo(user, "填写");
  expect(view("填写")).toBeTruthy();
  expect(isWelcoming()).toBe(false);
});

test("in last year's workbook it leads to this year's sheets, or on to what is there", async () => {
  const { user } = await openPane({ welcome: true, reports: [finishedReport(2024)] });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("2024年年报");
  await user.click(screen.getByRole("button", { name: "跳过" }));
  expect(currentStep()).toMatch(/^核对/);
  await goTo(user, "插入");
  await user.selectOptions(screen.getByRole("combobox", { name: "年度" }), "2021");
  await user.click(screen.getByRole("button", { name: "怎么用" }));
  await user.click(screen.getByRole("button", begin));
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "年度" }).value).toBe("2025");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "单位名称" }).value).toBe(
    "青河县水务局"
  );
});

test("choosing another report leads on to it", async () => {
  const { user } = await openPane({
    welcome: true,
    reports: [finishedReport(2023), finishedReport(2024)],
  });
  await user.selectOptions(
    screen.getByRole("combobox", { name: "当前年报" }),
    "青河县水务局 · 2023年年报"
  );
  expect(isWelcoming()).toBe(false);
});

test("a step that is chosen before the workbook is read stays", async () => {
  await openPane({ reports: [finishedReport(2024)] });
  localStorage.clear();
  const session = new Session(excelHost());
  const started = session.start();
  expect(session.state.welcome).toBe(true);
  session.view("insert");
  await started;
  expect(session.state.reading).toBeDefined();
  expect(session.state.view).toBe("insert");
  await session.stop();
});

test.each(["check", "export", "fill"] as const)("the way to %s is not held up", async (step) => {
  await openPane({ welcome: true, view: step });
  expect(isWelcoming()).toBe(false);
});

test("where this year's report is there already, the work goes on", async () => {
  const { user } = await openPane({ welcome: true, reports: [finishedReport()] });
  expect(isWelcoming()).toBe(false);
  expect(wasWelcomed(2025)).toBe(false);
  await goTo(user, "插入");
  await user.click(screen.getByRole("button", { name: "怎么用" }));
  expect(isWelcoming()).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

test("a web view that keeps nothing does no harm", async () => {
  // Office.js keeps things there, too.
  const refuse = (key: string): null => {
    if (key.startsWith("nianbao")) throw new DOMException("denied", "SecurityError");
    return null;
  };
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  const { user } = await openPane({ welcome: true });
  await user.click(screen.getByRole("button", begin));
  expect(isWelcoming()).toBe(false);
  await user.type(screen.getByRole("textbox", { name: "单位名称" }), "青河县水务局");
  await user.click(screen.getByRole("button", { name: "插入四张表" }));
  await untilStatus(/^已插入/);
});

test("axe finds nothing in it", async () => {
  HTMLCanvasElement.prototype.getContext = () => null;
  await openPane({ welcome: true });
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(within(screen.getByRole("banner")).getByRole("navigation")).toBeTruthy();
});
