/** What a tab leaves between words of a line of Word, in a form that a page keeps. */
export const wordGap = "\u3000";
