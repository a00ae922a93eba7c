/** What stands before an agency's kind in the text sheet. */
export const agencyKindLabel = "单位类别";

/** What stands behind it as long as nobody has said the kind. */
export const noAgencyKind = "（未选）";

/**
 * The line in the text sheet that keeps an agency's kind, beside the heading of section 一, whose contents depend on it.
 * @param kind in Chinese; undefined where it is not known
 */
export function agencyKindLine(kind: string | undefined): string {
  return `${agencyKindLabel}：${kind ?? noAgencyKind}`;
}

/** The kind that a line of the sheet names; undefined where the line is about something else. */
export function kindInLine(line: string): string | undefined {
  return new RegExp(`^\\s*${agencyKindLabel}\\s*[：:]\\s*(.*?)\\s*$`).exec(line)?.[1];
}
