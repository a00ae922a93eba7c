/** A sheet name that is not taken: 核对记录, 核对记录（2）… Excel takes names that differ in case for the same. */
export function freeName(name: string, sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`;
  return free;
}
