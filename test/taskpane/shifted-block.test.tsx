/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, screen, within } from "@testing-library/react";
import { figureRows } from "../rules/shifted-blocks/shifted-report";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport } from "./reports";

const requests = "2025依申请公开";
/** （一）本年新收, 自然人 in the sheet of table 3: the first of its figures. */
const first = { row: 5, column: 3 };

function figures(excel: ExcelHost): readonly (readonly unknown[])[] {
  const sheet = excel.book.sheet(requests);
  return figureRows(finishedReport(), "t3").map((keys, down) =>
    keys.map((_, right) =>
      excel.book.calculation.valueAt(sheet, first.row + down, first.column + right)
    )
  );
}

test("a block pasted a column to the right is named before all else, put back in one press, and can be undone", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  const right = figures(excel);
  expect(right[0]).toEqual(
    figureRows(finishedReport(), "t3")[0]?.map((key) => finishedReport().figures[key])
  );
  excel.person.paste(
    requests,
    { row: first.row, column: first.column + 1 },
    right.map((row) => row.slice(0, -1) as number[])
  );
  await act(() => excel.idle());
  const wrong = figures(excel);
  expect(wrong).not.toEqual(right);

  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  const sentence = screen.getByText("表三整块右移了一列，移回去就都平了。", { selector: "p" });
  const card = sentence.closest("li") as HTMLElement;
  expect(card.parentElement?.querySelector("li")).toBe(card);
  const item = within(card);
  const offers = item.getAllByRole("button", { name: /^修正：/ });
  expect(offers[0]?.getAttribute("aria-label")).toBe("修正：表三整块右移了一列，移回去就都平了。");
  await user.click(offers[0] as HTMLElement);
  await user.click(item.getByRole("button", { name: /^改这\d+格$/ }));
  await untilStatus(/^已修正\d+格，并重新核对。/);
  expect(figures(excel)).toEqual(right);
  await user.click(screen.getByRole("button", { name: /^撤销这\d+格$/ }));
  await untilStatus(/^已撤销/);
  expect(figures(excel)).toEqual(wrong);
});
