/**
 * What Excel is taken to answer. DECISIONS.md lists what of it is open, held to this by a test; each says what becomes of
 * the clerk's work where Excel answers otherwise.
 */
export interface Belief {
  readonly statement: string;
  /** Who measured it, or where it is documented; without it the belief is open. */
  readonly settled?: string;
  /** What is known of it beside, where it is open all the same. */
  readonly reported?: string;
  /** What Excel's other answer would mean. */
  readonly consequence: string;
}

const measured2021 = "measured, edgargew622-cloud/excel-ai-addin, 16.0.14334";

export const beliefs = {
  // Conditional formats: the marks.
  conditionalFormatIds: {
    statement:
      "The id of a conditional format is its place among those of the sheet, and shifts when one is deleted",
    settled: measured2021,
    consequence:
      "nothing changes: marks are found by their formula in the request that replaces them, and deleted from the last to the first",
  },
  refusedFormatFormula: {
    statement: "A conditional format whose formula is refused stays, without a rule",
    settled: measured2021,
    consequence:
      "nothing changes: formulas of marks are ours, and an empty rule in their colours is removed",
  },
  conditionalFormatOrder: {
    statement: "A new conditional format comes last",
    settled: `${measured2021}; documented first`,
    consequence: "nothing changes: a mark is put first by its priority",
  },
  conditionalFormatPriority: {
    statement: "A priority of 0 puts a conditional format before all others",
    consequence: "a colour of the clerk's own format may cover a mark",
  },
  foreignFormats: {
    statement:
      "Types of all conditional formats load where there are some of every type; the formula loads of those by formula",
    reported: "not of all in some builds: OfficeDev/office-js #2180, #5222, #6827, #6835",
    consequence:
      "marks are unknown on a sheet, and said to be; reading cells is a request of its own",
  },
  formatsOfSeveralAreas: {
    statement: "getRange of a conditional format that has several areas is an error",
    consequence: "nothing changes: getRanges is asked",
  },
  marksOnProtectedSheets: {
    statement:
      "“Format cells” governs conditional formats on a protected sheet, also on locked cells",
    consequence:
      "on protected sheets marks are refused; the pane says on which, and the findings stand in its list alone",
  },
  marksOnMergedCells: {
    statement: "A conditional format on the first cell of a merged area colours all of it",
    consequence: "of a merged cell a corner is coloured",
  },
  undoOfMarks: {
    statement: "Ctrl+Z after marks were replaced leaves conditional formats that can be read",
    reported: "corrupt until the workbook is opened again: OfficeDev/office-js #6396",
    consequence: "the pane says that marks are unknown there until the workbook is opened again",
  },

  // Protection.
  protectedSheets: {
    statement:
      "A protected sheet refuses merging, data validation and locking; renaming, tab colour, selecting, page layout and freezing it does not",
    consequence:
      "where more is refused, a row cannot be put in nor a report renamed there: the pane says so, and nothing is changed",
  },
  protectingTwice: {
    statement: "protect() on a protected and unprotect() on an open sheet are AccessDenied",
    reported: "passed without an error until June 2026: OfficeDev/office-js #6784",
    consequence: "nothing changes: only new sheets are protected, once",
  },
  protectedStructure: {
    statement:
      "Where the workbook's structure is protected, adding, deleting, renaming, moving and hiding sheets is AccessDenied; writing into cells is not",
    consequence: "inserting says that Excel failed instead of naming the protection",
  },

  lockedMerges: {
    statement: "Locking or unlocking a part of a merged area is refused",
    reported: "known from VBA",
    consequence: "nothing changes: whole areas are unlocked",
  },

  // Cells.
  oneValueForAll: {
    statement: "[[x]] fills the whole range",
    consequence:
      "looks and figures of more than one cell stand in the first one only; what was written is read back",
  },
  valuesUnderMerges: {
    statement: "Values written below a merged area are dropped",
    settled: measured2021,
    consequence: "nothing changes: merged areas are written by their first cell",
  },
  typedTexts: {
    statement:
      "Texts written by the API are read as typed (12%, 1,234) and bring a number format, except in @ cells; full-width digits stay text",
    consequence:
      "a text of the report becomes a number, or a figure a text; what was written is read back",
  },
  typedDates: {
    statement: "A date as ISO has it becomes a date when it is written",
    settled: "@types/office-js, which says of other shapes that they stay text",
    consequence: "nothing changes: dates are written as text",
  },
  apostrophes: {
    statement: "A leading apostrophe is consumed in General cells",
    settled: measured2021,
    consequence: "a text that begins with = shows an apostrophe",
  },
  apostrophesInTextCells: {
    statement: "A leading apostrophe is consumed in @ cells, too",
    consequence: "a paragraph that begins with = shows an apostrophe before it",
  },
  longTexts: {
    statement: "A text of 1,100 characters in an @ cell is shown, not ####",
    reported: "#### in Excel 2003 to 2013: KB 269370",
    consequence: "nothing changes: paragraphs stand in General cells",
  },
  errorTexts: {
    statement: "Errors are called in English; their type says in any language that they are errors",
    settled: `localised in some; ${measured2021}`,
    consequence: "nothing changes: errors are told by their type",
  },
  impossibleFormulas: {
    statement: "An impossible formula is InvalidArgument, and nothing of its range is written",
    consequence: "nothing changes: whatever begins with = is written as text",
  },
  usedRange: {
    statement: "Formatted empty cells belong to the used range",
    settled: "@types/office-js",
    consequence: "nothing changes: sheets that are large by their looks are read by their values",
  },
  wholeRows: {
    statement: "Whole rows and columns answer null for their values, and take none",
    settled: "documented",
    consequence: "nothing changes: no whole rows are asked for values",
  },
  keptRanges: {
    statement:
      "A range that is kept follows its cells when rows and columns are put in or taken out; once they are gone it is InvalidReference",
    consequence:
      "what a colleague typed while the pane was writing is put back at its old place; the pane shows both values",
  },
  insertedRows: {
    statement: "Inserted rows look like the row above",
    consequence: "a missing row that was put in lacks its frame until it is formatted",
  },
  usualSizes: {
    statement: "In a Chinese Excel rows stand at 14.25 and columns at 54 points, in 等线 11",
    consequence: "nothing changes: every row and column of a report gets its own size",
  },

  // Looks, print and charts.
  mixedLooks: {
    statement: "Looks that differ are null; no fill is #FFFFFF",
    settled: measured2021,
    consequence: "nothing changes: looks are kept cell by cell",
  },
  mixedColours: {
    statement: "Colours that differ are an empty text",
    reported: "@types/office-js says null",
    consequence: "nothing changes: either is taken for no colour",
  },
  sharedBorders: {
    statement: "Neighbouring cells share one border line",
    consequence: "a frame lacks a line, or has it double",
  },
  mergedLooks: {
    statement: "Borders and fill are lost when their cells are merged",
    reported: "on the web: OfficeDev/office-js #6405, #6557",
    consequence: "nothing changes: cells are merged before they get their looks",
  },
  fitToWidth: {
    statement: "A page that is to be fitted to its width keeps that",
    reported: "ignored in some builds: OfficeDev/office-js #1860",
    consequence: "nothing changes: the columns of a report fit the page by themselves",
  },
  columnWidths: {
    statement: "Columns of 33 points stay 33 points wide",
    consequence: "表三 is printed on two pages where its width is not fitted",
  },
  chartSeries: {
    statement: "The series of a chart are those that were given to it",
    reported: "documented, as is EmptyChartSeries",
    consequence: "the comparison has no chart, and the pane says so; its sheet stands",
  },
  chartNames: {
    statement: "A chart of cells whose first row or column has an empty one takes these for names",
    reported: "documented for empty texts",
    consequence:
      "nothing changes: a chart is drawn from a row without any, and its series are told their numbers",
  },
  chartSheets: {
    statement: "Chart sheets are not among the worksheets",
    consequence: "reading takes some requests more, and is otherwise the same",
  },

  // Sheets.
  hiddenSheets: {
    statement: "Selecting on a hidden sheet is InvalidOperation",
    consequence: "nothing changes: a hidden sheet is shown before anything in it is selected",
  },
  selecting: {
    statement: "range.select() brings its sheet to the front",
    consequence: "nothing changes: the sheet is activated before",
  },
  sheetNames: {
    statement: "A sheet name that is taken is ItemAlreadyExists, an impossible one InvalidArgument",
    reported: "the codes are documented; not seen for add",
    consequence: "where a colleague takes the name at that moment, the pane says that Excel failed",
  },

  // Events, editing, undo, the pane.
  changeEvents: {
    statement:
      "onChanged comes once a write, after the answer, with ThisLocalAddin for our own; conditional formats raise none",
    reported: "documented so; delayed until the pane is hovered: OfficeDev/office-js #1502",
    consequence: "the pane is brought up to date late, or once more than needed",
  },
  sheetEvents: {
    statement: "Adding a sheet raises added before activated",
    consequence: "nothing changes: each reads the workbook anew",
  },
  editedCells: {
    statement:
      "A request during cell editing fails with InvalidOperationInCellEditMode and has done nothing",
    reported:
      "documented, as is InvalidOperation; lost without an error on the web: OfficeDev/office-js #1393",
    consequence:
      "a value that is lost is found by reading back, and the pane says that it was not written",
  },
  otherWorkbooks: {
    statement: "A request is carried out also where another workbook is in front",
    reported: "documented as failing for adding, activating, selecting and freezing",
    consequence:
      "inserting is refused, and the pane says that another workbook is in front; where only looks are refused, it says so in a line",
  },
  undoSteps: {
    statement: "One request is one step of undo",
    consequence:
      "the clerk presses Ctrl+Z more often than the guide says; 撤销 in the pane takes back all",
  },
  undoAfterProtecting: {
    statement: "Protecting a sheet clears the clerk's undo",
    settled: "documented",
    consequence: "nothing changes: the guide says so",
  },
  ribbonButtons: {
    statement:
      "A ribbon button loads the page of the pane that is open anew; its session's storage stays",
    reported: "documented in part, otherwise inferred",
    consequence: "a reason that is half typed is gone",
  },
} as const satisfies Readonly<Record<string, Belief>>;

export type BeliefName = keyof typeof beliefs;

/** Whether nobody has measured or documented it. */
export function isOpen(belief: Belief): boolean {
  return belief.settled === undefined;
}
