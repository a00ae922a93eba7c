/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, screen } from "@testing-library/react";
import type { ReportFile } from "../../src/write/report-file";
import * as reportFiles from "../../src/write/report-file";
import { openPane, view } from "./open-pane";
import { finishedReport } from "./reports";

jest.mock("../../src/write/report-file", () => ({
  ...jest.requireActual<typeof reportFiles>("../../src/write/report-file"),
  reportFile: jest.fn(),
}));

const file: ReportFile = { name: "年报.docx", mediaType: "text/plain", bytes: new Uint8Array(1) };

/** A file that is made when the test wants it. */
async function slowDownload() {
  let finish: (made: ReportFile) => void = () => undefined;
  jest.mocked(reportFiles.reportFile).mockReturnValue(
    new Promise((resolve) => {
      finish = resolve;
    })
  );
  const offered = jest.fn(() => "blob:file");
  URL.createObjectURL = offered;
  URL.revokeObjectURL = () => undefined;
  document.addEventListener("click", (event) => {
    if (event.target instanceof HTMLAnchorElement) event.preventDefault();
  });
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await screen.findByRole("region", { name: "导出" });
  await user.click(view("导出").getByRole("button", { name: "下载 Word 文件" }));
  return { user, offered, finish: () => act(async () => finish(file)) };
}

test("what takes long is told of, and what it became", async () => {
  const { offered, finish } = await slowDownload();
  expect(view("导出").queryByText("正在生成文件…")).toBeNull();
  expect(await view("导出").findByText("正在生成文件…")).toBeTruthy();
  await finish();
  expect(offered).toHaveBeenCalledTimes(1);
  expect(view("导出").getByText(/^已下载“年报.docx”/)).toBeTruthy();
});

test("what is cancelled is not handed out", async () => {
  const { user, offered, finish } = await slowDownload();
  await user.click(await view("导出").findByRole("button", { name: "取消" }));
  expect(view("导出").getByText("已取消，没有生成文件。")).toBeTruthy();
  await finish();
  expect(offered).not.toHaveBeenCalled();
  expect(view("导出").getByText("已取消，没有生成文件。")).toBeTruthy();
});

test("what is given up for another format is not handed out either", async () => {
  const { user, offered, finish } = await slowDownload();
  await user.click(view("导出").getByRole("radio", { name: "纯文本" }));
  await finish();
  expect(offered).not.toHaveBeenCalled();
});
