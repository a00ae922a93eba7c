/**
 * The cells of a pasted text: columns separated by tabs, rows by line ends. A cell in quotation marks may hold both;
 * quotation marks in it are doubled. The line end after the last row adds no row.
 */
export function tableFromText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = "", separator = ""] = cell.exec(text) ?? ["", undefined, "", ""];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (separator === "\t") continue;
    rows.push(row);
    row = [];
    if (separator === "") break;
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}
