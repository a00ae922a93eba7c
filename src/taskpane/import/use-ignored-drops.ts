import { useEffect } from "react";

/** A file dropped when none is asked for must not be opened in place of the pane. */
export function useIgnoredDrops(): void {
  useEffect(() => {
    const ignore = (event: Event): void => event.preventDefault();
    document.addEventListener("dragover", ignore);
    document.addEventListener("drop", ignore);
    return () => {
      document.removeEventListener("dragover", ignore);
      document.removeEventListener("drop", ignore);
    };
  }, []);
}
