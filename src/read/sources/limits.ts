/** Beyond these sizes a file is no annual report: it is refused before it can use up time and memory. */
export const limits = {
  fileBytes: 20_000_000,
  /** Parts of a .docx or .xlsx: how many, and how large they may become when they are unpacked. */
  archiveEntries: 3000,
  inflatedBytes: 64_000_000,
  documentXmlBytes: 3_000_000,
  /** Elements of a Word document, without those that only say how something looks; a report of 400 cells has some 2000. */
  documentElements: 40_000,
  /** Of an old Word document with all that belongs to it. */
  documentCharacters: 1_000_000,
  sheetXmlBytes: 24_000_000,
  textCharacters: 4_000_000,
  htmlDepth: 400,
  htmlNodes: 400_000,
  /** How often an element of a page is compared with a part of a selector, or a declaration is applied to it; in an old
   * Word document, how many properties are changed. */
  styleSteps: 10_000_000,
  /** Cells of all tables or sheets of a file; merged ones count as often as they cover. */
  cells: 200_000,
  paragraphs: 20_000,
  /** Tables of a page or Word document; a report cut into a table a row has some 60. */
  tables: 4000,
  sheets: 200,
  sheetRows: 3000,
  sheetColumns: 200,
} as const;
