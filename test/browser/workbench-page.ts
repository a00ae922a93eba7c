import { strict as assert } from "node:assert";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { zhCN, type Strings } from "../../src/taskpane/strings/zh-CN";
import { cellCount, formatArea, parseArea, type Area } from "../excel-host/address";
import { fillableStyle } from "../../src/write/sheets/styles";
import type { DrawnCell } from "../workbench/grid/grid";
import type { BrowserCase } from "./cases";
import { actUntil, until } from "./until";

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
   * @param options.grid whether the sheets are looked at or worked on, too
   */
  static async open(
    { page, site }: Pick<BrowserCase, "page" | "site">,
    { welcome = false, grid = true } = {}
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
    await page.goto(grid ? site : `${site}?grid=none`);
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
    await until(`the tabs ${expected.join("、")}`, async () => {
      return (await this.tabs()).join() === expected.join();
    });
  }

  /** Waits until the workbook has these sheets; also without a grid. */
  async waitForSheets(expected: readonly string[]): Promise<void> {
    await until(`the sheets ${expected.join("、")}`, async () => {
      const names = await this.page.evaluate(() =>
        window.workbench.excel.book.sheets.map(({ name }) => name)
      );
      return names.join() === expected.join();
    });
  }

  /** Brings a sheet to the front. A tab that is there already is not pressed: the grid takes a slow press for moving it. */
  async openTab(name: string): Promise<void> {
    if (await this.isInFront(name)) return;
    await actUntil(
      `${name} to the front`,
      () => this.tab(name).click(),
      () => this.isInFront(name)
    );
  }

  async addSheet(): Promise<void> {
    await this.page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
  }

  /** Renames a sheet by the menu of its tab. */
  async rename(sheet: string, name: string): Promise<void> {
    await this.chooseFromTab(sheet, "重命名");
    const field = this.page.locator("[data-u-comp=slide-tab-item] [contenteditable=true]");
    await field.fill(name);
    await field.press("Enter");
    await this.tab(name).waitFor();
  }

  async deleteSheet(name: string): Promise<void> {
    await this.chooseFromTab(name, "删除");
    await this.page.getByRole("button", { name: "确定" }).click();
    await this.tab(name).waitFor({ state: "detached" });
  }

  /** Inserts or deletes at a cell by its menu. */
  async shift(address: string, menu: string, entry: string): Promise<void> {
    await this.goTo(address);
    const cells = await this.page.locator("#univer-sheet-main-canvas_workbook").boundingBox();
    const { middle } = await this.cell(address);
    const [x, y] = [(cells?.x ?? 0) + middle.x, (cells?.y ?? 0) + middle.y];
    const submenu = this.page.getByText(menu, { exact: true }).last();
    const chosen = this.page.getByText(entry);
    await actUntil(
      `the menu of ${address}`,
      async () => {
        await this.page.keyboard.press("Escape");
        await this.page.mouse.click(x, y, { button: "right" });
      },
      () => submenu.isVisible()
    );
    // Left of the number that some entries let one change.
    await submenu.hover();
    await chosen.click({ position: { x: 8, y: 8 } });
  }

  /** Selects cells of the sheet in front by the name box. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.nameBox();
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await until(`${address} to be selected`, () => this.isSelected(parseArea(address)));
    // What is typed next would go there.
    await until("the name box to be left", () =>
      nameBox.evaluate((box) => box !== document.activeElement)
    );
  }

  /** The address in the name box: what the grid has selected. */
  selection(): Promise<string> {
    return this.nameBox().inputValue();
  }

  async waitForSelection(address: string): Promise<void> {
    await until(`${address} to be selected`, async () => (await this.selection()) === address);
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
    await until(`${address} to show ${JSON.stringify(expected)}`, async () => {
      const drawn = await this.cell(address);
      return Object.entries(expected).every(
        ([property, value]) => drawn[property as keyof DrawnCell] === value
      );
    });
  }

  /** Waits until a cell has a colour that is none of the sheet's own. */
  async waitForMark(address: string): Promise<void> {
    await until(`${address} to be marked`, async () => {
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

  /** Types into a locked cell, and closes the message that refuses it. */
  async typeIntoLocked(address: string, text: string): Promise<void> {
    await this.type(address, text);
    assert.match(await this.closeNotice(), /受保护/);
  }

  /** Chooses from the menu of a sheet's tab. */
  private async chooseFromTab(sheet: string, entry: string): Promise<void> {
    await this.openTab(sheet);
    const shown = this.page.getByText(entry, { exact: true });
    await actUntil(
      `the menu of ${sheet}`,
      () => this.tab(sheet).click({ button: "right" }),
      () => shown.isVisible()
    );
    await shown.click();
  }

  /** Whether a sheet is in front, in the workbook and in the grid. */
  private async isInFront(sheet: string): Promise<boolean> {
    const active = await this.page.evaluate(() => window.workbench.excel.book.activeSheet.name);
    if (active !== sheet) return false;
    return (await this.tab(sheet).getAttribute("aria-selected")) === "true";
  }

  /** Whether the workbook has these cells selected; a merged cell is selected as a whole. */
  private async isSelected(wanted: Area): Promise<boolean> {
    const selected = await this.page.evaluate(() => {
      const { book } = window.workbench.excel;
      return book.selectionOn(book.activeSheet)[0];
    });
    if (selected?.row !== wanted.row || selected.column !== wanted.column) return false;
    return cellCount(wanted) === 1 || formatArea(selected) === formatArea(wanted);
  }

  private tab(name: string): Locator {
    return this.page.locator("[data-u-comp=slide-tab-item]", { hasText: name });
  }

  private nameBox(): Locator {
    return this.page.locator("[data-u-comp=formula-bar] input").first();
  }
}
