/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";

async function problem() {
  return within(await screen.findByRole("alert"));
}

test("while a cell is being edited, the clerk is told how to go on, and can", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()], view: "fill" });
  await goTo(user, "核对");
  excel.enterCellEdit();
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  const told = await problem();
  expect(told.getByText(/请先按回车结束编辑，再试一次/)).toBeTruthy();
  excel.leaveCellEdit();
  await user.click(told.getByRole("button", { name: "再试一次" }));
  await untilStatus("核对完成：1处必须改正。");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a failed insertion leaves nothing behind, keeps what was typed, and can be repeated", async () => {
  const { user, excel } = await openPane();
  const agency = screen.getByRole<HTMLInputElement>("textbox", { name: "单位名称" });
  await user.type(agency, "青河县水务局");
  excel.failRequest({ nth: 2 });
  await user.click(screen.getByRole("button", { name: "插入四张表" }));
  const told = await problem();
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(agency.value).toBe("青河县水务局");
  await user.click(told.getByRole("button", { name: "再试一次" }));
  await untilStatus(/^已插入/);
  expect(excel.book.sheets.length).toBe(5);
});

test("a protected workbook: says so", async () => {
  const { user, excel } = await openPane();
  await user.type(screen.getByRole("textbox", { name: "单位名称" }), "青河县水务局");
  excel.failRequest({ code: "AccessDenied" });
  await user.click(screen.getByRole("button", { name: "插入四张表" }));
  const told = await problem();
  expect(told.getByText(/请在“审阅”中撤销保护/)).toBeTruthy();
  await user.click(told.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("cells of a sheet that is gone: says so, and the pane goes on", async () => {
  const { user, excel } = await openPane({
    reports: [wrongReport()],
    view: "check",
    delays: { afterChange: 60_000, whileEditing: 60_000 },
  });
  const show = await screen.findByRole("button", { name: /^查看5格：表四「行政复议」/ });
  excel.person.deleteSheet("2025复议诉讼");
  await user.click(show);
  expect((await problem()).getByText(/已经不在了，没有做成。请重新核对/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  await untilStatus(/^核对完成/);
});

test("marks that fail do not take the findings away", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()], view: "fill" });
  await goTo(user, "核对");
  // One failure is made up for by listing the marks anew.
  for (let nth = 3; nth < 20; nth++) excel.failRequest({ nth });
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(view("核对").getByText(/^表四「行政复议」/)).toBeTruthy();
});

test("reading by itself waits until editing has ended", async () => {
  const { excel } = await openPane({ reports: [wrongReport()], view: "fill" });
  excel.person.type("2025复议诉讼", "A6", "77");
  excel.enterCellEdit();
  await untilStatus("单元格正在编辑，按回车结束后自动重新读取。");
  expect(screen.queryByRole("alert")).toBeNull();
  excel.person.unprotectSheet("2025正文");
  excel.leaveCellEdit();
  await waitFor(() => expect(screen.queryByText(/^单元格正在编辑/)).toBeNull());
});

/** What browsers throw that have no room left. */
function noRoom(): never {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
}

test.each([
  ["there is no room for the file", (): void => void (URL.createObjectURL = noRoom)],
  [
    "downloads are forbidden",
    (): void => {
      URL.createObjectURL = () => "blob:file";
      jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(noRoom);
    },
  ],
])("where %s, that is said with another way, and can be tried again", async (_, forbid) => {
  URL.revokeObjectURL = () => undefined;
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  forbid();
  await user.click(await screen.findByRole("button", { name: "下载 Word 文件" }));
  expect(await screen.findByText(/^文件没有生成。请用旁边的“复制”/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "下载核对记录（文本）" }));
  expect(await screen.findByText(/^文件没有生成。请用旁边的按钮写成工作表/)).toBeTruthy();
  expect(document.querySelector("a[download]")).toBeNull();

  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  URL.createObjectURL = () => "blob:file";
  await user.click(screen.getByRole("button", { name: "下载 Word 文件" }));
  expect(await screen.findByText(/^已下载/)).toBeTruthy();
  jest.restoreAllMocks();
});

test("a failure while reading by itself is told, and reading can be tried again", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()], view: "fill" });
  excel.failRequest();
  excel.person.type("2025复议诉讼", "A6", "");
  const told = await problem();
  expect(told.getByText(/Excel 没有完成这项操作，或者没有回应/)).toBeTruthy();
  await user.click(told.getByRole("button", { name: "再试一次" }));
  expect(await screen.findByRole("button", { name: "填写 1格空着" })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
