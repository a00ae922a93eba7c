import type { DefaultTreeAdapterTypes } from "parse5";
import type { Budget } from "../budget";
import type { Look } from "../runs";
import { declarationsIn, isForScreen, rulesOf, type Declaration, type StyleRule } from "./css";
import { attribute, childrenOf, hasAttribute, isElement } from "./elements";
import { classesOf, keyOf, matches } from "./selectors";
import { colourOf, isTransparent, isUnseenOn, lengthsIn, pixelsOf, type Colour } from "./values";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What holds for an element and is handed down to those in it. */
export interface Appearance {
  /** False where it takes up no room at all, neither do its cells. */
  readonly isDisplayed: boolean;
  /** How the text in it looks. */
  readonly look: Look;
  /** Whether its characters stand in the order from right to left, digits too. */
  readonly isReversed: boolean;
  /** Text that the style sheet puts before and after. */
  readonly before: string;
  readonly after: string;
  readonly inherited: Inherited;
}

interface Inherited {
  /** Hidden with all that is in it. */
  readonly isGone: boolean;
  readonly isVisible: boolean;
  /** In pixels. */
  readonly fontSize: number;
  readonly colour: Colour;
  readonly background: Colour;
  readonly isRightToLeft: boolean;
  readonly movesChildren: boolean;
}

type Values = ReadonlyMap<string, string>;

/** What cannot be as small as this, in pixels, can be read. */
const leastFontSize = 3;
const usualFontSize = 16;
/** What is moved further than this, in pixels, is off the page. */
const offPage = 800;
/** Where a whole page may be moved, to be scrolled, only this is. */
const outOfReach = 5000;

const readingAids = new Set(["rt", "rp", "rtc"]);
const struck = new Set(["s", "strike", "del"]);
const scripts: ReadonlyMap<string, "superscript" | "subscript"> = new Map([
  ["sup", "superscript"],
  ["sub", "subscript"],
]);

function fontSizeOf(values: Values, parent: number): number {
  const short = values.get("font")?.match(/(?:^| )([\d.]+(?:[a-z]{2,3}|%)?)(?=\/| )/)?.[1];
  const written = values.get("font-size") ?? short;
  return pixelsOf(written ?? "", parent, parent) ?? parent;
}

