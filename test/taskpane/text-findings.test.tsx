/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import { formatArea } from "../excel-host/address";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport } from "./reports";

test("a finding about the text quotes it and leads to its cell", async () => {
  const report = finishedReport();
  const received = Number(report.figures["t3.received.total"]);
  const wrong = `全年新收政府信息公开申请${received + 7}件`;
  const s1 = report.sections.s1.replace("依法办理每一件申请", wrong);
  const sections = { ...report.sections, s1 };
  const { user, excel } = await openPane({ reports: [{ ...report, sections }] });
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  const sentence = screen.getByText(new RegExp(`新收政府信息公开申请${received + 7}件`), {
    selector: "p",
  });
  expect(sentence.textContent).toContain(String(received));
  const item = within(sentence.closest("li") as HTMLElement);
  await user.click(item.getByRole("button", { name: /^查看\d+格：/ }));
  await untilStatus(/^已转到：/);
  const sheet = excel.book.activeSheet;
  expect(sheet.name).toBe("2025正文");
  const [area] = excel.book.selectionOn(sheet);
  const text = excel.book.calculation.valueAt(sheet, area?.row ?? 0, area?.column ?? 0);
  expect([area && formatArea(area), text]).toEqual([
    expect.stringMatching(/^A\d+$/),
    expect.stringContaining("（一）主动公开"),
  ]);
});
