/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { View } from "../../src/taskpane/session/state";
import { inputAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus, view, type OpenPane } from "./open-pane";
import { wrongReport } from "./reports";
import { twoYears } from "./two-years";

const disputes = "2025复议诉讼";
/** 行政复议, 总计 in the sheet of table 4. */
const place = { row: 5, column: 4 };
const delays = { afterChange: 60_000, whileEditing: 60_000 };

function input(excel: ExcelHost): unknown {
  return inputAt(excel.book, excel.book.sheet(disputes), place.row, place.column);
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
  await untilStatus(/^核对完成/);
}

/** Agrees to the correction of the total that the check offers. */
async function beginCorrecting(user: UserEvent): Promise<void> {
  const finding = screen.getByText(/^表四「行政复议」/, { selector: "p" }).closest("li");
  if (!finding) throw new Error("There is no finding");
  const item = within(finding);
  await user.click(item.getByRole("button", { name: /^修正：.*行政复议 总计应为/ }));
  await user.click(item.getByRole("button", { name: "改这1格" }));
}

function undoButton(): HTMLElement | null {
  return screen.queryByRole("button", { name: /^撤销这\d+格$/ });
}

/** The finding that 上年结转 of 自然人 does not fit. */
function carryOver() {
  const item = screen.getByText(/^表三「自然人」列：上年结转填/).closest("li");
  if (!item) throw new Error("There is no finding");
  return within(item);
}

function reason(): HTMLInputElement {
  return carryOver().getByRole<HTMLInputElement>("textbox", { name: "原因" });
}

describe("when a ribbon button loads the pane again", () => {
  test("a reason that is half typed stands in its form, until it is kept", async () => {
    const { user, excel, pressRibbon } = await openPane({ reports: twoYears() });
    await check(user);
    await user.click(carryOver().getByRole("button", { name: /^确实如此：/ }));
    await user.type(reason(), "机构改革，并入");
    await pressRibbon("check");
    await untilStatus(/^核对完成/);
    expect(reason().value).toBe("机构改革，并入");
    await user.click(carryOver().getByRole("button", { name: "记下" }));
    await untilStatus(/^原因已记在/);
    expect(inputAt(excel.book, excel.book.sheet("核对说明"), 3, 4)).toBe("机构改革，并入");
    await pressRibbon("check");
    await untilStatus(/^核对完成/);
    expect(screen.queryByRole("textbox", { name: "原因" })).toBeNull();
  });

  test("a reason that was given up does not come back", async () => {
    const { user, pressRibbon } = await openPane({ reports: twoYears() });
    await check(user);
    await user.click(carryOver().getByRole("button", { name: /^确实如此：/ }));
    await user.type(reason(), "机构");
    await user.click(carryOver().getByRole("button", { name: "取消" }));
    await pressRibbon("check");
    await untilStatus(/^核对完成/);
    expect(screen.queryByRole("textbox", { name: "原因" })).toBeNull();
  });

  test("what was written can still be taken back, and what happens in the sheets is heard again", async () => {
    const { user, excel, pressRibbon } = await openPane({ reports: [wrongReport()] });
    const wrong = input(excel);
    await check(user);
    await beginCorrecting(user);
    await untilStatus(/^已修正1格/);
    await pressRibbon("check");
    await untilStatus(/^核对完成/);
    const undo = await waitFor(() => {
      const button = undoButton();
      if (!button) throw new Error("There is no way back");
      return button;
    });
    await user.click(undo);
    await untilStatus(/^已撤销，1格/);
    expect(input(excel)).toBe(wrong);
    excel.person.type(disputes, place, String(Number(wrong) - 3));
    await untilStatus(/^已重新核对/);
  });

  test("what somebody has typed over since is not taken back", async () => {
    const { user, excel, pressRibbon } = await openPane({ reports: [wrongReport()], delays });
    await check(user);
    await beginCorrecting(user);
    await untilStatus(/^已修正1格/);
    excel.colleague.type(disputes, place, "999");
    await pressRibbon("check");
    await untilStatus(/^核对完成/);
    expect(undoButton()).toBeNull();
    expect(input(excel)).toBe(999);
  });

  test.each<[View | undefined, string]>([
    ["check", "核对"],
    ["export", "导出"],
    [undefined, "填写"],
  ])(
    "the step that was asked for is shown (%s), of the report that was chosen",
    async (asked, name) => {
      const { user, pressRibbon } = await openPane({ reports: twoYears() });
      await goTo(user, "填写");
      const picker = (): HTMLSelectElement =>
        screen.getByRole<HTMLSelectElement>("combobox", { name: "当前年报" });
      const other = [...picker().options].find(({ text }) => text.includes("2024"));
      await user.selectOptions(picker(), other?.value ?? "");
      await waitFor(() => expect(picker().selectedOptions[0]?.text).toMatch(/2024/));
      await pressRibbon(asked);
      expect(picker().selectedOptions[0]?.text).toMatch(/2024/);
      await waitFor(() => expect(view(name)).toBeTruthy());
    }
  );
});

