/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus } from "./open-pane";
import { wrongReport } from "./reports";
import { twoYears } from "./two-years";

const [before, now] = twoYears();
const briskly = { afterChange: 30, whileEditing: 10 };
const opening = { reports: [before, now], delays: briskly };

async function turnTo(excel: ExcelHost, sheet: string): Promise<void> {
  excel.person.activateSheet(sheet);
  await act(() => excel.idle());
}

async function untilInHand(year: number): Promise<void> {
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(`${year}年年报`)
  );
}

function inHandStill(year: number): void {
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(`${year}年年报`);
}

function marked(excel: ExcelHost): readonly string[] {
  return excel.book.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.length > 0 ? [name] : []
  );
}

test("the report in hand is the one whose sheet the clerk turns to, without a word or a request", async () => {
  const { excel } = await openPane(opening);
  inHandStill(2025);
  const requests = excel.requests.length;
  const said = screen.getByRole("contentinfo").textContent;
  await turnTo(excel, "2024依申请公开");
  await untilInHand(2024);
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "当前年报" }).value).toBe("1");
  expect(screen.getByRole("contentinfo").textContent).toBe(said);
  expect(excel.requests.length).toBe(requests);
  await turnTo(excel, "2025正文");
  await untilInHand(2025);
});

test("a sheet that is of no report leaves the report in hand", async () => {
  const { excel } = await openPane({ ...opening, sheetNames: ["会议"] });
  await turnTo(excel, "2024正文");
  await untilInHand(2024);
  await turnTo(excel, "会议");
  inHandStill(2024);
});

test("a report that comes to stand in the sheet in front is taken once it is read", async () => {
  const { excel } = await openPane({ ...opening, reports: [now] });
  excel.person.addSheet("旧表");
  excel.person.activateSheet("旧表");
  await act(() => excel.idle());
  inHandStill(2025);
  const { agency, format, figures } = before;
  const plans = reportSheets({ agency, year: 2023, format, figures, protect: false });
  const values = plans.find(({ content }) => content === "t4")?.values ?? [];
  excel.person.paste("旧表", "A1", values);
  await untilInHand(2023);
});

test("the pane opens on the report whose sheet is in front", async () => {
  const { excel } = await openPane({ reports: [now, before] });
  expect(excel.book.activeSheet.name).toBe("2024正文");
  inHandStill(2024);
});

test("what is checked, and what is marked, is the report in front", async () => {
  const { user, excel } = await openPane({ ...opening, reports: [before, wrongReport()] });
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  expect(marked(excel)).toContain("2025复议诉讼");
  await turnTo(excel, "2024复议诉讼");
  await untilInHand(2024);
  await waitFor(() => expect(marked(excel)).not.toContain("2025复议诉讼"));
  expect(screen.queryByText(/^表四「行政复议」/, { selector: "p" })).toBeNull();
  await turnTo(excel, "2025复议诉讼");
  expect(await screen.findByText(/^表四「行政复议」/, { selector: "p" })).toBeTruthy();
  await waitFor(() => expect(marked(excel)).toContain("2025复议诉讼"));
});

test("the picker shows the sheet of the report that is chosen: of the table that was in front", async () => {
  const { user, excel } = await openPane(opening);
  await turnTo(excel, "2025依申请公开");
  const picker = screen.getByRole("combobox", { name: "当前年报" });
  await user.selectOptions(picker, "1");
  await untilInHand(2024);
  expect(excel.book.activeSheet.name).toBe("2024依申请公开");
  await act(() => excel.idle());
  inHandStill(2024);
  await user.selectOptions(picker, "0");
  await untilInHand(2025);
  expect(excel.book.activeSheet.name).toBe("2025依申请公开");
});

test("a hidden report can be chosen, and stays hidden", async () => {
  const { user, excel } = await openPane(opening);
  for (const { name } of excel.book.sheets.filter((sheet) => sheet.name.startsWith("2024"))) {
    excel.person.hideSheet(name);
  }
  // It is seen when the clerk comes back to the pane.
  const requests = excel.requests.length;
  fireEvent.focus(window);
  await waitFor(() => expect(excel.requests.length).toBeGreaterThan(requests));
  await act(() => excel.idle());
  await user.selectOptions(screen.getByRole("combobox", { name: "当前年报" }), "1");
  await untilInHand(2024);
  expect(excel.book.activeSheet.name).toBe("2025正文");
});

test("as long as a reason is typed the report stays in hand, and follows once it is put away", async () => {
  const odd = { ...now, sections: { ...now.sections, s1: before.sections.s1 } };
  const { user, excel } = await openPane({ ...opening, reports: [before, odd] });
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  const [button] = await screen.findAllByRole("button", { name: /^(说明|确实如此)/ });
  if (!button) throw new Error("There is nothing to give a reason for");
  await user.click(button);
  const field = await screen.findByRole("textbox");
  await user.type(field, "机构合并");
  await turnTo(excel, "2024正文");
  inHandStill(2025);
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("机构合并");
  await user.click(screen.getByRole("button", { name: "取消" }));
  await untilInHand(2024);
});

test("as long as the name is being changed the report stays in hand", async () => {
  const { user, excel } = await openPane(opening);
  await user.click(screen.getByRole("button", { name: /^改单位名称/ }));
  await screen.findByRole("region", { name: /^改单位名称/ });
  await turnTo(excel, "2024正文");
  inHandStill(2025);
  await user.click(screen.getByRole("button", { name: "取消" }));
  await untilInHand(2024);
});

test("what is being written is finished before another report is taken in hand", async () => {
  const { user, excel } = await openPane({ ...opening, reports: [before, wrongReport()] });
  await goTo(user, "核对");
  excel.latency = 20;
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  excel.person.activateSheet("2024正文");
  await untilStatus(/^核对完成/);
  excel.latency = 0;
  await untilInHand(2024);
  expect(screen.queryByRole("alert")).toBeNull();
});
