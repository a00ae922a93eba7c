/** Beyond these sizes a PDF is no annual report; they also hold what its reader may use of a machine. */
export const pdfLimits = {
  pages: 60,
  /** What all streams of a kind unpack to: what draws the pages, and the fonts; and one picture, which is not unpacked. */
  instructionBytes: 8_000_000,
  fontBytes: 80_000_000,
  pictureBytes: 80_000_000,
  /** Steps in which pages are drawn, forms within forms counted as often as they are drawn. */
  steps: 400_000,
  glyphs: 200_000,
  /** Pieces of lines and filled areas. */
  pieces: 60_000,
  /** Filled areas of a page that may hide something. */
  coversOfPage: 4000,
  /** Lines of a page, pieces put together. */
  linesOfPage: 4000,
  /** Fields of one ruled grid, by its lines. */
  gridCells: 20_000,
} as const;
