/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { changed } from "../check/sample-reports";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";

/** What stands under the steps, piece by piece. */
function standing(): readonly (string | null)[] {
  const list = within(screen.getByRole("list", { name: "进度" }));
  return list.getAllByRole("listitem").map(({ textContent }) => textContent);
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
  await untilStatus(/^核对完成/);
}

/** 行政复议, 总计 in the sheet of table 4, and what it should be. */
const reviewTotal = { row: 5, column: 4 };
const rightTotal = JSON.stringify(finishedReport().figures["t4.review.total"]);

test("without a report there is nothing to say", async () => {
  await openPane();
  expect(screen.queryByRole("list", { name: "进度" })).toBeNull();
});

test("before a check: what is filled in, and the days left", async () => {
  const report = changed(finishedReport(), {
    "t3.received.individual": null,
    "t3.received.total": null,
  });
  await openPane({ reports: [report] });
  expect(standing()).toEqual(["已填198/200", "离1月31日还有19天"]);
});

test("after a check: when it was, and what is left; it follows the sheet from then on", async () => {
  let minute = 32;
  const now = (): Date => new Date(2026, 0, 12, 10, minute);
  const { user, excel } = await openPane({ reports: [wrongReport()], now });
  await check(user);
  expect(standing()).toEqual([
    "已填200/200",
    "上次核对 10:32",
    "还有1处必须改正",
    "离1月31日还有19天",
  ]);
  minute = 47;
  excel.person.type("2025复议诉讼", reviewTotal, rightTotal);
  await waitFor(() => expect(standing()).toContain("上次核对 10:47"));
  expect(standing()).toContain("没有必须改正的");
  await goTo(user, "填写");
  expect(standing()).toContain("上次核对 10:47");
});

test("what the export looks at by itself is no check of the clerk's", async () => {
  const { user } = await openPane({ reports: [wrongReport()] });
  await goTo(user, "导出");
  await screen.findByRole("region", { name: "导出" });
  expect(standing()).toEqual(["已填200/200", "离1月31日还有19天"]);
});

test("a check of another day is given with its day", async () => {
  let today = new Date(2026, 0, 12, 16, 5);
  const { user } = await openPane({ reports: [finishedReport()], now: () => today });
  await check(user);
  today = new Date(2026, 0, 13, 8, 30);
  await goTo(user, "填写");
  expect(standing()).toContain("上次核对 1月12日 16:05");
  expect(standing()).toContain("离1月31日还有18天");
});

test.each([
  [new Date(2026, 0, 31, 9), "今天截止"],
  [new Date(2026, 1, 5), "已过1月31日5天"],
])("on %s: %s", async (now, words) => {
  await openPane({ reports: [finishedReport()], now: () => now });
  expect(standing().at(-1)).toBe(words);
});

test.each(["青河镇人民政府", "青河高新区管理委员会"])(
  "no day is made up for %s",
  async (agency) => {
    await openPane({ reports: [{ ...finishedReport(), agency }] });
    expect(standing()).toEqual(["已填200/200"]);
  }
);

test("once the kind of agency is chosen, its deadline is there", async () => {
  const agency = "青河高新区管理委员会";
  const { user } = await openPane({ reports: [{ ...finishedReport(), agency }] });
  await check(user);
  const kind = view("核对").getByRole("combobox", { name: "单位类别" });
  await user.selectOptions(kind, "government");
  await waitFor(() => expect(standing().at(-1)).toBe("离3月31日还有78天"));
});

test("the years before are silent about theirs", async () => {
  const { user } = await openPane({ reports: [finishedReport(2022), finishedReport()] });
  expect(standing()).toContain("离1月31日还有19天");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "当前年报" }),
    "青河县水务局 · 2022年年报"
  );
  await waitFor(() => expect(standing()).toEqual(["已填200/200"]));
});

test("the steps are gone through by keyboard, and the one in hand is named", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "insert" });
  const steps = within(screen.getByRole("navigation", { name: "步骤" })).getAllByRole("button");
  const current = (): readonly (string | null)[] =>
    steps
      .filter((step) => step.ariaCurrent === "step")
      .map((step) => step.firstChild?.textContent ?? null);
  // Before them stands the way to change the report's name.
  await user.tab();
  await user.tab();
  for (const [position, step] of steps.entries()) {
    expect(document.activeElement).toBe(step);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(current()).toEqual([["插入", "填写", "核对", "导出"][position]]));
    await user.tab();
  }
});
