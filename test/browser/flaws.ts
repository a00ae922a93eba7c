import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { contrast } from "../contrast";

/** A script of the pane's page that axe-core has been put into. */
type WithAxe = typeof globalThis & { readonly axe: typeof axe };

/** What axe-core asks about colours. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe-core objects to, by all of its rules or by these. */
async function accessibilityFlaws(
  pane: Frame,
  rules?: readonly string[]
): Promise<readonly string[]> {
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(axe.source);
  return pane.evaluate(
    async (chosen) => {
      const { violations } = await (globalThis as WithAxe).axe.run(document, {
        // A frame without scripts cannot be looked into.
        iframes: false,
        resultTypes: ["violations"],
        ...(chosen && { runOnly: chosen }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join("; ")}`
        )
      );
    },
    rules && [...rules]
  );
}

/** What makes the page wider than the pane, so that one would have to scroll sideways. */
function tooWide(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const html = document.documentElement;
    const excess = html.scrollWidth - html.clientWidth;
    if (excess <= 0) return [];
    const causes = [...html.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > html.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.getAttribute("class") ?? ""}`);
    return [`${excess} pixels too wide: ${causes.join(", ")}`];
  });
}

/** Texts that stick out of what they stand in, up to the next thing that scrolls, and so are cut off or lie over others. */
function clippedTexts(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const clipped: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || parent.closest("script, style, option, textarea, .unseen"))
        continue;
      range.selectNodeContents(text);
      const words = range.getBoundingClientRect();
      // The blank half of a full-width mark at the end of a line needs no room (text-spacing-trim).
      const endsBlank = /[），。；：」』》】]$/.test(text.textContent ?? "");
      const blank = endsBlank ? parseFloat(getComputedStyle(parent).fontSize) / 2 : 0;
      for (
        let around: Element | null = parent;
        around && words.width > 0;
        around = around.parentElement
      ) {
        const { display, overflowX, overflowY } = getComputedStyle(around);
        if (/auto|scroll/.test(overflowX)) break;
        if (display === "inline") continue;
        const box = around.getBoundingClientRect();
        const tooWide = words.left < box.left - 1 || words.right > box.right + blank + 1;
        const cut = /hidden|clip/.test(overflowY);
        const tooHigh = cut && (words.top < box.top - 1 || words.bottom > box.bottom + 1);
        if (tooWide || tooHigh) {
          clipped.push(`“${text.textContent}” sticks out of ${around.tagName} ${around.className}`);
          break;
        }
      }
    }
    return clipped;
  });
}

interface PrintedText {
  readonly words: string;
  readonly ink: string;
  readonly paper: string;
  /** In pixels. */
  readonly size: number;
  readonly weight: number;
}

/** Every text to be seen, but for what cannot be pressed now. */
function printedTexts(pane: Frame): Promise<readonly PrintedText[]> {
  return pane.evaluate(() => {
    const printed: PrintedText[] = [];
    const sheet = document.body.appendChild(document.createElement("div"));
    sheet.style.background = "Canvas";
    const canvas = getComputedStyle(sheet).backgroundColor;
    sheet.remove();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = texts.currentNode.textContent?.trim() ?? "";
      const parent = texts.currentNode.parentElement;
      if (words === "" || !parent?.checkVisibility()) continue;
      if (parent.closest("script, style, option, title, desc, .unseen, [aria-disabled=true]"))
        continue;
      const { color, fill, fontSize, fontWeight } = getComputedStyle(parent);
      let behind: Element | null = parent;
      while (behind && /^rgba\(.*, 0\)$/.test(getComputedStyle(behind).backgroundColor)) {
        behind = behind.parentElement;
      }
      printed.push({
        words,
        ink: parent instanceof SVGElement ? fill : color,
        paper: behind ? getComputedStyle(behind).backgroundColor : canvas,
        size: parseFloat(fontSize),
        weight: Number(fontWeight),
      });
    }
    return printed;
  });
}

/** Texts that do not stand out enough from what is behind them; axe-core looks neither into drawings nor behind what lies over. */
async function paleTexts(pane: Frame): Promise<readonly string[]> {
  const texts = await printedTexts(pane);
  return texts.flatMap(({ words, ink, paper, size, weight }) => {
    const isLarge = size >= 24 || (size >= 18.66 && weight >= 600);
    const ratio = contrast(ink, paper);
    return ratio < (isLarge ? 3 : 4.5)
      ? [`“${words}” is pale: ${ratio.toFixed(2)} (${ink} on ${paper})`]
      : [];
  });
}

/** Lists whose chosen entry is too long for them; one that lies unseen over words of its own shows none. */
function clippedChoices(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const arrow = 20;
    return [...document.querySelectorAll("select")]
      .filter((select) => select.checkVisibility({ opacityProperty: true }))
      .flatMap((select) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(select);
        const label = select.selectedOptions[0]?.label ?? "";
        if (pen) pen.font = font;
        const room =
          select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
        const needed = pen?.measureText(label).width ?? 0;
        return needed > room ? [`“${label}” is too long for its list`] : [];
      });
  });
}

/** Chinese texts that a screen reader would read out as another language. */
function unnamedChinese(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = texts.currentNode.textContent?.trim() ?? "";
      const parent = texts.currentNode.parentElement;
      if (!parent?.checkVisibility() || parent.closest("script, style, [lang|=zh]")) continue;
      // An official term within an English sentence stays as it is.
      const isChinese = /\p{Script=Han}/u.test(words) && !/[a-z]/i.test(words);
      if (isChinese) found.push(`“${words}” is not said to be Chinese`);
    }
    return found;
  });
}

/** How the pane is seen. */
export interface Sight {
  /** In per cent; the browser's own lists cannot wrap, so that enlarged ones may cut off what they show. */
  readonly zoom: number;
  /** Whether only its colours are other than when it was looked at before. */
  readonly recoloured: boolean;
}

/** What is wrong with the looks of the pane as it is; nothing when it is fine. */
export async function flawsOf(page: Page, { zoom, recoloured }: Sight): Promise<readonly string[]> {
  const pane = page.frame({ url: /taskpane\.html/ });
  if (!pane) throw new Error("There is no pane");
  const found = await Promise.all([
    tooWide(pane),
    clippedTexts(pane),
    zoom === 100 ? clippedChoices(pane) : [],
    paleTexts(pane),
    unnamedChinese(pane),
    accessibilityFlaws(pane, recoloured ? colourRules : undefined),
  ]);
  return found.flat();
}
