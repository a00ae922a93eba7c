import { dayWording, isPrintedDay, type Day } from "../report/day";
import type { PrintedDocument, SignaturePart } from "./document";

/** Characters between the date and the right margin (GB/T 9704-2012, 7.3.5.1). */
const afterDate = 4;

/** Lines left free above the agency, so that a seal of 42 mm over agency and date stays clear of the text. */
export const linesForSeal = 2;

/** How wide a text is, in characters of its size: digits and Latin letters are half as wide as the others. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
}

/** The lines of a signature; the date alone where no agency is known. */
export function signatureLines({ agency, date }: SignaturePart): readonly string[] {
  return agency === "" ? [date] : [agency, date];
}

/** How wide, in characters, the area at the right margin is in whose middle the lines of a signature stand. */
export function signatureWidth(signature: SignaturePart): number {
  const date = widthInCharacters(signature.date) + 2 * afterDate;
  return Math.max(widthInCharacters(signature.agency), date);
}

/** Whether a report was not yet to be written on a day: its year had not ended. */
export function isBeforeYearEnd(day: Day, year: number | null): boolean {
  return year !== null && day < `${year}-12-31`;
}

/** Whether a document ends with an agency and a date, or a date, that somebody has written below its text. */
export function isSignedByHand({ parts }: PrintedDocument): boolean {
  const last = parts.at(-1);
  return last?.kind === "paragraph" && isPrintedDay(last.text.replace(/\s/g, ""));
}

/** A document with its agency and a date at its end (落款); as it is where these were written by hand. */
export function signed<Printed extends PrintedDocument>(document: Printed, day: Day): Printed {
  if (isSignedByHand(document)) return document;
  const { author: agency, parts } = document;
  const signature: SignaturePart = { kind: "signature", agency, date: dayWording(day) };
  return { ...document, parts: [...parts, signature] };
}
