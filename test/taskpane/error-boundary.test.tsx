/** @jest-environment jsdom */
import { cleanup, render, screen } from "@testing-library/react";
import { ErrorBoundary } from "../../src/taskpane/components/error-boundary";
import { zhCN } from "../../src/taskpane/strings/zh-CN";

function Broken(): never {
  throw new RangeError("quotes a cell: 张三，电话0577-12345678");
}

beforeEach(() => {
  // React tells the console of every error it catches.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

test("what no other code caught ends in a sentence and a way to go on", () => {
  render(
    <ErrorBoundary strings={zhCN}>
      <Broken />
    </ErrorBoundary>
  );
  expect(screen.getByRole("alert").textContent).toContain("表格中的数据没有受影响");
  expect(screen.getByRole("button", { name: "重新打开窗格" })).toBeTruthy();
});

test("its report says where it happened, and nothing of what the sheets hold", () => {
  render(
    <ErrorBoundary strings={zhCN}>
      <Broken />
    </ErrorBoundary>
  );
  const report = screen.getByRole("textbox", { name: "出错信息" });
  if (!(report instanceof HTMLTextAreaElement)) throw new Error("No text area");
  expect(report.value).toMatch(/^RangeError\n\s+at Broken/);
  expect(report.value).not.toContain("张三");
});

test("without an error it is not there", () => {
  render(<ErrorBoundary strings={zhCN}>一切如常</ErrorBoundary>);
  expect(screen.getByText("一切如常")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
