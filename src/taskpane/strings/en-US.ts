import type { Readiness, ReadinessCode } from "../../check/readiness";
import { counted } from "./counted";
import { englishFilling } from "./filling";
import type { Strings } from "./zh-CN";

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
] as const;

/** What is left to do, by its kind. */
const remaining: Readonly<Record<ReadinessCode, (count: number) => string>> = {
  question: (count) => `${counted(count, "question")} to answer`,
  "agency-missing": () => "no agency named",
  "year-missing": () => "no year",
  "title-missing": () => "no title",
  "table-missing": (count) => `${counted(count, "table")} missing`,
  "table-unread": (count) => `${counted(count, "table")} not read`,
  "row-missing": (count) => `${counted(count, "row")} missing`,
  "row-unread": (count) => `${counted(count, "row")} not read`,
  "cells-merged": (count) => counted(count, "merged cell"),
  errors: (count) => `${counted(count, "error")} to correct`,
  "cells-unread": (count) => `${counted(count, "cell")} not read`,
  unread: (count) => `${counted(count, "cell")} not a number`,
  blanks: (count) => counted(count, "empty cell"),
  placeholders: (count) => `${counted(count, "placeholder")} 【】 left`,
  "sections-missing": (count) => `${counted(count, "part")} not read`,
  "sections-unwritten": (count) => `${counted(count, "part")} not written`,
  undecided: (count) => `${count} undecided`,
  "rules-failed": (count) => `${counted(count, "rule")} not checked`,
  reviews: (count) => `${count} to verify`,
};

function remainingWords({ reasons }: Pick<Readiness, "reasons">): string {
  return reasons.map(({ code, count }) => remaining[code](count)).join(", ");
}

