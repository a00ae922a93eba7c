/** Why the host did not do what was asked. `message` is technical; the pane words it for the clerk by `reason`. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly reason: HostErrorReason,
    message: string,
    /** Which part of the workbook, where the host says so. */
    readonly detail?: string
  ) {
    super(message);
  }
}

export type HostErrorReason =
  /** A cell is being edited. */
  | "cell-edit"
  /** A sheet or the workbook is protected or read-only. */
  | "protected"
  /** Another workbook is in front, without which Excel does not do what was asked. */
  | "not-in-front"
  /** The sheet or range is no longer there. */
  | "gone"
  /** The host is too old for what was asked. */
  | "unsupported"
  /** The host took what was written for something else; `detail` is the cell with its sheet. */
  | "not-kept"
  /** A cell that was written to still holds what it did, as one does that is being edited; `detail` is the cell with its sheet. */
  | "not-taken"
  /** What somebody typed at the moment of a write could not be put back; `detail` is the cells with it. */
  | "not-put-back"
  /** No answer to a write came: the cells may be written or not. */
  | "unanswered"
  /** A failed insertion could not be taken back; `detail` names the sheets to be deleted by hand. */
  | "half-made"
  /** A part of ours that is loaded when it is wanted did not come. */
  | "not-loaded"
  | "unknown";

const refusals: ReadonlySet<HostErrorReason> = new Set<HostErrorReason>([
  "cell-edit",
  "protected",
  "gone",
  "unsupported",
  "not-put-back",
]);

/** Whether a write has failed so that for certain nothing of it stands. */
export function isRefusal(error: unknown): boolean {
  return error instanceof HostError && refusals.has(error.reason);
}
