import type { Locator, Page } from "playwright-core";
import { until } from "./until";
import type { WorkbenchPage } from "./workbench-page";

/** More than any view of the pane has. */
const mostStops = 150;

/** Where the focus is. */
interface Stop {
  /** Enough to know the place by. */
  readonly name: string;
  /** Its upper and lower edge in what is scrolled; undefined for what stays in place. */
  readonly span: readonly [top: number, bottom: number] | undefined;
}

/** What an element and what is around it look like, as far as that can show where the focus is. */
function lookOf(element: Element): string {
  return JSON.stringify(
    [element, element.parentElement, element.parentElement?.parentElement].flatMap((each) =>
      each
        ? [undefined, "::before", "::after"].map((part) => {
            const style = getComputedStyle(each, part);
            return [
              style.outline,
              style.boxShadow,
              style.borderColor,
              style.borderWidth,
              style.transform,
            ];
          })
        : []
    )
  );
}

function placeOf(element: Element): Stop {
  const label = element.getAttribute("aria-label") ?? element.textContent;
  const { top, bottom } = element.getBoundingClientRect();
  let stays = false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    stays ||= getComputedStyle(each).position === "sticky";
  }
  return {
    name: [element.tagName, label, element.id].filter((part) => part !== "").join(" "),
    span: stays ? undefined : [top + scrollY, bottom + scrollY],
  };
}

function leaveFocus(element: HTMLElement | SVGElement): void {
  element.blur();
}

function takeFocus(element: HTMLElement | SVGElement): void {
  element.focus();
}

/** Whether something lies over the middle of an element, such as the header that stays in place. */
function isCovered(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const middle = Math.min(box.top + box.height / 2, box.top + 20);
  const above = document.elementFromPoint(box.left + box.width / 2, middle);
  return !above || !(above.contains(element) || element.contains(above) || above.closest("label"));
}

/** Somebody in the pane who has no mouse. Every place the focus comes to is looked at. */
export class Keyboard {
  readonly flaws: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly page: Page,
    private readonly workbench: WorkbenchPage
  ) {}

  private get focused(): Locator {
    return this.workbench.pane.locator(":focus");
  }

  /** Comes into the pane from outside, before its first control. */
  async enterPane(): Promise<void> {
    await this.workbench.pane.locator("body").evaluate((body) => {
      body.tabIndex = -1;
      body.focus();
      body.removeAttribute("tabindex");
    });
  }

  /** Goes on by Tab to a control; throws where that does not lead there. */
  async tabTo(control: Locator, back: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await this.isFocused(control)) return;
      await this.page.keyboard.press(back);
      await this.look();
    }
    throw new Error(`${back} does not lead to ${String(control)}`);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys where the focus is. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to a control and presses it. */
  async choose(control: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.tabTo(control);
    await this.press(key);
  }

  /** Fails where the focus was lost: what had it is gone, and nothing took it over. */
  async keepsFocus(after: string): Promise<void> {
    await until(`the focus, which is lost after ${after}`, async () => {
      return (await this.focused.count()) > 0;
    });
  }

  /** Goes through everything by Tab, from the beginning to the end and out of the pane; never upwards. */
  async walk(): Promise<readonly string[]> {
    await this.enterPane();
    const names: string[] = [];
    let last: Stop | undefined;
    for (let stops = 0; stops < mostStops; stops += 1) {
      await this.page.keyboard.press("Tab");
      if (!(await this.isInPane())) return names;
      const stop = await this.look();
      if (!stop) continue;
      names.push(stop.name);
      if (last?.span && stop.span && stop.span[1] <= last.span[0]) {
        this.flaws.push(`${stop.name}: stands above ${last.name}, which comes before it`);
      }
      if (stop.span) last = stop;
    }
    throw new Error(`Tab leads nowhere out of the pane: ${names.slice(-5).join(", ")}`);
  }

  private isInPane(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.id === "pane");
  }

  private async isFocused(control: Locator): Promise<boolean> {
    return (await control.and(this.focused).count()) > 0;
  }

  /** Looks at the place of the focus; undefined where that is the pane as a whole. */
  private async look(): Promise<Stop | undefined> {
    const [element] = await this.focused.elementHandles();
    if (!element) return undefined;
    const stop = await element.evaluate(placeOf);
    if (this.seen.has(stop.name)) return stop;
    this.seen.add(stop.name);
    if (await element.evaluate(isCovered)) this.flaws.push(`${stop.name}: is covered`);
    const withFocus = await element.evaluate(lookOf);
    await element.evaluate(leaveFocus);
    const without = await element.evaluate(lookOf);
    await element.evaluate(takeFocus);
    if (withFocus === without) this.flaws.push(`${stop.name}: does not show that it has the focus`);
    return stop;
  }
}