/** Everything the pane says in English; official terms keep their Chinese beside them where the sheets show them. */
export const enUS: Strings = {
  language: "en-US",
  appName: "Annual Report Assistant",
  unnamedAgency: "(agency not named)",
  unknownYear: "Report of an unknown year",
  reportOfYear: (year) => `Annual report ${year}`,
  sheetAmong: (sheet, count) => (count > 1 ? `${sheet} and ${count - 1} more` : sheet),
  ordinal: (position) => `no. ${position}`,
  reportInHand: "Current report",
  rename: "Change the agency’s name or the year…",
  noReport: "No annual report in this workbook yet",
  cancel: "Cancel",
  close: "Close",
  tryAgain: "Try again",

  steps: {
    label: "Steps",
    insert: "Insert",
    fill: "Fill in",
    check: "Check",
    export: "Export",
    done: "done",
  },

  readiness: {
    sentence: (readiness) => {
      const words = remainingWords(readiness);
      switch (readiness.state) {
        case "ready":
          return "Ready to file";
        case "open-reviews":
          return `Ready to file, but ${words}`;
        case "not-ready":
          return `Not ready to file: ${words}`;
      }
    },
    reasons: remainingWords,
  },

  standing: {
    label: "Progress",
    day: (month, day) => `${day} ${months[month - 1] ?? ""}`,
    dueIn: (day, days) => `${counted(days, "day")} left to publish (${day})`,
    dueToday: "To be published today",
    overdue: (day, days) => `Publication overdue by ${counted(days, "day")} (${day})`,
  },

  welcome: {
    title: "How it works",
    lines: {
      insert: "the four official sheets, and fill them in",
      check: "which cell is wrong, and what it should hold",
      export: "to Word, web page or text, laid out",
    },
    begin: (year) => `Insert the tables for ${year}`,
    skip: "Skip",
    promise: "Everything stays on this computer.",
  },

  tasks: {
    reading: "Reading the workbook…",
    checking: "Checking…",
    inserting: "Inserting four sheets…",
    opening: "Opening…",
    selecting: "Going to the cells…",
    correcting: "Correcting…",
    marking: "Marking cells…",
    unmarking: "Clearing marks…",
    filling: "Filling in…",
    keeping: "Keeping it in the workbook…",
    writing: "Writing the sheet…",
    renaming: "Renaming…",
    undoing: "Taking it back…",
  },

  deeds: {
    inserted: (sheets) => `Inserted: ${sheets.join(", ")}.`,
    cosmetics: {
      front: "showing the new sheet",
      freezing: "freezing the head",
      print: "print settings",
      chart: "chart",
    },
    leftOut: (names) =>
      ` Excel did not do: ${names.join(", ")}. The sheets are there with all they hold; please set these yourself.`,
    opened: (sheet) => `Opened “${sheet}”.`,
    checked: (counts) => `Checked: ${counts.join(", ") || "nothing to correct"}.`,
    rechecked: (counts) => `Checked again: ${counts.join(", ") || "nothing to correct"}.`,
    selected: (cell) => `Gone to: ${cell}.`,
    corrected: (cells, isChecked) =>
      `Corrected ${counted(cells, "cell")}${isChecked ? " and checked again" : ""}.`,
    changedSince:
      "This may have been written before and has changed since, so nothing was written now. See what these cells say.",
    undoChangedSince:
      "This may have been taken back before and has changed since, so nothing was changed now. See what these cells say.",
    overtaken: "The sheets have changed meanwhile, so nothing was corrected. See the new findings.",
    unmarked: "Marks cleared.",
    undone: (cells) =>
      cells > 0 ? `Taken back: ${counted(cells, "cell")} as before.` : "Taken back.",
    renamed: (agency, year) =>
      `Changed to the ${year} report${agency === "" ? "" : ` of “${agency}”`}.`,
    tabsLeft: (tabs) =>
      ` These sheets could not be renamed (the workbook’s structure may be protected); please rename them yourself: ${tabs.join(", ")}.`,
    renamingOvertaken: "The sheets have changed, so nothing was renamed. Look at the new preview.",
    undoOvertaken:
      "These cells have changed since, so nothing was taken back or changed. Please change them yourself.",
    lost: (cells) =>
      `Some cells hold again what they held before (${cells}); you may have been editing them. Press Enter to finish editing, then do it again.`,
    undoMoved:
      "Rows or columns were inserted or deleted and these cells have moved, so nothing was taken back or changed. Please change them yourself.",
    reportGone:
      "The sheets of this report are no longer in the workbook, so nothing was changed. Choose another report, or insert the template.",
    openingOvertaken:
      "The sheets are no longer there, so nothing was opened. Press “Insert four sheets” again.",
    filledIn: (figures, texts, counts) =>
      `Filled in ${englishFilling(figures, texts)}${counts ? `, and checked: ${counts.join(", ") || "nothing to correct"}` : ""}.`,
    toolOvertaken:
      "The sheets have changed meanwhile, so nothing was written. See the new preview.",
    fillingOvertaken:
      "The sheets have changed meanwhile, or there is no empty row for a text, so nothing was filled in. See the new comparison, or fill it in yourself.",
    reasonKept: (sheet) => `The reason is kept in the sheet “${sheet}”.`,
    answerKept: (chosen, sheet) =>
      `“${chosen}” is used${sheet === undefined ? "" : `; kept in the sheet “${sheet}”`}.`,
    asked: (question) => `Not checked yet; please answer first: ${question}`,
    questionGone: "The sheets have changed, so nothing was kept. Please see what is asked now.",
    reasonWithdrawn: "The reason was taken back.",
    reasonOvertaken:
      "The sheets have changed meanwhile, so no reason was kept. See the new findings.",
    keepingOvertaken:
      "Somebody else has just changed the same place, so nothing was kept or changed. See what it says now, then try again.",
    kindKept: (isChecked) => `The kind of agency is kept${isChecked ? "; checked again" : ""}.`,
    kindAssumed: (line) =>
      `The report is checked for this kind of agency, but the workbook could not keep it, so it is forgotten once the pane closes. Write “${line}” into an empty cell of the sheet with the report's text.`,
    written: (sheet) => `Written into the sheet “${sheet}”.`,
    drafted: (subject) => `The paragraph on ${subject} is written; please read it over.`,
    draftWithoutRoom: (subject) =>
      `This part has too few empty rows, so the paragraph on ${subject} was not written. Insert rows at its end, then try again.`,
    draftOvertaken: "The sheets have changed meanwhile, so nothing was written. See the new draft.",
  },

  freshness: {
    changed: "The sheets have changed; reading them again…",
    editing: "A cell is being edited; the sheets are read again once you press Enter.",
    unread: "The latest changes have not been read. Press “Try again”, or check again.",
  },
  slow: "Excel has not answered yet. If you are editing a cell, press Enter to finish.",

  interrupted: {
    done: (task) => `The pane was opened anew meanwhile (${task}). What you asked for is done.`,
    undone: (task) =>
      `The pane was opened anew meanwhile (${task}). What you asked for was not done; do it again.`,
    unknown: (task) =>
      `The pane was opened anew meanwhile (${task}). What you asked for may or may not be done. Look at the workbook before you do it again.`,
  },

  problems: {
    "cell-edit":
      "Excel is editing a cell, so this was not done. Press Enter to finish editing, then try again.",
    protected:
      "The sheet or workbook is protected or read-only, so this was not done. Unprotect it under Review, or save an editable copy, then try again.",
    "not-in-front":
      "Another workbook is in front, so Excel did not do this. Click into this workbook, then try again; if it still fails, save the workbook and open the pane again.",
    gone: "The sheet or cells are no longer there, so this was not done. Check again, then go on.",
    unsupported:
      "This version of Excel cannot do this. Use Excel 2021 or later, Microsoft 365 or Excel on the web.",
    "not-kept":
      "A cell now holds something other than the preview said, so it does not count as corrected. Look at the cell, put in the right figure, then check again.",
    "not-taken":
      "A cell did not take what was written; you may be editing it, or merged cells cover it. Press Enter to finish editing, then try again: what is written is not written twice. If it fails again, put it in yourself, then check again.",
    "not-put-back":
      "This was not written, and what these cells held before, or others had just entered, could not be put back. Restore the contents below, then check again.",
    "half-made":
      "The insertion failed and left the new sheets below, which may be unfinished. Try again: unfinished ones that nobody has touched are removed first. If it fails again, look at them and delete them yourself, then insert.",
    unanswered:
      "Excel did not answer; the cells may or may not be written. Look at them, then try again: what is written is not written twice. If it fails again, save the workbook and reopen the pane.",
    "not-followed":
      "This was done, but the sheets could not be read again or the marks not be updated, so the pane may be out of date. If you are editing a cell, press Enter, then try again.",
    unknown:
      "Excel did not complete this, or did not answer. Try again; if it fails again, save the workbook and reopen the pane.",
    "not-loaded":
      "A part of the pane did not load: the add-in may just have been updated, or the server is out of reach. Your sheets are not affected. Try again; if it fails again, close the pane and open it again.",
    detail: (detail) => ` (${detail})`,
  },

  undoRenaming: "Undo renaming",
  undo: (cells) => `Undo ${counted(cells, "cell")}`,
  formulasReplaced: (cells) =>
    ` ${counted(cells, "cell")} held a formula before; undo to keep formulas.`,
  formulasEmptied: (cells) =>
    ` ${counted(cells, "cell")} with a formula before now empty; undo to keep formulas.`,

  incomplete: (addresses) =>
    `Too large, not read: ${addresses.join(", ")}. If tables of the report are there, please move them to the front.`,

  unreadable: (sheets) =>
    `${sheets.join(", ")}: not read, since Excel did not give what it holds. If a table of the report is there, check again; if it still fails, copy it into a new sheet.`,

  agencyKind: {
    label: "Kind of agency",
    ofReportInHand: "Kind of agency of the current report",
    hint: "Decides some rules and the deadline you are told",
    unknown: "Please choose",
    names: {
      government: "Government of a county or above",
      department: "Government department",
      township: "Township government or subdistrict office",
    },
  },

  insert: {
    title: "Insert the official tables",
    agency: "Agency",
    agencyHint: "The full name, as it stands in the title and the text",
    agencyFaults: {
      missing: () => "Enter the agency’s name.",
      "too-long": (longest: number) =>
        `The name is longer than ${longest} characters and cannot stand in titles and file names. Enter the agency’s full name only.`,
    },
    year: "Report year",
    format: "Official form",
    formatName: (id, isTrial) => `Form of ${id}${isTrial ? " (trial)" : ""}`,
    formatByYear: "Chosen by the year",
    formatOtherwise: (prescribed) =>
      `For this year the ${prescribed} is prescribed. Please make sure.`,
    previousFound: (year) => `The ${year} report is in this workbook.`,
    previousMissing: (year) =>
      `The ${year} report is not in this workbook; enter the cases carried over (上年结转) yourself.`,
    carryIn: "Bring in cases carried over (上年结转)",
    carryInHint: (year) => `Writes what ${year} carried forward (结转下年度继续办理) into 上年结转`,
    protect: "Protect headings",
    protectHint:
      "Headings and labels cannot be changed by mistake; no password, can be lifted any time",
    submit: "Insert four sheets",
    promise: "You are asked first if sheets of this year exist. Nothing is overwritten.",
    howTo: "How it works",
    about: "About",
    conflictTitles: {
      names: "Sheets of these names exist",
      report: (agency, year) =>
        agency === ""
          ? `There is a ${year} report that names no agency`
          : `There is a ${year} report of ${agency}`,
    },
    conflict: (sheets) =>
      `The workbook already has ${sheets.join(", ")}. Nothing was inserted or changed.`,
    openExisting: "Open the existing ones",
    otherNames: "Insert under other names",
  },

  fill: {
    title: "Fill in",
    intro:
      "Type into the sheets. Enter 0 where nothing occurred and leave no cell empty; enter the totals too, they are verified by the check.",
    preface: "Opening paragraphs",
    reportTitle: "Title",
    left: (cells) => `${counted(cells, "empty cell")} left`,
    complete: "Complete",
    unread: "Not there, or not read",
    withAbsent: (left, absent) => `${left}, ${absent} more not in the table`,
    states: {
      missing:
        "not read: this heading was not found. Text that stands elsewhere belongs below its heading here",
      empty: "Not written",
      placeholders: "Placeholders left",
      written: "Written",
    },
    nextEmpty: "Next empty cell",
    nextEmptyIn: (part) => `Next empty cell: ${part}`,
    show: "Show",
    showPart: (part) => `Show: ${part}`,
    placeholders: (count) => `Fill in ${count}`,
    placeholdersOf: (part, count) => `Fill in ${count}: ${part}`,
    prefilled: "Filled in as last year's report has it; please check.",
    prefilledInPart:
      "What is filled in is from last year's report, please check; please fill in the rest.",
    writePlaceholders: "Write into the sheet",
    lastYear: "Last year",
    lastYearOf: (part) => `Last year: ${part}`,
    lastYearsFigures:
      "Years and figures are last year's: go through every sentence once it is written.",
    takeLastYears: "Write as a start",
    isWritten: "This part is written already; copy from above what you want of last year's.",
    notes: "Noticed while reading",
    noReport: "No sheets of an annual report were found in this workbook.",
    toCheck: "Done, go to the check",
  },

  importing: {
    previous: "Read last year’s report from a file or web page…",
    figures: "Read existing figures…",
  },

  tools: {
    title: "Tools",
    table: "Table",
    allTables: (count) => `All ${count} tables`,
    tableCells: (table, cells) =>
      cells > 0
        ? `${table}: ${counted(cells, "empty cell")}`
        : `${table}: no empty cell to fill in`,
    withoutCell: (count) =>
      `${counted(count, "figure")} without a cell in the sheets, left out. See “Noticed while reading”.`,
    which: "Which ones",
    textPlace: (part, row) => `${part} (row ${row})`,
    write: (cells) => `Write ${counted(cells, "cell")}`,
  },

  drafts: {
    open: "Draft…",
    openFor: (part) => `Draft: ${part}`,
    promise:
      "Drafted from your figures, with 【】 to fill in where they do not tell; goes into empty rows, leaves your text alone and can be undone.",
    none: "Nothing to draft: what follows from the tables is written, or the figures are empty or do not agree.",
    basis: (count) => `Figures it follows from (${count})`,
    figures: (names) => `${names.join("; ")}.`,
    write: "Write",
    writeSubject: (subject) => `Write: ${subject}`,
  },

  check: {
    title: "Check",
    run: "Check now",
    again: "Check again",
    intro:
      "Verifies the sums and balances of the tables and finds empty or mistyped cells; cells with findings are marked in the sheets.",
    noReport:
      "No sheets of an annual report were found in this workbook, so nothing can be checked.",
    checkedAt: "Checked at ",
    counts: {
      error: (count) => `${counted(count, "error")} to correct`,
      review: (count) => `${count} to verify`,
      incomplete: (count) => `${count} to complete`,
      note: (count) => counted(count, "note"),
      settled: (count) => `${count} verified`,
      passed: (count) => `${count} passed`,
    },
    chips: {
      label: "Results of the check; press one to see only these",
      error: (count) => counted(count, "error"),
      review: (count) => counted(count, "review"),
      incomplete: (count) => `${count} to complete`,
      note: (count) => counted(count, "note"),
      settled: (count) => `${count} verified`,
      passed: (count) => `${count} passed`,
    },
    groups: {
      error: "Must be corrected",
      review: "Please verify",
      notRead: "Not in the sheets, or not read",
      incomplete: "Empty, cannot be judged",
      note: "Notes",
    },
    group: (name, count) => `${name} (${count})`,
    solved: "Dealt with",
    passed: (count) => `${count} passed`,
    failures: (count) =>
      `${counted(count, "rule")} could not run. This is a fault of the assistant, please report it; the other results stand.`,
    marking: "Mark cells with findings in the sheets",
    unmarkable: (sheets) => `${sheets.join(", ")}: protected, so not marked; everything else is.`,
    marksLeft: (sheets) =>
      `${sheets.join(", ")}: protected, so the marks made there before could not be cleared. Unprotect, then clear them again.`,
    marksUnread: (sheets) =>
      `Excel cannot read the conditional formats of ${sheets.join(", ")}: nothing was marked there, and marks made before were left as they are; everything else is marked. Reopening the workbook may help.`,
    unmark: "Clear marks",
    oldMarks: "The marks in the sheets are from an earlier check and may no longer be right.",
    renewMarks: "Renew marks",
    toExport: "Go to the export",
    toRemaining: "See what remains",
    previous: (year) => `Compared with the ${year} report in this workbook.`,
    settled: (count) => `Verified (${count})`,
    compare: "Year over year",
  },

  workList: {
    byPart: "Filter by part",
    allParts: (count) => `All parts (${count})`,
    choice: (name, count) => `${name} (${count})`,
    text: "Text",
    shown: (shown, total) => `Showing ${shown} of ${total}`,
    showAll: "Show all",
    repeats: (count) => `Same problem, ${count} more`,
    repeatsSolved: (count) => `Same problem, ${count} more, dealt with too`,
    steps: "One after the other",
    previous: "Previous",
    next: "Next",
    count: (count) => `${count} in all`,
    position: (position, count) => `${position}/${count}`,
    announced: (position, count, message) => `${position} of ${count}: ${message}`,
  },
  finding: {
    show: "Show",
    showAll: (count) => `Show ${counted(count, "cell")}`,
    showFinding: (show, message) => `${show}: ${message}`,
    previousCell: "Previous cell",
    nextCell: "Next cell",
    cellOf: (position, count, cell) => `Cell ${position} of ${count}: ${cell}`,
    cells: (count) => counted(count, "cell"),
    paragraph: (section, number, cell) => `${section}, paragraph ${number} (${cell})`,
    inCell: (name, cell) => `${name} (${cell})`,
    oneByOne: "One by one",
    explain: "Explain",
    settle: "It is so…",
    settleFinding: (message) => `It is so: ${message}`,
    explainFinding: (message) => `Explain: ${message}`,
    source: "Source",
    rule: "Rule",
    exceptions: "Exceptions",
  },

  reason: {
    usual: "Usual reasons",
    text: "Reason",
    hint: "Kept in the sheet “核对说明”; to be verified anew when its figures change",
    missing: "Please write the reason.",
    forAll: (count) => `Also for ${counted(count, "other finding")} of this rule`,
    keep: "Keep",
    given: (text, date) => `Verified: ${text} (${date})`,
    stale: (text, date, figures) =>
      `The reason given before is out of date, its figures have changed; please verify anew. ${date}: ${text}. Figures then: ${figures}.`,
    withdraw: "Take the reason back",
    withdrawFrom: (message) => `Take the reason back: ${message}`,
  },

  record: {
    title: "Check record",
    download: {
      docx: "Download the check record (Word)",
      txt: "Download the check record (text)",
    },
    write: "Write the check record into a sheet",
    rewrite: (sheet) => `Write the sheet “${sheet}” anew`,
    downloaded: (file) =>
      `“${file}” was downloaded, usually to the folder “Downloads”. If it is not there, write the record into a sheet.`,
    failed: "The file was not made. Please write the record into a sheet.",
  },

  repair: {
    renaming: "Change agency and year wherever they are named",
    heading: (sheet) => `Change only the heading of “${sheet}”`,
    likely: "Most likely: ",
    oneOf: "One of these:",
    others: (count) => `Other possibilities (${count})`,
    totals: (count) => `If all parts are right, ${counted(count, "total")} must change.`,
    determined: (count) => `For ${counted(count, "cell")} the sums leave only one figure.`,
    meant: (count) => `Make ${counted(count, "cell")} show numbers again.`,
    retyped: (count) =>
      `Empty ${counted(count, "cell")} and let them show numbers; then type them again.`,
    remarks: (count) =>
      `Put what is said in ${counted(count, "cell")} below the table, and leave the number alone there.`,
    belowTable: "Below the table",
    mendedAbove: "The correction above settles this one too.",
    offer: "Correct…",
    offerAbout: (message) => `Correct: ${message}`,
    title: "Preview of the correction",
    cell: "Cell",
    from: "Now",
    to: "New",
    empty: "(empty)",
    written: (text) => `“${text}”`,
    emptied: "(emptied)",
    apply: (cells) => `Change ${counted(cells, "cell")}`,
  },

  crash: {
    title: "The pane has failed",
    explain:
      "Your sheets are not affected. Reopen the pane to go on; if it fails again, send the report below to whoever provides the assistant. It holds nothing from your sheets.",
    report: "Error report",
    copy: "Copy the error report",
    copied: "Copied. Paste it into a message to whoever provides the assistant.",
    byHand: "It could not be copied. The text below is selected; press Ctrl+C (⌘C on a Mac).",
    reload: "Reopen the pane",
  },

  start: {
    tooOld:
      "This version of Excel is too old for the assistant. Use Excel 2021 or later, Microsoft 365 or Excel on the web; the assistant’s command line checks files without Excel.",
    notExcel: "This is not Excel. Open the assistant in Excel: Home or Insert tab → Add-ins.",
    failed: "The assistant could not start. Close the pane and open it again.",
  },
};
