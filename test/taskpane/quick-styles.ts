/**
 * What the queries and the clerk's mouse ask of styles, quickly: whether something is shown, visible, and takes clicks.
 * jsdom matches every rule with every element anew whenever the page has changed, which was a quarter of the pane's
 * tests. Here elements that are written alike are looked at once; a test holds the answers to jsdom's own.
 */
import { createDOMRenderer } from "@fluentui/react-components";

const inherited = { visibility: "visible", "pointer-events": "auto" } as const;
type Inherited = keyof typeof inherited;

/** Fluent's styles, of which jsdom gets those that decide what is asked here. */
export const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /\b(display|visibility|pointer-events):/.test(rule),
});

/** jsdom's own answer. */
export const computedByJsdom = window.getComputedStyle.bind(window);

/** All that the rules that are left look at. */
const decisive = ["class", "style", "hidden", "type", "open"];

const byMarkup = new Map<string, CSSStyleDeclaration>();

/** The style an element has by itself, wherever it stands. */
function ownStyle(element: Element): CSSStyleDeclaration {
  const attributes = decisive.map((name) => element.getAttribute(name));
  const markup = JSON.stringify([element.localName, ...attributes]);
  let style = byMarkup.get(markup);
  if (!style) {
    style = computedByJsdom(element.cloneNode(false) as Element);
    byMarkup.set(markup, style);
  }
  return style;
}

function inheritedValue(element: Element, property: Inherited): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const own = ownStyle(at).getPropertyValue(property);
    if (own !== inherited[property]) return own;
  }
  return inherited[property];
}

function value(element: Element, property: string): string | undefined {
  if (property === "display") return ownStyle(element).display;
  if (property === "visibility") return inheritedValue(element, "visibility");
  if (property === "pointer-events") return inheritedValue(element, "pointer-events");
  return undefined;
}

window.getComputedStyle = (element, pseudoElement) => {
  if (pseudoElement) return computedByJsdom(element, pseudoElement);
  let whole: CSSStyleDeclaration | undefined;
  const style = (): CSSStyleDeclaration => (whole ??= computedByJsdom(element));
  const getPropertyValue = (property: string): string =>
    value(element, property) ?? style().getPropertyValue(property);
  return new Proxy(document.body.style, {
    get(_, name): unknown {
      if (name === "getPropertyValue") return getPropertyValue;
      const property = name === "pointerEvents" ? "pointer-events" : String(name);
      return value(element, property) ?? Reflect.get(style(), name);
    },
  });
};
