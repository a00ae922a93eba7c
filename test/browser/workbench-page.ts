import { strict as assert } from "node:assert";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { zhCN, type Strings } from "../../src/taskpane/strings/zh-CN";
import { fillableStyle } from "../../src/write/sheets/styles";
import type { DrawnCell } from "../workbench/grid/grid";
import type { BrowserCase } from "./cases";

export type Step = "insert" | "fill" | "check" | "export";

/** The workbench as a person uses it: the grid by keyboard and mouse, the pane by its labels. */
export class WorkbenchPage {
  readonly pane: FrameLocator;
  /** The words of the pane in the language it speaks. */
  strings: Strings = zhCN;

  private constructor(private readonly page: Page) {
    this.pane = page.frameLocator("#pane");
  }

  /**
   * Opens the workbench with an empty workbook and waits until grid and pane can be used.
   * @param options.welcome whether it is the clerk's first time this year
   */
  static async open(
    { page, site }: Pick<BrowserCase, "page" | "site">,
    { welcome = false } = {}
  ): Promise<WorkbenchPage> {
    if (!welcome) {
      await page.addInitScript(() => {
        if (window !== window.top) return;
        const today = new Date();
        const isRunningYear = today.getMonth() >= 9;
        const due = today.getFullYear() - (isRunningYear ? 0 : 1);
        localStorage.setItem("nianbao.welcome", String(due));
      });
    }
    // Replacing a workbook that has changes asks first.
    page.on("dialog", (question) => void question.accept());
    await page.goto(site);
    const workbench = new WorkbenchPage(page);
    await page.locator("body[data-ready]").waitFor();
    const first = welcome ? zhCN.welcome.skip : zhCN.insert.submit;
    await workbench.pane.getByRole("button", { name: first }).waitFor();
    return workbench;
  }

  async chooseExample(label: string): Promise<void> {
    await this.page.getByLabel("示例").selectOption({ label });
    await this.page.locator("body:not([data-busy])").waitFor();
  }

  /** Goes to one of the pane's steps. */
  async step(step: Step): Promise<void> {
    const { steps } = this.strings;
    const bar = this.pane.getByRole("navigation", { name: steps.label });
    await bar.getByRole("button", { name: new RegExp(`^${steps[step]}`) }).click();
  }

  /** The tabs below the grid, from left to right. */
  async tabs(): Promise<readonly string[]> {
    const names = await this.page.locator("[data-u-comp=slide-tab-item]").allInnerTexts();
    return names.map((name) => name.trim());
  }

  async waitForTabs(expected: readonly string[]): Promise<void> {
    await this.until(`the tabs ${expected.join("、")}`, async () => {
      return (await this.tabs()).join() === expected.join();
    });
  }

  async openTab(name: string): Promise<void> {
    await this.tab(name).click();
  }

  async addSheet(): Promise<void> {
    await this.page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
  }

  /** Renames a sheet by its tab; again where the grid drew its tabs anew while the name was typed. */
  async rename(sheet: string, name: string, attempts = 8): Promise<void> {
    const field = this.page.locator("[data-u-comp=slide-tab-item] [contenteditable=true]");
    try {
      // The tabs are drawn anew when another one comes to the front, and would lose the second click.
      await this.openTab(sheet);
      await this.tab(sheet).dblclick();
      await field.fill(name, { timeout: 3000 });
      await field.press("Enter", { timeout: 3000 });
      await this.tab(name).waitFor({ timeout: 3000 });
    } catch (error) {
      if (attempts === 1) throw error;
      await this.rename(sheet, name, attempts - 1);
    }
  }

  async deleteSheet(name: string): Promise<void> {
    await this.tab(name).click();
    await this.tab(name).click({ button: "right" });
    await this.page.getByText("删除", { exact: true }).click();
    await this.page.getByRole("button", { name: "确定" }).click();
    await this.tab(name).waitFor({ state: "detached" });
  }

  /** Inserts or deletes at a cell by its menu; again where the grid drew its menu anew while it was used. */
  async shift(address: string, menu: string, entry: string, attempts = 4): Promise<void> {
    await this.goTo(address);
    const cells = await this.page.locator("#univer-sheet-main-canvas_workbook").boundingBox();
    const { middle } = await this.cell(address);
    const [x, y] = [(cells?.x ?? 0) + middle.x, (cells?.y ?? 0) + middle.y];
    await this.page.mouse.click(x, y, { button: "right" });
    try {
      await this.page.getByText(menu, { exact: true }).last().hover({ timeout: 3000 });
    } catch (error) {
      if (attempts === 1) throw error;
      await this.page.keyboard.press("Escape");
      return this.shift(address, menu, entry, attempts - 1);
    }
    // Left of the number that some entries let one change.
    await this.page.getByText(entry).click({ position: { x: 8, y: 8 } });
  }

  /** Selects cells of the sheet in front by the name box. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.nameBox();
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press("Enter");
    // A merged cell is selected as a whole.
    await this.until(`${address} to be selected`, async () => {
      const selected = await this.selection();
      return selected === address || selected.startsWith(`${address}:`);
    });
  }

  /** The address in the name box: what the grid has selected. */
  selection(): Promise<string> {
    return this.nameBox().inputValue();
  }

  async waitForSelection(address: string): Promise<void> {
    await this.until(`${address} to be selected`, async () => (await this.selection()) === address);
  }

  /** Types into the cell and ends with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Types a block by pasting it, as it would be copied from another spreadsheet. */
  async paste(address: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
    const text = rows.map((row) => row.join("\t")).join("\n");
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.goTo(address);
    await this.page.keyboard.press("Control+v");
  }

  /** What is drawn in a cell of the sheet in front. */
  cell(address: string): Promise<DrawnCell> {
    return this.page.evaluate((place) => window.workbench.drawnCell(place), address);
  }

  async waitForCell(address: string, expected: Omit<Partial<DrawnCell>, "middle">): Promise<void> {
    await this.until(`${address} to show ${JSON.stringify(expected)}`, async () => {
      const drawn = await this.cell(address);
      return Object.entries(expected).every(
        ([property, value]) => drawn[property as keyof DrawnCell] === value
      );
    });
  }

  /** Waits until a cell has a colour that is none of the sheet's own. */
  async waitForMark(address: string): Promise<void> {
    await this.until(`${address} to be marked`, async () => {
      const { fill } = await this.cell(address);
      return fill !== undefined && fill !== fillableStyle.fill;
    });
  }

  /** The message box of Excel, with its title and text. */
  async closeNotice(): Promise<string> {
    const notice = this.page.getByRole("dialog");
    const text = await notice.innerText();
    await notice.getByRole("button", { name: "确定" }).click();
    return text;
  }

  /** Types into a cell that may be locked. */
  async typeAndSee(address: string, text: string): Promise<"accepted" | "locked"> {
    await this.type(address, text);
    const notice = this.page.getByRole("dialog");
    await this.page.waitForTimeout(300);
    if (!(await notice.isVisible())) return "accepted";
    assert.match(await this.closeNotice(), /受保护/);
    return "locked";
  }

  private tab(name: string): Locator {
    return this.page.locator("[data-u-comp=slide-tab-item]", { hasText: name });
  }

  private nameBox(): Locator {
    return this.page.locator("[data-u-comp=formula-bar] input").first();
  }

  private async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
      await this.page.waitForTimeout(50);
    }
  }
}
