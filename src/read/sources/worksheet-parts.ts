import type { WorkBook } from "@e965/xlsx";
import { lookThrough, type WorksheetPart } from "./worksheet-part";

/** What the library gives of an .xlsx beside what its types say. */
interface OpenedArchive {
  readonly files?: Readonly<Record<string, { readonly content: ArrayLike<number> }>>;
  readonly Directory?: { readonly workbooks?: readonly string[] };
}

const relationship = /<(?:\w{1,20}:)?Relationship\s([^<>]{0,4000})>/g;

function attributeIn(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s?=\\s?["']([^"']{0,1000})`).exec(tag)?.[1] ?? "";
}

/** The part of a worksheet in an archive. */
export interface FoundPart {
  readonly name: string;
  /** What its XML says; the sheets of a binary workbook (.xlsb) are no XML. */
  readonly written?: WorksheetPart;
}

/** Finds the part of each worksheet of an .xlsx; undefined for sheets of other files, and those that are no worksheets. */
export function worksheetParts(book: WorkBook): (index: number) => FoundPart | undefined {
  const { files = {}, Directory } = book as WorkBook & OpenedArchive;
  const textOf = (name: string): string | undefined => {
    const content = files[name]?.content;
    if (content === undefined) return undefined;
    const bytes = content instanceof Uint8Array ? content : Uint8Array.from(content);
    return new TextDecoder().decode(bytes);
  };
  const main = (Directory?.workbooks?.[0] ?? "xl/workbook.xml").replace(/^\//, "");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = textOf(`${folder}_rels/${main.slice(folder.length)}.rels`) ?? "";
  const targets = new Map(
    [...relations.matchAll(relationship)].map(([, tag = ""]) => [
      attributeIn(tag, "Id"),
      attributeIn(tag, "Target"),
    ])
  );
  return (index) => {
    const sheet = book.Workbook?.Sheets?.[index] as { readonly id?: string } | undefined;
    const target = targets.get(sheet?.id ?? "");
    if (target === undefined) return undefined;
    const names = [`${folder}${target}`, `xl/${target}`, target.replace(/^\//, "")];
    const name = names.find((each) => files[each] !== undefined);
    if (name === undefined) return undefined;
    const xml = target.endsWith(".bin") ? undefined : textOf(name);
    return { name, ...(xml !== undefined && { written: lookThrough(xml) }) };
  };
}
