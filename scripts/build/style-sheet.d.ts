/** See style-sheet.js. */
declare function styleSheet(sheet: string): string;
export = styleSheet;
