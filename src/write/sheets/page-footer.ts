/** What is printed below every page of a sheet, in the middle, in Excel's code: — 1 —, after GB/T 9704 7.5. */
export const pageFooter = "— &P —";
