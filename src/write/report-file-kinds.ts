/** The kinds of file that people read. */
export const readingFileKinds = ["docx", "html", "md", "txt"] as const;

/** The kinds of file that the receiving side's programs read. */
export const figureFileKinds = ["xlsx", "json"] as const;

/** The kinds of file a report is exported to, named after their ending. */
export const reportFileKinds = [...readingFileKinds, ...figureFileKinds] as const;
export type ReportFileKind = (typeof reportFileKinds)[number];
