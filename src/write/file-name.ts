import { printedLine } from "./printed-text";

/** Refused in file names by Windows. */
const refused = /[<>:"/\\|?*]/g;
const longest = 120;

/** A name every system accepts for a file, made of `name`; the ending is not part of it. */
export function safeFileName(name: string): string {
  const characters = [...printedLine(name).replace(refused, "_")].slice(0, longest);
  let fileName = characters.join("").replace(/^[. ]+/, "");
  while (/[. ]$/.test(fileName)) fileName = fileName.slice(0, -1);
  return fileName;
}
