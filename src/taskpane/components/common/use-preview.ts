import { useRef, useState, type RefObject } from "react";

/** A preview that a button unfolds, the first one in its frame. */
export interface PreviewState {
  readonly frame: RefObject<HTMLDivElement>;
  readonly isShown: boolean;
  readonly toggle: () => void;
  /** Folds it up; the focus goes back to the button. */
  readonly cancel: () => void;
}

export function usePreview(): PreviewState {
  const frame = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  return {
    frame,
    isShown,
    toggle: () => setShown(!isShown),
    cancel() {
      setShown(false);
      frame.current?.querySelector("button")?.focus();
    },
  };
}
