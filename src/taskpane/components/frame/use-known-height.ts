import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps the style sheets told how high an element is that stays in sight, so that nothing scrolls to behind it.
 * @param property the name they know it by
 */
export function useKnownHeight(property: `--${string}`): RefObject<HTMLElement> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = element;
    if (!current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty(property, `${current.offsetHeight}px`);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [property]);
  return element;
}
