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

const due = "公布期限还有19天（1月31日）";

test("the verdict stands there before anybody has asked for a check, and begins none", async () => {
  const report = changed(finishedReport(), {
    "t3.received.individual": null,
    "t3.received.total": null,
  });
  const { user, excel } = await openPane({ reports: [report] });
  await waitFor(() =>
    expect(standing()).toEqual([expect.stringMatching(/^还不能报送：2格空着/), due])
  );
  await goTo(user, "核对");
  expect(view("核对").getByRole("button", { name: "一键核对" })).toBeTruthy();
  expect(screen.queryAllByRole("listitem", { name: /没有填/ })).toEqual([]);
  expect(excel.book.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
});

test("it follows the sheet, and takes no request to Excel for it", async () => {
  const { excel } = await openPane({ reports: [wrongReport()] });
  await waitFor(() => expect(standing()).toEqual(["还不能报送：1处必须改正", due]));
  const asked = await excel.countRequests(async () => {
    excel.person.type("2025复议诉讼", reviewTotal, rightTotal);
    await waitFor(() => expect(standing()).toEqual(["可以报送", due]));
  });
  expect(asked).toBeLessThanOrEqual(2);
});

test("a report with all figures and no text is neither ready nor filled in", async () => {
  const { sections } = finishedReport();
  const withoutText = { ...finishedReport(), sections: { ...sections, s1: "", s5: "", s6: "" } };
  await openPane({ reports: [withoutText] });
  await waitFor(() => expect(standing()[0]).toBe("还不能报送：3部分未写"));
  expect(screen.getByRole("button", { name: "填写 3部分未写：一、五、六" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "核对" })).toBeTruthy();
});

test("a report with blanks and placeholders shows nothing green after the check", async () => {
  const report = changed(finishedReport(), { "t4.review.upheld": null });
  const { sections } = report;
  const preface = `${sections.preface}请与【联系部门】联系（【联系电话】）。`;
  const { user } = await openPane({ reports: [{ ...report, sections: { ...sections, preface } }] });
  await check(user);
  expect(standing()[0]).toMatch(/^还不能报送：1格空着，2处文字待补/);
  expect(screen.getByRole("button", { name: /^填写 1格空着，2处文字待补/ })).toBeTruthy();
  const steps = within(screen.getByRole("navigation", { name: "步骤" }));
  expect(steps.getAllByRole("button", { name: /已完成$/ }).map((step) => step.textContent)).toEqual(
    ["插入 已完成"]
  );
  expect(view("核对").queryByRole("button", { name: /去导出/ })).toBeNull();
});

test("what is to be verified keeps the check from being ticked, is said once, and the way on leads to the export", async () => {
  const { sections } = finishedReport();
  const report = { ...finishedReport(), sections: { ...sections, s5: "无。" } };
  const { user } = await openPane({ reports: [report] });
  await check(user);
  expect(standing()[0]).toMatch(/^可以报送，但有\d+处待核实$/);
  expect(screen.getByRole("button", { name: /^核对 \d+处待核实$/ })).toBeTruthy();
  expect(screen.getAllByText(/可以报送/)).toHaveLength(1);
  expect(screen.queryByText(/核对通过/)).toBeNull();
  await user.click(view("核对").getByRole("button", { name: "去导出" }));
  expect(await screen.findByRole("region", { name: "导出" })).toBeTruthy();
});

test("when it was checked stands in the check, with its day where it was another one", async () => {
  let now = new Date(2026, 0, 12, 16, 5);
  const { user } = await openPane({ reports: [finishedReport()], now: () => now });
  await check(user);
  expect(view("核对").getByText("16:05")).toBeTruthy();
  now = new Date(2026, 0, 13, 8, 30);
  await goTo(user, "填写");
  await goTo(user, "核对");
  expect(view("核对").getByText("1月12日 16:05")).toBeTruthy();
  expect(standing()).toContain("公布期限还有18天（1月31日）");
});

test.each([
  [new Date(2026, 0, 31, 9), "公布期限就是今天"],
  [new Date(2026, 1, 5), "已过公布期限5天（1月31日）"],
])("on %s: %s", async (now, words) => {
  await openPane({ reports: [finishedReport()], now: () => now });
  expect(standing().at(-1)).toBe(words);
});

test.each(["青河镇人民政府", "青河高新区管理委员会"])(
  "no day is made up for %s",
  async (agency) => {
    await openPane({ reports: [{ ...finishedReport(), agency }] });
    await waitFor(() => expect(standing().length).toBe(1));
    expect(standing()[0]).not.toMatch(/公布期限/);
  }
);

test("once the kind of agency is chosen, its deadline is there", async () => {
  const agency = "青河高新区管理委员会";
  const { user } = await openPane({ reports: [{ ...finishedReport(), agency }] });
  await check(user);
  const kind = view("核对").getByRole("combobox", { name: "单位类别" });
  await user.selectOptions(kind, "government");
  await waitFor(() => expect(standing().at(-1)).toBe("公布期限还有78天（3月31日）"));
});

test("the years before are silent about theirs", async () => {
  const { user } = await openPane({ reports: [finishedReport(2022), finishedReport()] });
  await waitFor(() => expect(standing()).toContain(due));
  await user.selectOptions(
    screen.getByRole("combobox", { name: "当前年报" }),
    "青河县水务局 · 2022年年报"
  );
  await waitFor(() => expect(standing().join()).not.toMatch(/公布期限/));
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
