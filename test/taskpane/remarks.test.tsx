/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport } from "./reports";

const disclosure = "2025主动公开";

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
}

function advice() {
  const sentence = screen.queryByText(/请把说明移到表格下面/, { selector: "p.text" });
  return sentence?.closest("li") ?? undefined;
}

function contents(excel: ExcelHost): readonly string[] {
  const sheet = excel.book.sheet(disclosure);
  return [...sheet.filledCells()].map(({ row, column }) =>
    String(excel.book.calculation.valueAt(sheet, row, column))
  );
}

/** The address of the first cell with this number. */
function addressOf(excel: ExcelHost, number: number): string {
  const sheet = excel.book.sheet(disclosure);
  const cell = [...sheet.filledCells()].find(
    ({ row, column }) => excel.book.calculation.valueAt(sheet, row, column) === number
  );
  if (!cell) throw new Error("The number is nowhere");
  return `${String.fromCharCode(65 + cell.column)}${cell.row + 1}`;
}

test("remarks in cells are put below their table by one press, and back by another", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  const [repealed, inForce] = [addressOf(excel, 26), addressOf(excel, 66)];
  excel.person.paste(disclosure, repealed, [["26（其中修订16件）"]]);
  excel.person.paste(disclosure, inForce, [["66件*"]]);
  await check(user);
  const before = contents(excel);
  const item = within(advice() ?? document.body);
  await user.click(
    item.getByRole("button", { name: "修正：把2格里的说明移到表格下面，格里只留数字。" })
  );
  const notes = [
    "注：行政规范性文件·本年废止件数：其中修订16件。",
    "注：行政规范性文件·现行有效件数标有“*”。",
  ];
  for (const note of notes) expect(item.getByText(note)).toBeTruthy();
  expect(contents(excel)).toEqual(before);

  await user.click(item.getByRole("button", { name: "改这4格" }));
  await untilStatus(/^已修正4格，并重新核对。/);
  const after = before.map((each) => ({ "26（其中修订16件）": "26", "66件*": "66" })[each] ?? each);
  expect(contents(excel)).toEqual([...after, ...notes]);
  expect(advice()).toBeUndefined();

  await user.click(screen.getByRole("button", { name: "撤销这4格" }));
  await untilStatus("已撤销，4格恢复了原来的内容。");
  expect(contents(excel)).toEqual(before);
  expect(advice()).toBeTruthy();
});

test("what is below the table already stays there", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  const cells = [...excel.book.sheet(disclosure).filledCells()];
  const last = Math.max(...cells.map(({ row }) => row + 1));
  excel.person.type(disclosure, `A${last + 1}`, "本年清理了一批文件。");
  excel.person.paste(disclosure, addressOf(excel, 26), [["26（其中修订16件）"]]);
  await check(user);
  const item = within(advice() ?? document.body);
  await user.click(item.getByRole("button", { name: /^修正：把1格里的说明/ }));
  await user.click(item.getByRole("button", { name: "改这2格" }));
  await untilStatus(/^已修正2格/);
  expect(contents(excel).at(-1)).toBe(
    "本年清理了一批文件。\n注：行政规范性文件·本年废止件数：其中修订16件。"
  );
  expect(advice()).toBeUndefined();
});
