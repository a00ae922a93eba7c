/**
 * How Excel answers where its versions differ, or nobody here has seen its answer. Each switch names its source: what
 * was measured by whom, or what is documented.
 */
export interface Behaviour {
  /** Where a new conditional format stands: documented first, measured last (edgargew622-cloud/excel-ai-addin, 16.0.14334). */
  readonly newConditionalFormat: "first" | "last";
  /** What a request is refused with while a cell is being edited: both are documented (Excel.ErrorCodes), the first was met (OfficeDev/office-js #3388). */
  readonly cellEditCode: "InvalidOperationInCellEditMode" | "InvalidOperation";
  /**
   * What becomes of a value that is written into the very cell that is being edited: desktop Excel refuses the request;
   * on the web it was answered without an error and lost (OfficeDev/office-js #1393), at once or when the editing ended.
   */
  readonly editedCell: "refuses" | "drops" | "overwrites";
  /** Whether a sheet is protected or unprotected twice without an error: it was until June 2026 (OfficeDev/office-js #6784). */
  readonly protectTwice: "passes" | "refused";
  /** Which texts written by an add-in become dates: those in the shape of the language stay text, ISO ones do not (@types/office-js, `Range.values`). */
  readonly datesInValues: "as-typed" | "iso";
  /** How `values` and `text` call errors: in English, as in a Chinese Excel, or in the language of Excel (measured: edgargew622-cloud/excel-ai-addin). `valueTypes` is the same everywhere. */
  readonly errorTexts: "english" | "localised";
  /** Ids of conditional formats: for good, or their places in the sheet, which shift (measured there; `@types/office-js` says so). */
  readonly conditionalFormatIds: "lasting" | "places";
  /**
   * What a conditional format that a request has got stands for once others were added, deleted or moved: unknown, and
   * where ids are places it may be whichever has its place by then.
   */
  readonly heldConditionalFormat: "the same" | "its place";
  /** What reading fails with where somebody made certain rules in Excel's dialogs (OfficeDev/office-js #5222, #6827, #6835). */
  readonly unreadableRules: "none" | "ItemNotFound" | "GeneralException";
  /** Whether cells of a protected sheet that may be formatted take conditional formats: unknown. */
  readonly rulesOnProtected: "as formats" | "never";
  /**
   * Whether Excel does what only concerns the screen or the printer: activating, selecting, freezing, page layout,
   * charts. Refused on some builds (OfficeDev/office-js #2196 for freezing) and without a printer (known of VBA).
   */
  readonly cosmetics: "done" | "refused";
  /** Whether a sheet is fitted to a page's width: ignored where the tab of page layout is not open (office-js #1860). */
  readonly fitToWidth: "kept" | "ignored";
  /** What a cell of the format @ shows of more than 1,024 characters (KB 269370: # in Excel 2003 to 2013; later unknown). */
  readonly longTextAsText: "shown" | "hashes";
  /** Whether fills and borders that cells had before they were merged stay: lost (office-js #6405, #6557). */
  readonly looksBeforeMerge: "kept" | "lost";
  /** Whether chart and macro sheets are among the worksheets; what asks more of them is UnsupportedSheet. Unknown. */
  readonly chartSheets: "unlisted" | "listed";
}

/** The Excel of the documentation, the one that was measured, and one in which all goes wrong that can. */
export const behaviours = {
  kind: {
    newConditionalFormat: "first",
    cellEditCode: "InvalidOperationInCellEditMode",
    editedCell: "refuses",
    protectTwice: "passes",
    datesInValues: "as-typed",
    errorTexts: "english",
    conditionalFormatIds: "lasting",
    heldConditionalFormat: "the same",
    unreadableRules: "none",
    rulesOnProtected: "as formats",
    cosmetics: "done",
    fitToWidth: "kept",
    longTextAsText: "shown",
    looksBeforeMerge: "kept",
    chartSheets: "unlisted",
  },
  measured: {
    newConditionalFormat: "last",
    cellEditCode: "InvalidOperationInCellEditMode",
    editedCell: "refuses",
    protectTwice: "refused",
    datesInValues: "iso",
    errorTexts: "english",
    conditionalFormatIds: "places",
    heldConditionalFormat: "the same",
    unreadableRules: "ItemNotFound",
    rulesOnProtected: "as formats",
    cosmetics: "done",
    fitToWidth: "kept",
    longTextAsText: "shown",
    looksBeforeMerge: "lost",
    chartSheets: "unlisted",
  },
  worst: {
    newConditionalFormat: "last",
    cellEditCode: "InvalidOperation",
    editedCell: "drops",
    protectTwice: "refused",
    datesInValues: "iso",
    errorTexts: "localised",
    conditionalFormatIds: "places",
    heldConditionalFormat: "its place",
    unreadableRules: "GeneralException",
    rulesOnProtected: "never",
    cosmetics: "refused",
    fitToWidth: "ignored",
    longTextAsText: "hashes",
    looksBeforeMerge: "lost",
    chartSheets: "listed",
  },
} as const satisfies Readonly<Record<string, Behaviour>>;

export type BehaviourName = keyof typeof behaviours;

/** For `describe.each`: what touches a switch is run on every host. */
export const eachHost = Object.keys(behaviours) as readonly BehaviourName[];
