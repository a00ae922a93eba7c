import { PartNotLoaded } from "../../report/loaded";
import { HostError, type HostErrorReason } from "../../workbook/errors";

/** `not-followed`: something is done, but reading again or marking after it has failed. */
export type ProblemReason = HostErrorReason | "not-followed";

/** Something that could not be done. */
export interface Problem {
  readonly reason: ProblemReason;
  /** Which part of the workbook, where it is known. */
  readonly detail: string;
  /** Whether nothing but a reading has failed: the next one that succeeds settles it. */
  readonly endsWithReading: boolean;
  /** Tries the same again. */
  readonly again: () => void;
}

function reasonOf(error: unknown): HostErrorReason {
  if (error instanceof HostError) return error.reason;
  return error instanceof PartNotLoaded ? "not-loaded" : "unknown";
}

/** Why something failed, from whatever was thrown. */
export function problemOf(
  error: unknown,
  { again, endsWithReading }: Pick<Problem, "again" | "endsWithReading">
): Problem {
  const detail = error instanceof HostError ? (error.detail ?? "") : "";
  return { reason: reasonOf(error), detail, endsWithReading, again };
}
