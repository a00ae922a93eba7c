import type { Level } from "../../check/finding";
import type { ReadinessCode } from "../../check/readiness";

/** What the check lists, with what mends it, and at which level; all else is filled in or written. */
export const listedReasons: ReadonlyMap<ReadinessCode, Level | undefined> = new Map<
  ReadinessCode,
  Level | undefined
>([
  ["row-missing", "incomplete"],
  ["row-unread", "incomplete"],
  ["cells-merged", "incomplete"],
  ["errors", "error"],
  ["cells-unread", "incomplete"],
  ["unread", "incomplete"],
  ["undecided", "incomplete"],
  ["rules-failed", undefined],
  ["reviews", "review"],
]);
