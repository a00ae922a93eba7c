/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";
import { twoYears } from "./two-years";

// axe looks for icon fonts by drawing them, which needs a canvas.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe objects to, as far as it can be judged without a layout. */
async function objections(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
    // A frame without scripts cannot be looked into.
    iframes: false,
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

test("insert, also with its question", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "insert" });
  expect(await objections()).toEqual([]);
  await user.selectOptions(screen.getByRole("combobox", { name: "年度" }), "2025");
  await user.click(screen.getByRole("button", { name: "插入四张表" }));
  await screen.findByRole("group", { name: "已有青河县水务局2025年年报" });
  expect(await objections()).toEqual([]);
});

test("fill", async () => {
  const { user } = await openPane({
    reports: [finishedReport(2024), finishedReport()],
    view: "fill",
  });
  expect(await objections()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "拟一段：一、总体情况" }));
  await screen.findAllByRole("button", { name: /^写入：/ });
  expect(await objections()).toEqual([]);
});

test("check, with a finding unfolded", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus(/^核对完成/);
  for (const name of [/^(?:说明|确实如此)：/, /^修正：/]) {
    const [button] = screen.getAllByRole("button", { name });
    if (button) await user.click(button);
  }
  expect(await objections()).toEqual([]);
});

test("asking for a reason", async () => {
  const { user } = await openPane({ reports: twoYears(), view: "check" });
  await untilStatus(/^核对完成/);
  const [give] = screen.getAllByRole("button", { name: /^确实如此：.*上年结转填/ });
  await user.click(give as HTMLElement);
  await user.click(screen.getByRole("button", { name: "记下" }));
  expect(await objections()).toEqual([]);
});

test("the comparison of two years", async () => {
  const { user } = await openPane({ reports: twoYears(), view: "check" });
  await untilStatus(/^核对完成/);
  await user.click(screen.getByRole("button", { name: "同比" }));
  await screen.findByRole("img");
  expect(await objections()).toEqual([]);
});

test("export, as page and as text", async () => {
  const { user } = await openPane({ reports: [finishedReport()] });
  await goTo(user, "导出");
  await screen.findByRole("region", { name: "导出" });
  await user.click(screen.getByText("选项"));
  expect(await objections()).toEqual([]);
  await user.click(screen.getByRole("radio", { name: "纯文本" }));
  expect(await objections()).toEqual([]);
});

test("a problem", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()], view: "fill" });
  await goTo(user, "核对");
  excel.failRequest();
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await screen.findByRole("alert");
  expect(await objections()).toEqual([]);
});

/** Everything a screen reader says by itself from now on: each new text of the parts it watches. */
function listen(): readonly string[] {
  const said: string[] = [];
  const known = new Map<Element, string>();
  const read = (): void => {
    for (const part of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
      const text = part.textContent.trim();
      if (text !== "" && text !== known.get(part)) said.push(text);
      known.set(part, text);
    }
  };
  read();
  said.length = 0;
  new MutationObserver(read).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return said;
}

function times(said: readonly string[], sentence: RegExp): number {
  return said.filter((each) => sentence.test(each)).length;
}

test("the results of check, correction and export are each said once", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "fill" });
  const said = listen();
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  expect(times(said, /核对完成/)).toBe(1);

  await user.click(
    screen.getAllByRole("button", { name: /^修正：.*行政复议 总计应为/ })[0] as Element
  );
  await user.click(screen.getByRole("button", { name: "改这1格" }));
  await untilStatus(/^已修正1格/);
  expect(times(said, /已修正1格/)).toBe(1);
  expect(times(said, /核对完成|已重新核对/)).toBe(1);

  await goTo(user, "导出");
  document.execCommand = () => {
    const event = new Event("copy", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { setData: () => undefined } });
    return !document.dispatchEvent(event);
  };
  await user.click(await screen.findByRole("button", { name: "复制（带格式）" }));
  await screen.findByText(/^已复制/);
  expect(times(said, /已复制/)).toBe(1);
});

test("there is one heading for the report, and one below it for each step", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus(/^核对完成/);
  for (const step of ["插入", "填写", "核对", "导出"] as const) {
    await goTo(user, step);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
    for (const landmark of ["banner", "navigation", "main", "contentinfo"]) {
      expect(screen.getAllByRole(landmark)).toHaveLength(1);
    }
  }
});

test("findings are a list, each named by its sentence, and so are the parts to fill in", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus(/^核对完成/);
  const errors = within(screen.getByRole("region", { name: /^必须改正/ }));
  const [finding] = within(errors.getAllByRole("list")[0] as HTMLElement).getAllByRole("listitem");
  expect(finding?.getAttribute("aria-labelledby")).toBeTruthy();
  expect(errors.getAllByRole("listitem", { name: /表四/ }).length).toBeGreaterThan(0);
  await goTo(user, "填写");
  const parts = within(screen.getByRole("region", { name: "填写" })).getAllByRole("list")[0];
  expect(within(parts as HTMLElement).getAllByRole("listitem").length).toBe(7);
});

test("in an English pane the sentences of the rules are said in Chinese", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "check", language: "en-US" });
  await untilStatus(/^Checked/);
  const [explain] = screen.getAllByRole("button", { name: /^Explain: / });
  await user.click(explain as HTMLElement);
  const texts = screen
    .getAllByText(/[，。：＝]/)
    .filter((each) => !/[a-z]/i.test(each.textContent));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((each) => each.closest("[lang|=zh]") === null)).toEqual([]);
});
