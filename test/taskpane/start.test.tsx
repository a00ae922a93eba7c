/** @jest-environment ./test/excel-host/jest-environment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import { loadAgain, openPage } from "./open-page";

function currentStep(): string | null | undefined {
  return document.querySelector("[aria-current=step]")?.textContent;
}

test("starts with what is to be done first", async () => {
  await openPage("");
  expect(await screen.findByRole("button", { name: "插入四张表" })).toBeTruthy();
  expect(currentStep()).toBe("插入");
  expect(document.documentElement.lang).toBe("zh-CN");
});

test.each([
  ["insert", "插入"],
  ["check", "核对"],
  ["export", "导出"],
  ["nonsense", "插入"],
])("?view=%s opens at %s", async (name, step) => {
  await openPage(`?view=${name}`);
  await screen.findByRole("heading", { level: 1, name: "本工作簿中还没有年报" });
  expect(currentStep()).toBe(step);
});

test.each([
  ["reload", "填写"],
  ["navigate", "插入"],
] as const)("loaded again (%s), it shows %s", async (how, name) => {
  const excel = await openPage("?view=insert");
  await screen.findByRole("button", { name: "插入四张表" });
  const steps = within(screen.getByRole("navigation", { name: "步骤" }));
  fireEvent.click(steps.getByRole("button", { name: /^填写/ }));
  await excel.idle();
  await waitFor(() => expect(currentStep()).toBe("填写"));
  await loadAgain(excel, "?view=insert", how);
  await waitFor(() => expect(currentStep()).toBe(name));
});

test("speaks English where Excel does", async () => {
  await openPage("", { language: "en-GB" });
  expect(await screen.findByRole("button", { name: "Insert four sheets" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("en-US");
});

test("where the words of a language do not come, it starts in Chinese all the same", async () => {
  jest.doMock("../../src/taskpane/strings/en-US", () => {
    throw new Error("Loading chunk 3 failed");
  });
  await openPage("", { language: "en-GB" });
  expect(await screen.findByRole("button", { name: "插入四张表" })).toBeTruthy();
  jest.dontMock("../../src/taskpane/strings/en-US");
});

test("where Office cannot say where it is, that is told with what to do", async () => {
  jest.doMock("../../src/workbook/excel/start", () => ({
    startInOffice: () => Promise.reject(new Error("Office is not ready")),
  }));
  await openPage("");
  jest.dontMock("../../src/workbook/excel/start");
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /没有启动成功。请关闭窗格后重新打开/
  );
});

test("on an older Excel it says what to do instead", async () => {
  await openPage("", { requirementSet: "1.13" });
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /^这个版本的 Excel 太旧.*Excel 2021/
  );
});