/** Presses a ribbon button while a request has not been answered: it takes effect or fails, and nobody hears of it. */
async function pressDuring(
  { excel, pressRibbon }: OpenPane,
  nth: number,
  takesEffect: boolean,
  deed: () => Promise<void>
): Promise<void> {
  let release = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isReached = new Promise<void>((reached) => {
    let requests = 0;
    excel.admission = async () => {
      requests += 1;
      if (requests !== nth) return;
      reached();
      await isReleased;
    };
  });
  await deed();
  await isReached;
  if (!takesEffect) excel.failRequest();
  const pressed = pressRibbon("check");
  release();
  await pressed;
  excel.admission = undefined;
}

describe("in the middle of an action", () => {
  test.each([
    [true, "窗格刚才重新打开过（当时正在修正…）。当时要做的已经做好。"],
    [false, "窗格刚才重新打开过（当时正在修正…）。当时要做的没有做成，请再做一次。"],
  ])("it says what has come of a correction (written: %s)", async (takesEffect, sentence) => {
    const pane = await openPane({ reports: [wrongReport()], delays });
    const { user, excel } = pane;
    const wrong = input(excel);
    await check(user);
    // Two requests read the workbook, one the cells; the fourth one writes.
    await pressDuring(pane, 4, takesEffect, () => beginCorrecting(user));
    await screen.findByText(sentence);
    expect(input(excel)).toBe(takesEffect ? Number(wrong) - 3 : wrong);
    expect(undoButton() !== null).toBe(takesEffect);
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText(sentence)).toBeNull();
  });

  test.each([
    [true, "窗格刚才重新打开过（当时正在撤销…）。当时要做的已经做好。"],
    [false, "窗格刚才重新打开过（当时正在撤销…）。当时要做的没有做成，请再做一次。"],
  ])("it says what has come of an undoing (done: %s)", async (takesEffect, sentence) => {
    const pane = await openPane({ reports: [wrongReport()], delays });
    const { user } = pane;
    await check(user);
    await beginCorrecting(user);
    await untilStatus(/^已修正1格/);
    await pressDuring(pane, 4, takesEffect, async () => {
      await user.click(undoButton() ?? document.body);
    });
    await screen.findByText(sentence);
  });

  test("it says that nobody knows where the workbook does not show it", async () => {
    const pane = await openPane({ reports: [wrongReport()], delays });
    await check(pane.user);
    await pressDuring(pane, 2, true, () => beginCorrecting(pane.user));
    await screen.findByText(/当时正在修正….*可能做好了，也可能没有/);
  });

  test("of a check nothing is said: it is done again", async () => {
    const pane = await openPane({ reports: [wrongReport()], delays });
    await goTo(pane.user, "核对");
    await pressDuring(pane, 2, true, () =>
      pane.user.click(screen.getByRole("button", { name: /^一键核对$/ }))
    );
    await untilStatus(/^核对完成/);
    expect(screen.queryByText(/窗格刚才重新打开过/)).toBeNull();
  });
});
