import type { DefaultTreeAdapterTypes } from "parse5";
import type { Budget } from "../budget";
import { attribute, isElement, placeOf } from "./elements";

type Element = DefaultTreeAdapterTypes.Element;

/** Whether an element is what a part of a selector asks for. */
type Test = (element: Element, budget: Budget) => boolean;

/** What a selector asks of one element. */
interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly tests: readonly Test[];
}

/** How an element stands to the one before it in a selector. */
type Combinator = " " | ">" | "+" | "~";

export interface Selector {
  /** From the element that is matched back to those around and before it. */
  readonly compounds: readonly { readonly compound: Compound; readonly before: Combinator }[];
  /** ::before and ::after speak of text that the style sheet adds, others of a part such as the first letter. */
  readonly generated: string | null;
  /** Ids, classes and tags, the higher the stronger. */
  readonly specificity: number;
  /** Whether it asks for something that is not understood here: the element may be meant, or not. */
  readonly isDoubtful: boolean;
}

const idWeight = 1_000_000;
const classWeight = 1000;

/** Reads a selector from left to right. */
class SelectorReader {
  private at = 0;
  specificity = 0;
  isDoubtful = false;
  generated: string | null = null;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  name(): string | null {
    const written = this.take(/(?:[-\w\u0080-\uffff]|\\[^])+/y);
    return written === null ? null : written.replace(/\\([^])/g, "$1");
  }

  /** What stands in brackets that have just been opened, up to the one that closes them. */
  bracketed(): string {
    const from = this.at;
    let depth = 1;
    for (; !this.isAtEnd(); this.at++) {
      const character = this.text.charAt(this.at);
      if (character === "(" || character === "[") depth++;
      if (character === ")" || character === "]") depth--;
      if (depth === 0) break;
    }
    this.at++;
    return this.text.slice(from, this.at - 1);
  }
}

/** So many characters of an attribute are looked through, and so many names compared, in the time of another step. */
const charactersAStep = 100;
const comparisonsAStep = 10;

const attributeTest =
  /^ ?([-\w:]{1,100}) ?(?:([~|^$*]?=) ?(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+)))? ?([is])? ?$/i;

function attributeHas(value: string, operator: string, asked: string): boolean {
  switch (operator) {
    case "~=":
      return value.split(/\s+/).includes(asked);
    case "|=":
      return value === asked || value.startsWith(`${asked}-`);
    case "^=":
      return asked !== "" && value.startsWith(asked);
    case "$=":
      return asked !== "" && value.endsWith(asked);
    case "*=":
      return asked !== "" && value.includes(asked);
    default:
      return value === asked;
  }
}

function readAttribute(written: string): Test | null {
  const found = attributeTest.exec(written.replace(/\s+/g, " "));
  if (!found) return null;
  const [, name = "", operator, double, single, bare, flag] = found;
  const inCase = (value: string): string => (/i/i.test(flag ?? "") ? value.toLowerCase() : value);
  const asked = inCase(double ?? single ?? bare ?? "");
  return (element, budget) => {
    const own = element.attrs.find((each) => each.name === name.toLowerCase());
    budget.takeStyleSteps(element.attrs.length + (own?.value.length ?? 0) / charactersAStep);
    return (
      own !== undefined &&
      (operator === undefined || attributeHas(inCase(own.value), operator, asked))
    );
  };
}

/** Whether a place counted from 1 is one of 2n+1, odd, 3 and the like. */
function isNth(formula: string): ((place: number) => boolean) | null {
  const text = formula.replace(/\s+/g, "").toLowerCase();
  const written = text === "odd" ? "2n+1" : text === "even" ? "2n" : text;
  if (/^[+-]?\d{1,6}$/.test(written)) return (place) => place === Number(written);
  const [, step, offset] = /^([+-]?\d{0,6})n([+-]\d{1,6})?$/.exec(written) ?? [];
  if (step === undefined) return null;
  const by = /\d/.test(step) ? Number(step) : step === "-" ? -1 : 1;
  const from = Number(offset ?? 0);
  return (place) =>
    by === 0 ? place === from : (place - from) % by === 0 && (place - from) / by >= 0;
}

function nth(formula: string, ofType: boolean, fromEnd: boolean): Test | null {
  const isAsked = isNth(formula);
  if (!isAsked) return null;
  return (element) => {
    const { place, count, placeOfType, countOfType } = placeOf(element);
    const [own, last] = ofType ? [placeOfType, countOfType] : [place, count];
    return isAsked(fromEnd ? last - own + 1 : own);
  };
}

const never: Test = () => false;
const isLink: Test = (element) => element.tagName === "a" && attribute(element, "href") !== "";
const isEmpty: Test = (element, budget) =>
  element.childNodes.every((child) => {
    budget.takeStyleSteps();
    return child.nodeName === "#comment";
  });

/** Of a page that nobody has touched. */
const states =
  "hover focus focus-within focus-visible active visited target checked indeterminate invalid user-invalid fullscreen";

const plainTests: ReadonlyMap<string, Test | null> = new Map([
  ...states.split(" ").map((state) => [state, never] as const),
  ["link", isLink],
  ["any-link", isLink],
  ["root", (element) => element.tagName === "html"],
  ["empty", isEmpty],
  ["first-child", nth("1", false, false)],
  ["last-child", nth("1", false, true)],
  ["first-of-type", nth("1", true, false)],
  ["last-of-type", nth("1", true, true)],
  ["only-child", (element) => placeOf(element).count === 1],
]);