/** A background that may be anything, such as a picture, is not known. */
function backgroundOf(values: Values, parent: Colour): Colour {
  const value = values.get("background-color") ?? values.get("background");
  if (value === undefined || value === "none" || value === "inherit") return parent;
  if (/url\(|gradient\(|var\(/.test(value)) return null;
  const parts = value.match(/[a-z]+\([^()]*\)|[^\s]+/g) ?? [];
  const colours = parts.map(colourOf).filter((colour) => colour !== null);
  const [own = null] = colours;
  return own === "transparent" ? parent : own;
}

function textColourOf(values: Values, parent: Colour): Colour {
  const value = values.get("-webkit-text-fill-color") ?? values.get("color");
  return value === undefined || value === "inherit" ? parent : colourOf(value);
}

function isPositioned(values: Values): boolean {
  return /^(?:absolute|fixed)$/.test(values.get("position") ?? "");
}

function isClippedAway(values: Values, em: number): boolean {
  const path = values.get("clip-path") ?? "";
  if (/^(?:circle|ellipse)\(\s*0|^polygon\(\s*0[a-z%]*\s+0[a-z%]*\s*,\s*0[a-z%]*\s+0/.test(path))
    return true;
  const insets = path.startsWith("inset(") ? lengthsIn(path, em) : [];
  if (insets.length > 0 && insets.every((inset) => inset >= 50)) return true;
  const edges = lengthsIn(values.get("clip") ?? "", em);
  const [top = NaN, right = NaN, bottom = NaN, left = NaN] = edges;
  const isCut = edges.length === 4 && (right - left <= 1 || bottom - top <= 1);
  return isCut && isPositioned(values);
}

function isWithoutRoom(values: Values, em: number): boolean {
  const cuts = ["overflow", "overflow-x", "overflow-y"].some((name) =>
    /hidden|clip|scroll|auto/.test(values.get(name) ?? "")
  );
  return (
    cuts &&
    ["width", "height", "max-width", "max-height"].some((name) => {
      const room = pixelsOf(values.get(name) ?? "", em, usualFontSize);
      return room !== null && room <= 1;
    })
  );
}

function isOffPage(values: Values, em: number): boolean {
  const far = (name: string): boolean =>
    lengthsIn(values.get(name) ?? "", em).some((length) => length <= -offPage);
  const isPlaced = isPositioned(values) || values.get("position") === "relative";
  return (
    (isPlaced && ["left", "right", "top", "bottom", "inset"].some(far)) ||
    ["text-indent", "margin", "margin-left", "margin-top", "margin-right"].some(far) ||
    ["transform", "translate"].some((name) =>
      lengthsIn(values.get(name) ?? "", em).some((length) => Math.abs(length) >= outOfReach)
    )
  );
}

/** Without any width or height. */
function isShrunkToNothing(values: Values): boolean {
  const transform = values.get("transform") ?? "";
  const factors = [...transform.matchAll(/scale(?:3d|[xy])?\(([^()]*)\)/g)].map(([, each]) => each);
  return [...factors, values.get("scale")].some((each = "") =>
    lengthsIn(each, 1).slice(0, 2).includes(0)
  );
}

function isFiltered(values: Values): boolean {
  const [, plain, old] =
    /opacity\(([\d.]{1,9}%?)\)|alpha\(\s*opacity\s*=\s*(\d{1,3})\s*\)/.exec(
      values.get("filter") ?? ""
    ) ?? [];
  return isTransparent(plain ?? "1") || Number(old) < 5;
}

function isHiddenWhole(element: Element, values: Values, em: number): boolean {
  return (
    values.get("mso-hide") === "all" ||
    isTransparent(values.get("opacity") ?? "1") ||
    (element.tagName === "dialog" && !hasAttribute(element, "open")) ||
    isFiltered(values) ||
    isClippedAway(values, em) ||
    isWithoutRoom(values, em) ||
    isOffPage(values, em) ||
    isShrunkToNothing(values)
  );
}

function isTakenOut(element: Element, values: Values): boolean {
  const display = values.get("display");
  if (display !== undefined) return display === "none";
  const isPart = /^(?:t[rhd]|tbody|thead|tfoot|col|colgroup)$/.test(element.tagName);
  return hasAttribute(element, "hidden") || (isPart && values.get("visibility") === "collapse");
}

/** Whether an element is moved out of the line of text that it stands in. */
function isMoved(values: Values, em: number): boolean {
  const given = (name: string, standing: RegExp): boolean => !standing.test(values.get(name) ?? "");
  return (
    isPositioned(values) ||
    given("float", /^(?:|none|inherit|initial)$/) ||
    given("transform", /^(?:|none|initial)$/) ||
    given("order", /^(?:|0|initial)$/) ||
    ["rotate", "translate"].some((name) => given(name, /^(?:|none)$/)) ||
    ["margin-left", "margin-right", "letter-spacing", "margin"].some((name) =>
      lengthsIn(values.get(name) ?? "", em).some((length) => length <= -em / 4)
    )
  );
}

const lowering = /^(?:sub|text-bottom|bottom)$/;
const raising = /^(?:super|text-top|top)$/;

function scriptOf(
  element: Element,
  values: Values,
  isSmaller: boolean
): "superscript" | "subscript" | null {
  const aligned = values.get("vertical-align") ?? "";
  if (values.get("font-variant-position") === "super" || aligned === "super") return "superscript";
  if (values.get("font-variant-position") === "sub" || aligned === "sub") return "subscript";
  if (aligned === "") return scripts.get(element.tagName) ?? null;
  if (!isSmaller) return null;
  return raising.test(aligned) ? "superscript" : lowering.test(aligned) ? "subscript" : null;
}

function shiftOf(element: Element, values: Values, em: number): number {
  const isCell = element.tagName === "td" || element.tagName === "th";
  const length = (name: string): number => pixelsOf(values.get(name) ?? "", em, em) ?? 0;
  const aligned = isCell ? 0 : length("vertical-align");
  if (values.get("position") !== "relative") return aligned || length("mso-text-raise");
  return aligned - length("top") + (values.has("top") ? 0 : length("bottom"));
}

function isReversing(element: Element, values: Values, isRightToLeft: boolean): boolean {
  const bidi = values.get("unicode-bidi") ?? (element.tagName === "bdo" ? "bidi-override" : "");
  return isRightToLeft && /(?:bidi|isolate)-override/.test(bidi);
}

/** What an element with these values looks like inside another. */
function appearanceIn(parent: Appearance, element: Element, values: Values): Appearance {
  const { inherited, look } = parent;
  const fontSize = fontSizeOf(values, inherited.fontSize);
  const isDisplayed = parent.isDisplayed && !isTakenOut(element, values);
  const isGone = inherited.isGone || !isDisplayed || isHiddenWhole(element, values, fontSize);
  const visibility = values.get("visibility");
  const isVisible = /^(?:hidden|collapse)$/.test(visibility ?? "")
    ? false
    : visibility === "visible" || inherited.isVisible;
  const colour = textColourOf(values, inherited.colour);
  const background = backgroundOf(values, inherited.background);
  const direction = values.get("direction") ?? attribute(element, "dir").toLowerCase();
  const isRightToLeft = direction === "rtl" || (inherited.isRightToLeft && direction !== "ltr");
  const isUnseen =
    isGone || !isVisible || fontSize < leastFontSize || isUnseenOn(colour, background);
  const decoration = `${values.get("text-decoration") ?? ""} ${values.get("text-decoration-line") ?? ""}`;
  const isStruck =
    look.leftOut === "struck" ||
    decoration.includes("line-through") ||
    (struck.has(element.tagName) && (element.tagName === "del" || !decoration.includes("none")));
  const isReadingAid = look.leftOut === "reading-aid" || readingAids.has(element.tagName);
  const ownScript = scriptOf(element, values, fontSize < inherited.fontSize * 0.9);
  return {
    isDisplayed,
    isReversed: isReversing(element, values, isRightToLeft),
    before: "",
    after: "",
    look: {
      leftOut: isUnseen ? "hidden" : isReadingAid ? "reading-aid" : isStruck ? "struck" : null,
      script: ownScript ?? look.script,
      shift: look.shift + shiftOf(element, values, fontSize),
      moved: inherited.movesChildren || isMoved(values, fontSize) ? element : look.moved,
    },
    inherited: {
      isGone,
      isVisible,
      fontSize,
      colour,
      background,
      isRightToLeft,
      movesChildren:
        /reverse/.test(values.get("flex-direction") ?? values.get("flex-flow") ?? "") ||
        (isRightToLeft && /flex|grid/.test(values.get("display") ?? "")),
    },
  };
}

const white: Colour = [255, 255, 255];

function isLinkedSheet(element: Element): boolean {
  return element.tagName === "link" && /stylesheet/i.test(attribute(element, "rel"));
}

function elementsOf(root: Node, isMeant: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node) && isMeant(node)) found.push(node);
    for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
  }
  return found;
}

/** What old pages say by attributes, as declarations that any style sheet overrules. */
function attributeValues(element: Element): Map<string, string> {
  const values = new Map<string, string>();
  const colour = attribute(element, "color").trim().toLowerCase();
  const background = attribute(element, "bgcolor").toLowerCase();
  if (element.tagName === "font" && colour !== "") values.set("color", colour);
  if (background !== "") values.set("background-color", background);
  if (attribute(element, "background") !== "") values.set("background", "url()");
  return values;
}

/** What a style sheet adds that can be read; signs, blanks and the pictures of an icon font are no text. */
function generatedText(values: Values): string {
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')/.exec(values.get("content") ?? "") ?? [];
  const isUnseen =
    /none/.test(values.get("display") ?? "") ||
    /hidden/.test(values.get("visibility") ?? "") ||
    isTransparent(values.get("opacity") ?? "1");
  const text = (double ?? single ?? "").replace(/\\([\da-f]{1,6}) ?/gi, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
  );
  return !isUnseen && /[\p{L}\p{N}]/u.test(text) ? text : "";
}

/** The attributes that say, without a style sheet, what an element looks like. */
const telling = new Set(["style", "color", "bgcolor", "background", "dir", "hidden", "open"]);

/** All that an element says itself of what it looks like. */
function sayingOf({ tagName, attrs }: Element): string {
  const said = attrs.filter(({ name }) => telling.has(name));
  return said.length === 0
    ? tagName
    : JSON.stringify([tagName, ...said.map(({ name, value }) => [name, value])]);
}

/** What the elements of one page look like, by the style sheets in it, their own styles and their tags. */
export class PageLooks {
  private readonly rules = new Map<
    string,
    { readonly rule: StyleRule; readonly order: number }[]
  >();
  /** How the page looks where nothing is said. */
  readonly plain: Appearance;

  constructor(
    root: Node,
    private readonly budget: Budget
  ) {
    const sheets = elementsOf(
      root,
      (element) =>
        isLinkedSheet(element) ||
        (element.tagName === "style" && isForScreen(attribute(element, "media")))
    );
    let order = 0;
    for (const sheet of sheets) {
      const text = childrenOf(sheet).map((child) => ("value" in child ? child.value : ""));
      for (const rule of rulesOf(text.join(""))) {
        const key = keyOf(rule.selector);
        const known = this.rules.get(key) ?? [];
        known.push({ rule, order: order++ });
        this.rules.set(key, known);
      }
    }
    this.plain = {
      isDisplayed: true,
      look: { leftOut: null, script: null, shift: 0, moved: null },
      isReversed: false,
      before: "",
      after: "",
      inherited: {
        isGone: false,
        isVisible: true,
        fontSize: usualFontSize,
        colour: [0, 0, 0],
        // A style sheet elsewhere, which is not loaded, may colour whatever it likes.
        background: sheets.some(isLinkedSheet) ? null : white,
        isRightToLeft: false,
        movesChildren: false,
      },
    };
  }

  /** The rules that mean an element, the weakest first. */
  private rulesFor(element: Element): readonly StyleRule[] {
    if (this.rules.size === 0) return [];
    const keys = [
      `#${attribute(element, "id")}`,
      ...classesOf(element).map((each) => `.${each}`),
      element.tagName,
      "*",
    ];
    return [...new Set(keys)]
      .flatMap((key) => this.rules.get(key) ?? [])
      .filter(({ rule }) => matches(rule.selector, element, this.budget))
      .sort(
        (a, b) => a.rule.selector.specificity - b.rule.selector.specificity || a.order - b.order
      )
      .map(({ rule }) => rule);
  }

  private valuesOf(
    element: Element,
    rules: readonly StyleRule[],
    own: readonly Declaration[]
  ): Values {
    const values = attributeValues(element);
    const declared = [...rules.flatMap(({ declarations }) => declarations), ...own];
    // Each is looked at twice.
    this.budget.takeStyleSteps(2 * declared.length);
    for (const isImportant of [false, true]) {
      for (const { property, value, ...declaration } of declared) {
        if (declaration.isImportant !== isImportant) continue;
        // A short form says anew what its parts said.
        if (property === "background") values.delete("background-color");
        if (property === "font") values.delete("font-size");
        if (property === "text-decoration") values.delete("text-decoration-line");
        values.set(property, value);
      }
    }
    return values;
  }

  /** What elements that no style sheet means look like inside a parent, by their tags and what they say themselves. */
  private readonly withoutRules = new WeakMap<Appearance, Map<string, Appearance>>();

  /** What an element looks like inside its parent. */
  of(element: Element, parent: Appearance): Appearance {
    const rules = this.rulesFor(element);
    if (rules.length > 0) return this.withRules(element, parent, rules);
    const alike = this.withoutRules.get(parent) ?? new Map<string, Appearance>();
    this.withoutRules.set(parent, alike);
    const key = sayingOf(element);
    const known = alike.get(key);
    if (known) return known;
    const appearance = this.withRules(element, parent, rules);
    // What is moved out of its line is told apart by its element.
    if (appearance.look.moved !== element) alike.set(key, appearance);
    return appearance;
  }

  private withRules(element: Element, parent: Appearance, rules: readonly StyleRule[]): Appearance {
    const own = declarationsIn(attribute(element, "style"));
    const sure = rules.filter(
      ({ selector }) => !selector.isDoubtful && selector.generated === null
    );
    const appearance = appearanceIn(parent, element, this.valuesOf(element, sure, own));
    const generated = (where: "before" | "after"): string => {
      const adding = rules.filter(({ selector }) => selector.generated === where);
      return adding.length === 0 ? "" : generatedText(this.valuesOf(element, adding, []));
    };
    return {
      ...this.withDoubt(element, parent, appearance, rules, own),
      before: generated("before"),
      after: generated("after"),
    };
  }

  /** Where it cannot be told whether a rule means an element, and it would change how it is read, it is set apart. */
  private withDoubt(
    element: Element,
    parent: Appearance,
    sure: Appearance,
    rules: readonly StyleRule[],
    own: readonly Declaration[]
  ): Appearance {
    if (!rules.some(({ selector }) => selector.isDoubtful)) return sure;
    const all = rules.filter(({ selector }) => selector.generated === null);
    const { look } = appearanceIn(parent, element, this.valuesOf(element, all, own));
    const isSame =
      look.leftOut === sure.look.leftOut &&
      look.script === sure.look.script &&
      look.shift === sure.look.shift;
    return isSame ? sure : { ...sure, look: { ...sure.look, moved: element } };
  }
}
