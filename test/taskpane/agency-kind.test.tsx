/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

const text = "2025正文";

function lineOf(excel: ExcelHost): unknown {
  const sheet = excel.book.sheet(text);
  const lines = Array.from({ length: 60 }, (_, row) =>
    excel.book.calculation.valueAt(sheet, row, 2)
  );
  return lines.find((line) => /^单位类别/.test(String(line)));
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
  await untilStatus(/^核对完成/);
}

/** Asked in the check where nobody knows. */
const asked = (): HTMLSelectElement =>
  view("核对").getByRole<HTMLSelectElement>("combobox", { name: "单位类别" });

/** Kept in 插入 for the report in hand. */
function kept(): HTMLSelectElement {
  const name = "当前年报的单位类别";
  return screen.getByRole<HTMLSelectElement>("combobox", { name, hidden: true });
}

test("is guessed from the name, and stands in the sheet that is inserted", async () => {
  const { user, excel } = await openPane({});
  const insert = view("插入模板");
  const kind = (): HTMLSelectElement =>
    insert.getByRole<HTMLSelectElement>("combobox", { name: "单位类别" });
  expect(kind().value).toBe("");
  await user.type(insert.getByRole("textbox", { name: "单位名称" }), "青河镇人民政府");
  expect(kind().value).toBe("township");
  await user.selectOptions(kind(), "department");
  await user.click(insert.getByRole("button", { name: "插入四张表" }));
  await untilStatus(/^已插入/);
  expect(lineOf(excel)).toBe("单位类别：政府部门");
});

test("is asked where the name leaves it open; the answer is kept and decides what is checked", async () => {
  const agency = "青河高新区管理委员会";
  const { user, excel } = await openPane({ reports: [{ ...finishedReport(), agency }] });
  await check(user);
  expect(asked().value).toBe("");
  const deadline = /2026年3月31日前/;
  expect(view("核对").queryByText(deadline)).toBeNull();
  await user.selectOptions(asked(), "government");
  await untilStatus("单位类别已记下，并重新核对。");
  expect(lineOf(excel)).toBe("单位类别：县级以上人民政府");
  expect(asked().value).toBe("government");
  expect(kept().value).toBe("government");
  await waitFor(() => expect(view("核对").getByText(deadline)).toBeTruthy());
});

test("what the sheet says counts, also when somebody writes it there", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await check(user);
  expect(kept().value).toBe("department");
  const sheet = excel.book.sheet(text);
  const row = Array.from({ length: 60 }, (_, each) => each).find((each) =>
    /^单位类别/.test(String(excel.book.calculation.valueAt(sheet, each, 2)))
  );
  const typed = excel.person.type(text, { row: row ?? 0, column: 2 }, "单位类别: 县级以上人民政府");
  expect(typed).toEqual({ accepted: true });
  await waitFor(() => expect(kept().value).toBe("government"));
});

test("is not asked in the check where it is known, and can be changed where it was chosen", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await check(user);
  expect(view("核对").queryByRole("combobox", { name: "单位类别" })).toBeNull();
  await goTo(user, "插入");
  await user.selectOptions(kept(), "township");
  await untilStatus(/^单位类别已记下/);
  expect(lineOf(excel)).toBe("单位类别：乡镇人民政府、街道办事处");
});

test("stays for the session where there is no room for it", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  excel.person.deleteSheet(text);
  await act(() => excel.idle());
  await goTo(user, "插入");
  await user.selectOptions(kept(), "township");
  await untilStatus(/^已按这一单位类别核对，但没能记入工作簿/);
  expect(kept().value).toBe("township");
});
