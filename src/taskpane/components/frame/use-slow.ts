import { useEffect, useState } from "react";

/** Milliseconds after which the clerk is told why Excel may be silent. */
const patience = 3000;

/**
 * Whether something must keep Excel: it has been waited for so long without an answer.
 * @param answer the last one that came; another begins the waiting anew
 */
export function useSlow(waiting: boolean, answer: unknown): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting, answer]);
  return slow;
}
