import type { DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function childrenOf(node: Node): readonly ChildNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** The value of an attribute, "" where the element has none of the name. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? "";
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((each) => each.name === name);
}

/** Where an element stands among the elements of its parent. */
export interface Place {
  readonly siblings: readonly Element[];
  /** Counted from 1, as style sheets count, and how many there are. */
  readonly place: number;
  readonly count: number;
  /** The same among those of its own tag. */
  readonly placeOfType: number;
  readonly countOfType: number;
}

const places = new WeakMap<Element, Place>();

function tell(siblings: readonly Element[]): void {
  const counts = new Map<string, number>();
  const told = siblings.map((element, index) => {
    const placeOfType = (counts.get(element.tagName) ?? 0) + 1;
    counts.set(element.tagName, placeOfType);
    return { element, place: index + 1, placeOfType };
  });
  for (const { element, ...own } of told) {
    const countOfType = counts.get(element.tagName) ?? own.placeOfType;
    places.set(element, { siblings, ...own, count: siblings.length, countOfType });
  }
}

/** An element's place among its siblings. */
export function placeOf(element: Element): Place {
  const known = places.get(element);
  if (known) return known;
  tell(element.parentNode ? childrenOf(element.parentNode).filter(isElement) : [element]);
  return placeOf(element);
}
