import type { ConformanceRecord } from "./record";

/**
 * A record that waits for the pane to be opened anew by a ribbon button. The local storage outlives every reload; the
 * mark in the session's storage tells whether that one does, too, in which the pane keeps what is half done.
 */
const key = "nianbao.conformance";

export interface Returned {
  readonly record: ConformanceRecord;
  readonly sessionStorage: "kept" | "lost";
}

/** Whether it could be kept; without storage the question is not asked. */
export function keepRecord(record: ConformanceRecord): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(record));
    sessionStorage.setItem(key, "here");
    return true;
  } catch {
    return false;
  }
}

/** What was kept before the page was loaded; once taken, it is gone. */
export function takeKeptRecord(): Returned | undefined {
  try {
    const kept = localStorage.getItem(key);
    const mark = sessionStorage.getItem(key);
    forgetRecord();
    if (kept === null) return undefined;
    return {
      record: JSON.parse(kept) as ConformanceRecord,
      sessionStorage: mark === null ? "lost" : "kept",
    };
  } catch {
    return undefined;
  }
}

export function forgetRecord(): void {
  localStorage.removeItem(key);
  sessionStorage.removeItem(key);
}
