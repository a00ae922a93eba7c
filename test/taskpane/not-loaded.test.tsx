/** @jest-environment ./test/excel-host/jest-environment.ts */
import { fireEvent, screen, within } from "@testing-library/react";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";

/** Parts of the pane that the server does not send at the moment. */
const mockLost = new Set<string>();

function mockPart(path: string): unknown {
  if (mockLost.has(path)) throw new Error(`Loading chunk 7 failed: https://10.1.2.3/${path}`);
  return jest.requireActual(path);
}

jest.mock("../../src/read/recognise", () => mockPart("../../src/read/recognise"));
jest.mock("../../src/taskpane/session/judgement", () =>
  mockPart("../../src/taskpane/session/judgement")
);
jest.mock("../../src/taskpane/views/check-view", () =>
  mockPart("../../src/taskpane/views/check-view")
);
jest.mock("../../src/taskpane/components/filling/section-drafts", () =>
  mockPart("../../src/taskpane/components/filling/section-drafts")
);

jest.mock("../../src/read/sources/plain-text", () => mockPart("../../src/read/sources/plain-text"));
jest.mock("../../src/write/docx", () => mockPart("../../src/write/docx"));

afterEach(() => mockLost.clear());

const sentence = /^窗格的一部分没有加载到.*请再试一次；仍然不行的，请关闭窗格再打开。/;

test("a reader that does not come is told, and comes by a second try", async () => {
  mockLost.add("../../src/read/recognise");
  // What stays out here can be lost again below.
  mockLost.add("../../src/taskpane/session/judgement");
  mockLost.add("../../src/taskpane/views/check-view");
  const { user } = await openPane({ reports: [wrongReport()] });
  const told = await screen.findByRole("alert");
  expect(told.textContent).toMatch(sentence);
  mockLost.delete("../../src/read/recognise");
  await user.click(within(told).getByRole("button", { name: "再试一次" }));
  expect(await screen.findByText(/^2025年年报/)).toBeTruthy();
  expect(screen.getByText("青河县水务局")).toBeTruthy();
});

// What has come once stays, so the parts are lost from the outermost inwards.
test.each([
  ["a step", "../../src/taskpane/views/check-view"],
  ["what is in the middle of a step", "../../src/taskpane/components/filling/section-drafts"],
])("%s that does not come leaves the rest of the pane alive, and comes later", async (_, path) => {
  mockLost.add(path);
  // The rules, which are loaded unasked, do not come either; of what nobody knows nothing is said.
  mockLost.add("../../src/taskpane/session/judgement");
  const { user } = await openPane({ reports: [wrongReport()], view: "fill" });
  expect(screen.getByRole("list", { name: "进度" }).textContent).toMatch(/^公布期限还有\d+天/);
  expect(screen.getByRole("button", { name: "填写" })).toBeTruthy();
  if (path.includes("section-drafts")) {
    await user.click(view("填写").getByRole("button", { name: "拟一段：一、总体情况" }));
  } else await goTo(user, "核对");
  const told = await screen.findByRole("alert");
  expect(told.textContent).toMatch(sentence);
  await goTo(user, "插入");
  expect(screen.getByRole("button", { name: "插入四张表" })).toBeTruthy();
  await goTo(user, path.includes("section-drafts") ? "填写" : "核对");

  await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "再试一次" }));
  await screen.findByRole("alert");
  mockLost.clear();
  await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "再试一次" }));
  const name = path.includes("section-drafts") ? /^写入：/ : "一键核对";
  expect((await screen.findAllByRole("button", { name })).length).toBeGreaterThan(0);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("rules that do not come: says so without the address, and a second try checks", async () => {
  mockLost.add("../../src/taskpane/session/judgement");
  const { user } = await openPane({ reports: [wrongReport()], view: "fill" });
  await goTo(user, "导出");
  expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
  await user.click(screen.getByRole("button", { name: "关闭" }));
  expect(view("导出").queryByText("正在核对…")).toBeNull();
  expect(view("导出").getByRole("button", { name: "一键核对" })).toBeTruthy();

  await goTo(user, "核对");
  await user.click(view("核对").getByRole("button", { name: "一键核对" }));
  const told = await screen.findByRole("alert");
  expect(told.textContent).toMatch(sentence);
  expect(told.textContent).not.toContain("10.1.2.3");
  mockLost.clear();
  await user.click(within(told).getByRole("button", { name: "再试一次" }));
  await untilStatus("核对完成：1处必须改正。");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a reader of files that does not come is told in the same words, and the file is not blamed", async () => {
  mockLost.add("../../src/read/sources/plain-text");
  const { user } = await openPane();
  await user.click(view("插入模板").getByRole("button", { name: "从文件或网页读入上年年报…" }));
  await screen.findByRole("region", { name: "读入上年年报" });
  fireEvent.paste(document.body, {
    clipboardData: { files: [], getData: (type: string) => (type === "text/plain" ? "一" : "") },
  });
  expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
});

test.each(["下载 Word 文件", "下载核对记录（Word）"])(
  "%s: what makes Word files does not come, which is told in the same words",
  async (name) => {
    mockLost.add("../../src/write/docx");
    const { user } = await openPane({ reports: [finishedReport()], view: "export" });
    await user.click(await screen.findByRole("button", { name }));
    expect((await screen.findByText(sentence)).closest("[role=status]")).toBeTruthy();
  }
);
