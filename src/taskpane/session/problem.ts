import { HostError, type HostErrorReason } from "../../workbook/errors";

/** Something that could not be done. */
export interface Problem {
  readonly reason: HostErrorReason;
  /** Which part of the workbook, where it is known. */
  readonly detail: string;
  /** Tries the same again. */
  readonly again: () => void;
}

/** Why something failed, from whatever was thrown. */
export function problemOf(error: unknown, again: () => void): Problem {
  return error instanceof HostError
    ? { reason: error.reason, detail: error.detail ?? "", again }
    : { reason: "unknown", detail: error instanceof Error ? error.message : "", again };
}
