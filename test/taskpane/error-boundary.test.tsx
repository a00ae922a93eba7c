/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { ErrorBoundary } from "../../src/taskpane/components/frame/error-boundary";
import { zhCN } from "../../src/taskpane/strings/zh-CN";

function Broken(): never {
  throw new RangeError("quotes a cell: 张三，电话0577-12345678");
}

beforeEach(() => {
  // React tells the console of every error it catches.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  Reflect.deleteProperty(document, "execCommand");
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
  expect(report.value).toMatch(/^RangeError\n\s+at Broken \(error-boundary\.test\.tsx:\d+:\d+\)/);
  expect(report.value).toMatch(/\n\s+in Broken\n/);
  for (const quoted of ["张三", "0577", "/", "\\", "http"]) {
    expect(report.value.replace(navigator.userAgent, "")).not.toContain(quoted);
  }
});

/** Copies, or does not, as web views do. */
function copying(taken: boolean): Map<string, string> {
  const clipboard = new Map<string, string>();
  document.execCommand = () => {
    const event = new Event("copy", { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, text: string) => clipboard.set(type, text) };
    if (taken) document.activeElement?.dispatchEvent(Object.assign(event, { clipboardData }));
    return taken;
  };
  return clipboard;
}

test.each([true, false])("the report can be copied; by hand where need be (taken: %s)", (taken) => {
  const clipboard = copying(taken);
  render(
    <ErrorBoundary strings={zhCN}>
      <Broken />
    </ErrorBoundary>
  );
  fireEvent.click(screen.getByRole("button", { name: "复制出错信息" }));
  const report = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "出错信息" });
  const said = screen.getByRole("status").textContent;
  if (taken) {
    expect(clipboard.get("text/plain")).toBe(report.value);
    expect(said).toMatch(/^已复制/);
  } else {
    expect(said).toMatch(/已选中，请按 Ctrl\+C/);
    expect(document.activeElement).toBe(report);
    expect(report.selectionEnd).toBe(report.value.length);
  }
});

test("without an error it is not there", () => {
  render(<ErrorBoundary strings={zhCN}>一切如常</ErrorBoundary>);
  expect(screen.getByText("一切如常")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
