/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { conformanceCases, personCases } from "../../src/conformance/all-cases";
import { recordOf, type ConformanceRecord } from "../../src/conformance/record";
import { ribbonCase, ribbonQuestion } from "../../src/conformance/ribbon-case";
import { words } from "../../src/conformance/words";
import { type ExcelHostOptions } from "../excel-host/excel-host";
import { eachHost } from "../excel-host/behaviour";
import { startExcel } from "../excel-host/start-excel";

const said = words["zh-CN"];

/** Loads the page as the web view does, in an Excel or without one. */
async function loadPage(): Promise<void> {
  document.body.innerHTML = '<main id="root"></main>';
  await jest.isolateModulesAsync(async () => {
    await import("../../src/conformance/page");
  });
}

async function openPage(options: ExcelHostOptions = {}) {
  const host = await startExcel(options);
  await loadPage();
  return { host, user: userEvent.setup() };
}

const button = (name: string): Promise<HTMLElement> => screen.findByRole("button", { name });

async function shownRecord(label = said.record): Promise<ConformanceRecord> {
  const shown = await screen.findByLabelText(label, {}, { timeout: 30_000 });
  return recordOf((shown as HTMLTextAreaElement).value);
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  // jsdom has neither; the browser test downloads and copies.
  URL.createObjectURL = () => "blob:record";
  URL.revokeObjectURL = () => undefined;
});

test.each(eachHost)(
  "the page runs on the %s host and shows the whole record",
  async (behaviour) => {
    const { host, user } = await openPage({ requirementSet: "1.17", behaviour });
    await user.click(await button(said.start));
    const { results } = await shownRecord();
    expect(results.map(({ name }) => name)).toEqual(conformanceCases.map(({ name }) => name));
    expect(results.every((result) => "observed" in result)).toBe(true);
    expect(screen.getByText(said.done(results.length, results.length))).toBeTruthy();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  }
);

test("axe objects to nothing, before and after it has run", async () => {
  // axe looks for icon fonts by drawing them, which needs a canvas.
  HTMLCanvasElement.prototype.getContext = () => null;
  const objections = async (): Promise<readonly string[]> => {
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false } },
    });
    return violations.map(({ help }) => help);
  };
  const { user } = await openPage();
  await button(said.start);
  expect(await objections()).toEqual([]);
  await user.click(await button(said.start));
  await user.click(await screen.findByRole("button", { name: said.begin }, { timeout: 30_000 }));
  await button(said.skip);
  expect(await objections()).toEqual([]);
  await user.click(await button(said.stop));
  await screen.findByText(said.finished);
});

test("it says why nothing is run, and can be tried again", async () => {
  const { host, user } = await openPage();
  host.person.type("Sheet1", "A1", "1");
  await user.click(await button(said.start));
  expect(await screen.findByText(said.refusals["not-empty"])).toBeTruthy();
  expect(screen.queryByLabelText(said.record)).toBeNull();
  host.person.undo();
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>("button", { name: said.start }).disabled).toBe(false)
  );
  await user.click(await button(said.start));
  expect((await shownRecord()).results).toHaveLength(conformanceCases.length);
});

test("outside of Excel it says where it is to be opened, and leads back", async () => {
  await startExcel();
  Reflect.deleteProperty(window, "Office");
  await loadPage();
  // The browser of the tests is English.
  const { notExcel, back } = words["en-US"];
  expect(await screen.findByText(notExcel)).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByRole("link", { name: back }).getAttribute("href")).toBe("taskpane.html");
});

test("it speaks English where Excel does", async () => {
  const { user } = await openPage({ language: "en-US" });
  const english = words["en-US"];
  await user.click(await button(english.start));
  expect((await shownRecord(english.record)).language).toBe("en-US");
  expect(document.documentElement.lang).toBe("en-US");
  const shown = [...document.querySelectorAll("h1, p, button, a")];
  expect(shown.map(({ textContent }) => textContent).join()).not.toMatch(/[一-鿿]/);
});

test("questions may be skipped one by one, or all left", async () => {
  const { host, user } = await openPage();
  await user.click(await button(said.start));
  await user.click(await screen.findByRole("button", { name: said.begin }, { timeout: 30_000 }));
  await user.click(await button(said.skip));
  await screen.findByText(new RegExp(`^${said.question(2, personCases.length + 1)}`));
  await user.click(await button(said.stop));
  await screen.findByText(said.finished);
  await host.idle();
  const further = (await shownRecord()).results.slice(conformanceCases.length);
  expect(further).toEqual(
    personCases.slice(0, 2).map(({ name }) => ({ name, unanswered: "skipped" }))
  );
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("nothing is asked in a workbook in which somebody has begun to work meanwhile", async () => {
  const { host, user } = await openPage();
  await user.click(await button(said.start));
  const begin = await screen.findByRole("button", { name: said.begin }, { timeout: 30_000 });
  host.person.type("Sheet1", "A1", "1");
  await user.click(begin);
  expect(await screen.findByText(said.refusals["not-empty"])).toBeTruthy();
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  host.person.undo();
  await user.click(begin);
  await screen.findByText(new RegExp(`^${said.question(1, personCases.length + 1)}`));
  await user.click(await button(said.stop));
  await screen.findByText(said.finished);
});

describe("the ribbon's buttons", () => {
  /** Skips whatever comes before the last question. */
  async function comeToRibbon() {
    const opened = await openPage();
    const { user } = opened;
    await user.click(await button(said.start));
    await user.click(await screen.findByRole("button", { name: said.begin }, { timeout: 30_000 }));
    for (let number = 1; number <= personCases.length; number++) {
      await screen.findByText(new RegExp(`^${said.question(number, personCases.length + 1)}`));
      await user.click(await button(said.skip));
    }
    await screen.findByText(new RegExp(ribbonQuestion.text["zh-CN"]));
    return opened;
  }

  const lastResult = async (): Promise<unknown> => (await shownRecord()).results.at(-1);

  test("a page that stays is told by whoever sits there", async () => {
    const { user } = await comeToRibbon();
    await user.click(await button(ribbonQuestion.answers.stays["zh-CN"]));
    await screen.findByText(said.finished);
    const observed = { page: "stays", sessionStorage: "kept" };
    expect(await lastResult()).toEqual({ name: ribbonCase.name, observed });
    expect(localStorage).toHaveLength(0);
  });

  test.each(["kept", "lost"] as const)(
    "a page that is loaded anew finds its record, and its session's storage %s",
    async (storage) => {
      await comeToRibbon();
      if (storage === "lost") sessionStorage.clear();
      await loadPage();
      await screen.findByText(said.finished);
      const observed = { page: "is loaded anew", sessionStorage: storage };
      expect(await lastResult()).toEqual({ name: ribbonCase.name, observed });
      expect(localStorage).toHaveLength(0);
    }
  );
});
