import { isNewer } from "../versions";

/** The version of ExcelApi in which members of the stand-in came; those of 1.1 are left out. */
export const INTRODUCED: Readonly<
  Record<string, Readonly<Record<string, readonly string[] | undefined>>>
> = {
  Application: {
    "1.6": ["suspendApiCalculationUntilNextSync"],
    "1.9": ["calculationState", "suspendScreenUpdatingUntilNextSync"],
  },
  CellValueConditionalFormat: {
    "1.6": ["format", "rule"],
  },
  Chart: {
    "1.7": ["chartType", "id"],
  },
  ChartCollection: {
    "1.4": ["getCount", "getItemOrNullObject"],
  },
  ChartSeries: {
    "1.7": ["hasDataLabels", "setValues", "setXAxisValues"],
  },
  ChartSeriesCollection: {
    "1.4": ["getCount"],
  },
  ConditionalFormat: {
    "1.6": [
      "cellValue",
      "cellValueOrNullObject",
      "custom",
      "customOrNullObject",
      "delete",
      "getRange",
      "getRangeOrNullObject",
      "id",
      "priority",
      "stopIfTrue",
      "type",
    ],
    "1.9": ["getRanges"],
  },
  ConditionalFormatCollection: {
    "1.6": ["add", "clearAll", "getCount", "getItem", "getItemAt"],
    "1.14": ["getItemOrNullObject"],
  },
  ConditionalFormatRule: {
    "1.6": ["formula"],
  },
  ConditionalRangeBorder: {
    "1.6": ["color", "sideIndex", "style"],
  },
  ConditionalRangeBorderCollection: {
    "1.6": ["count", "getItem", "getItemAt", "items"],
  },
  ConditionalRangeFill: {
    "1.6": ["clear", "color"],
  },
  ConditionalRangeFont: {
    "1.6": ["bold", "clear", "color", "italic", "strikethrough", "underline"],
  },
  ConditionalRangeFormat: {
    "1.6": ["borders", "fill", "font", "numberFormat"],
  },
  CustomConditionalFormat: {
    "1.6": ["format", "rule"],
  },
  DataValidation: {
    "1.8": ["clear", "errorAlert", "ignoreBlanks", "prompt", "rule", "type", "valid"],
    "1.9": ["getInvalidCellsOrNullObject"],
  },
  FormatProtection: {
    "1.2": ["formulaHidden", "locked"],
  },
  HeaderFooter: {
    "1.9": [
      "centerFooter",
      "centerHeader",
      "leftFooter",
      "leftHeader",
      "rightFooter",
      "rightHeader",
    ],
  },
  HeaderFooterGroup: {
    "1.9": ["defaultForAllPages"],
  },
  NamedItem: {
    "1.4": ["comment", "delete", "getRangeOrNullObject", "scope"],
    "1.7": ["formula"],
  },
  NamedItemCollection: {
    "1.4": ["add", "getCount", "getItemOrNullObject"],
  },
  PageLayout: {
    "1.9": [
      "blackAndWhite",
      "bottomMargin",
      "centerHorizontally",
      "centerVertically",
      "draftMode",
      "firstPageNumber",
      "footerMargin",
      "getPrintAreaOrNullObject",
      "getPrintTitleColumnsOrNullObject",
      "getPrintTitleRowsOrNullObject",
      "headerMargin",
      "headersFooters",
      "leftMargin",
      "orientation",
      "paperSize",
      "printGridlines",
      "printHeadings",
      "printOrder",
      "rightMargin",
      "setPrintArea",
      "setPrintMargins",
      "setPrintTitleColumns",
      "setPrintTitleRows",
      "topMargin",
      "zoom",
    ],
  },
  Range: {
    "1.2": ["columnHidden", "getResizedRange", "hidden", "merge", "rowHidden", "unmerge"],
    "1.4": ["getIntersectionOrNullObject", "getUsedRangeOrNullObject"],
    "1.6": ["conditionalFormats"],
    "1.7": ["isEntireColumn", "isEntireRow"],
    "1.8": ["dataValidation"],
    "1.13": ["getMergedAreasOrNullObject"],
  },
  RangeAreas: {
    "1.9": [
      "address",
      "addressLocal",
      "areaCount",
      "areas",
      "cellCount",
      "clear",
      "conditionalFormats",
      "dataValidation",
      "format",
      "isEntireColumn",
      "isEntireRow",
      "worksheet",
    ],
  },
  RangeCollection: {
    "1.9": ["getCount", "getItemAt"],
  },
  RangeFont: {
    "1.9": ["strikethrough"],
  },
  RangeFormat: {
    "1.2": ["autofitColumns", "autofitRows", "columnWidth", "protection", "rowHeight"],
    "1.7": ["textOrientation"],
    "1.9": ["indentLevel", "shrinkToFit"],
  },
  Runtime: {
    "1.8": ["enableEvents"],
  },
  Setting: {
    "1.4": ["delete", "key", "value"],
  },
  SettingCollection: {
    "1.4": ["add", "getCount", "getItem", "getItemOrNullObject"],
  },
  Workbook: {
    "1.4": ["settings"],
    "1.7": ["getActiveCell", "name", "protection"],
    "1.8": ["readOnly"],
    "1.9": ["autoSave", "getSelectedRanges", "isDirty"],
  },
  WorkbookProtection: {
    "1.7": ["protect", "protected", "unprotect"],
  },
  Worksheet: {
    "1.2": ["protection"],
    "1.4": ["getUsedRangeOrNullObject", "names"],
    "1.5": ["getNextOrNullObject", "getPreviousOrNullObject"],
    "1.6": ["calculate"],
    "1.7": [
      "freezePanes",
      "getRangeByIndexes",
      "onActivated",
      "onChanged",
      "onDeactivated",
      "onSelectionChanged",
      "tabColor",
    ],
    "1.8": ["onCalculated", "showGridlines", "showHeadings"],
    "1.9": ["getRanges", "onFormatChanged", "pageLayout"],
    "1.14": ["onProtectionChanged"],
    "1.17": ["onNameChanged", "onVisibilityChanged"],
  },
  WorksheetCollection: {
    "1.4": ["getCount", "getItemOrNullObject"],
    "1.5": ["getFirst", "getLast"],
    "1.7": ["onActivated", "onAdded", "onDeactivated", "onDeleted"],
    "1.8": ["onCalculated"],
    "1.9": ["onChanged", "onFormatChanged", "onSelectionChanged"],
    "1.14": ["onProtectionChanged"],
    "1.17": ["onMoved", "onNameChanged", "onVisibilityChanged"],
  },
  WorksheetFreezePanes: {
    "1.7": [
      "freezeAt",
      "freezeColumns",
      "freezeRows",
      "getLocation",
      "getLocationOrNullObject",
      "unfreeze",
    ],
  },
  WorksheetProtection: {
    "1.2": ["options", "protect", "protected"],
    "1.7": ["unprotect"],
  },
};

const versions = new Map(
  Object.entries(INTRODUCED).flatMap(([className, byVersion]) =>
    Object.entries(byVersion).flatMap(([version, members]) =>
      (members ?? []).map((member) => [`${className}.${member}`, version] as const)
    )
  )
);

const answers = new Map<string, boolean>();

/** Whether an Excel that supports `ExcelApi` up to a version has a member. */
export function isInSet(className: string, member: string, supported: string): boolean {
  const introduced = versions.get(`${className}.${member}`) ?? "1.1";
  const question = `${introduced} ${supported}`;
  const answer = answers.get(question) ?? !isNewer(introduced, supported);
  answers.set(question, answer);
  return answer;
}
