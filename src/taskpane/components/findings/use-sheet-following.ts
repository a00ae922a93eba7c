import { useCallback, useEffect, useRef } from "react";
import { useSession } from "../../session/use-session";
import type { NamedPlaces } from "./finding-cells";

/** Milliseconds; a key that is held repeats faster. */
const pause = 150;

/**
 * Lets the sheet follow quick moves through a list: it is asked to show the last of them, and not again while it is
 * still at it.
 */
export function useSheetFollowing(): (cells: NamedPlaces) => void {
  const session = useSession();
  const wanted = useRef<NamedPlaces>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const showing = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const showWanted = useCallback(async () => {
    if (showing.current) return;
    showing.current = true;
    while (wanted.current) {
      const { name, places } = wanted.current;
      wanted.current = undefined;
      await session.select(places, name);
    }
    showing.current = false;
  }, [session]);

  return useCallback(
    (cells) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        wanted.current = cells;
        void showWanted();
      }, pause);
    },
    [showWanted]
  );
}
