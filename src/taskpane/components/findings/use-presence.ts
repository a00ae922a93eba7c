import { useCallback, useEffect, useRef } from "react";

/** Lets a component ask whether the clerk is in the pane; one who is in the sheet must not have the focus taken away. */
export function usePresence(): () => boolean {
  const present = useRef(true);
  useEffect(() => {
    const come = (): void => {
      present.current = true;
    };
    const leave = (): void => {
      present.current = false;
    };
    window.addEventListener("focus", come);
    window.addEventListener("focusin", come);
    window.addEventListener("blur", leave);
    return () => {
      window.removeEventListener("focus", come);
      window.removeEventListener("focusin", come);
      window.removeEventListener("blur", leave);
    };
  }, []);
  return useCallback(() => present.current, []);
}
