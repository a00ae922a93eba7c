import { useRef, type KeyboardEvent, type RefObject } from "react";

/** Where a key leads from a position in a list; undefined for other keys. */
function positionFor(key: string, position: number, last: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(position + 1, last);
    case "ArrowUp":
      return Math.max(position - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

/** A list of cards that is gone through by keyboard. */
export interface ListKeys {
  /** The element around the cards. */
  readonly frame: RefObject<HTMLDivElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly cardAt: (position: number) => HTMLElement | undefined;
}

/**
 * Arrows, Home and End lead from card to card, Enter into one and Escape out of it.
 * @param ids what the cards are known by, in their order
 * @param goTo hears of the card that is come to
 */
export function useListKeys(ids: readonly string[], goTo: (position: number) => void): ListKeys {
  const frame = useRef<HTMLDivElement>(null);
  const cardAt = (position: number): HTMLElement | undefined => {
    const cards = frame.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [];
    return [...cards][position];
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return;
    const card = target.closest<HTMLElement>("[data-item]");
    if (!card) return;
    if (key === "Escape" && target !== card) card.focus();
    if (target !== card) return;
    if (key === "Enter") {
      card.querySelector("button")?.focus();
      event.preventDefault();
      return;
    }
    const from = ids.findIndex((id) => id === card.dataset["item"]);
    const to = positionFor(key, from, ids.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    if (to === from) return;
    cardAt(to)?.focus();
    goTo(to);
  };
  return { frame, onKeyDown, cardAt };
}
