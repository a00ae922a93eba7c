import { useState } from "react";

/** What a report is read for: to be kept as last year's, or to fill in the one in hand. */
export type Purpose = "previous" | "figures";

/** Whether the clerk is reading a report from elsewhere, in place of the step's own view. */
export interface Importing {
  readonly state: "not-yet" | "under-way" | "ended";
  readonly begin: () => void;
  readonly end: () => void;
}

export function useImporting(): Importing {
  const [state, setState] = useState<Importing["state"]>("not-yet");
  return { state, begin: () => setState("under-way"), end: () => setState("ended") };
}