const nthTests: ReadonlyMap<string, readonly [ofType: boolean, fromEnd: boolean]> = new Map([
  ["nth-child", [false, false]],
  ["nth-last-child", [false, true]],
  ["nth-of-type", [true, false]],
  ["nth-last-of-type", [true, true]],
]);

const deepestSelector = 3;

function selectorList(text: string, depth: number): readonly Selector[] | null {
  const selectors = text.split(",").map((each) => readSelector(each, depth));
  return selectors.some((selector) => selector === null || selector.isDoubtful)
    ? null
    : selectors.flatMap((selector) => selector ?? []);
}

function readPseudoClass(reader: SelectorReader, depth: number): Test | null {
  const name = (reader.name() ?? "").toLowerCase();
  const argument = reader.take(/\(/y) ? reader.bracketed() : null;
  if (name === "before" || name === "after") {
    reader.generated = name;
    return () => true;
  }
  reader.specificity += classWeight;
  if (argument === null) return plainTests.get(name) ?? null;
  const counted = nthTests.get(name);
  if (counted) return nth(argument, ...counted);
  if (depth >= deepestSelector || !["not", "is", "where", "matches"].includes(name)) return null;
  const selectors = selectorList(argument, depth + 1);
  return (
    selectors &&
    ((element, budget) =>
      selectors.some((each) => matches(each, element, budget)) !== (name === "not"))
  );
}

function readCompound(reader: SelectorReader, depth: number): Compound {
  let id: string | null = null;
  const classes: string[] = [];
  const tests: Test[] = [];
  const tag = reader.take(/\*/y) ? null : (reader.name()?.toLowerCase() ?? null);
  if (tag !== null) reader.specificity += 1;
  for (;;) {
    const sign = reader.take(/::|[.#[:]/y);
    if (sign === null) return { tag, id, classes, tests };
    if (sign === ".") {
      classes.push(reader.name() ?? "");
      reader.specificity += classWeight;
    } else if (sign === "#") {
      id = reader.name();
      reader.specificity += idWeight;
    } else if (sign === "[") {
      const test = readAttribute(reader.bracketed());
      reader.specificity += classWeight;
      if (test) tests.push(test);
      else reader.isDoubtful = true;
    } else if (sign === "::") {
      reader.generated = reader.name() ?? "";
    } else {
      const test = readPseudoClass(reader, depth);
      if (test) tests.push(test);
      else reader.isDoubtful = true;
    }
  }
}

const mostCompounds = 12;

/** One selector, or null where it is none. */
function readSelector(text: string, depth: number): Selector | null {
  const reader = new SelectorReader(text.trim());
  const compounds: { compound: Compound; before: Combinator }[] = [];
  let before: Combinator = " ";
  while (!reader.isAtEnd()) {
    const compound = readCompound(reader, depth);
    if (compounds.length >= mostCompounds) return null;
    compounds.unshift({ compound, before });
    const combinator = reader.take(/\s*[>+~]\s*|\s+/y);
    if (combinator === null) {
      if (!reader.isAtEnd()) return null;
      break;
    }
    const sign = combinator.trim();
    before = sign === ">" || sign === "+" || sign === "~" ? sign : " ";
  }
  if (compounds.length === 0) return null;
  const { generated, specificity, isDoubtful } = reader;
  return { compounds, generated, specificity, isDoubtful };
}

/** The selector that is written there; null where it is none. */
export function parseSelector(text: string): Selector | null {
  return readSelector(text, 0);
}

/** The classes that an element has. */
export function classesOf(element: Element): readonly string[] {
  return attribute(element, "class").split(/\s+/);
}

function isMeant({ tag, id, classes, tests }: Compound, element: Element, budget: Budget): boolean {
  budget.takeStyleSteps();
  if (tag !== null && tag !== element.tagName) return false;
  if (id !== null && id !== attribute(element, "id")) return false;
  if (classes.length > 0) {
    const own = classesOf(element);
    budget.takeStyleSteps((classes.length * own.length) / comparisonsAStep);
    if (!classes.every((each) => own.includes(each))) return false;
  }
  return tests.every((test) => test(element, budget));
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode && isElement(parentNode) ? parentNode : null;
}

/** The elements that a combinator leads back to, the nearest first. */
function* before(element: Element, combinator: Combinator): Generator<Element> {
  if (combinator === " " || combinator === ">") {
    for (let each = parentOf(element); each; each = parentOf(each)) {
      yield each;
      if (combinator === ">") return;
    }
    return;
  }
  const { siblings, place } = placeOf(element);
  for (let at = place - 2; at >= 0; at--) {
    const each = siblings[at];
    if (each) yield each;
    if (combinator === "+") return;
  }
}

/** Whether a selector means an element; what it asks for and is not understood is taken as given. */
export function matches({ compounds }: Selector, element: Element, budget: Budget): boolean {
  const matchesFrom = (at: number, own: Element): boolean => {
    const part = compounds[at];
    if (!part || !isMeant(part.compound, own, budget)) return false;
    if (at + 1 === compounds.length) return true;
    for (const other of before(own, part.before)) {
      if (matchesFrom(at + 1, other)) return true;
    }
    return false;
  };
  return matchesFrom(0, element);
}

/** By what of an element a selector is looked up: the most telling thing its last part asks for. */
export function keyOf({ compounds }: Selector): string {
  const last = compounds[0]?.compound;
  if (!last) return "*";
  if (last.id !== null) return `#${last.id}`;
  if (last.classes[0] !== undefined) return `.${last.classes[0]}`;
  return last.tag ?? "*";
}
