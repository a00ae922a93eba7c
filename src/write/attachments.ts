/** One line of an 附件说明: 附件：1. or 2., and the name. */
export interface AttachmentLine {
  readonly before: string;
  readonly name: string;
  /** How far `before` stands right of the word 附件, in characters. */
  readonly indent: number;
}

/** 附件： */
const wordWidth = 3;

/** The lines of an 附件说明, numbered where they are several (GB/T 9704-2012, 7.3.4). */
export function attachmentLines(names: readonly string[]): readonly AttachmentLine[] {
  return names.map((name, index) => {
    const number = names.length > 1 ? `${index + 1}.` : "";
    return index === 0
      ? { before: `附件：${number}`, name, indent: 0 }
      : { before: number, name, indent: wordWidth };
  });
}

/** The same as lines of plain text. */
export function attachmentTexts(names: readonly string[]): readonly string[] {
  return attachmentLines(names).map(
    ({ before, name, indent }) => `${"　".repeat(indent)}${before}${name}`
  );
}
