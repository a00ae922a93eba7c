import { columnLetters } from "./cell-address";

/** Rows below and columns beside what is read of a sheet: the first of them, and the last that holds something. */
export interface UnreadCells {
  readonly rows?: readonly [number, number];
  readonly columns?: readonly [number, number];
}

/** As spreadsheets call them, such as Sheet1!3001:8000 and Sheet1!GS:XFD. */
export function unreadAddresses(sheet: string, { rows, columns }: UnreadCells): readonly string[] {
  return [
    ...(rows ? [`${sheet}!${rows.map((row) => row + 1).join(":")}`] : []),
    ...(columns ? [`${sheet}!${columns.map(columnLetters).join(":")}`] : []),
  ];
}

/** In words, such as 第3001行到第8000行、GS列到XFD列. */
export function unreadCellsWording({ rows, columns }: UnreadCells): string {
  return [
    ...(rows ? [`第${rows[0] + 1}行到第${rows[1] + 1}行`] : []),
    ...(columns ? [`${columnLetters(columns[0])}列到${columnLetters(columns[1])}列`] : []),
  ].join("、");
}
