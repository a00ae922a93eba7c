import { UnreadableFileError } from "../errors";
import type { LeftOut } from "./left-out";
import { WorkbookLooks } from "./workbook-looks";
import { parseXml } from "./xml";
import { plainXmlWorkbook } from "./xml-workbook";

type PartKind = "worksheet" | "sst" | "styleSheet";

const longestOpening = 4000;
const rootName = /<(?:\w+:)?(worksheet|sst|styleSheet)[\s>]/;

/** Parts with cells, strings and styles, told by their contents, whatever they are called. */
function kindOf(bytes: Uint8Array): PartKind | null {
  const beginning = new TextDecoder().decode(bytes.subarray(0, longestOpening));
  return (rootName.exec(beginning)?.[1] as PartKind | undefined) ?? null;
}

const pictures = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp)$/i;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** First byte of an old workbook (.xls). */
const compoundFile = 0xd0;

const arrayFormula = /<(?:\w{1,20}:)?f\s[^<>]{0,200}\barray\b/g;
/** The library looks through the array formulas before a cell for each cell. */
const mostArrayFormulas = 5000;

function refuseArrayFormulas(sheet: string): void {
  if ((sheet.match(arrayFormula) ?? []).length > mostArrayFormulas) {
    throw new UnreadableFileError("too-complex");
  }
}

/**
 * An .xlsx file whose cells hold what a reader reads in them; one with nothing to be left out, and an old workbook, as it
 * is.
 * @param leftOut takes what is struck or not seen
 */
export async function plainWorkbook(bytes: Uint8Array, leftOut: LeftOut): Promise<Uint8Array> {
  if (!isZip(bytes)) return bytes[0] === compoundFile ? bytes : plainXmlWorkbook(bytes);
  const { unzipSync, zipSync } = await import("fflate");
  const archive = unzipSync(bytes, { filter: ({ name }) => !pictures.test(name) });
  const parts = Object.entries(archive).map(([name, part]) => ({ name, part, kind: kindOf(part) }));
  const textOf = (kind: PartKind): string => {
    const own = parts.find((part) => part.kind === kind);
    return own ? new TextDecoder().decode(own.part) : "";
  };
  const styles = textOf("styleSheet");
  const strings = textOf("sst");
  const looks = new WorkbookLooks(styles === "" ? null : parseXml(styles), strings, leftOut);
  const changed = parts.map(({ name, part, kind }): readonly [string, Uint8Array] => {
    if (kind !== "worksheet" && kind !== "sst") return [name, part];
    const written = new TextDecoder().decode(part);
    if (kind === "worksheet") refuseArrayFormulas(written);
    const plain = kind === "sst" ? looks.plainStrings(written) : looks.plainCells(written);
    return [name, plain === written ? part : new TextEncoder().encode(plain)];
  });
  const isAsItWas = changed.every(([name, part]) => archive[name] === part);
  return isAsItWas ? bytes : zipSync(Object.fromEntries(changed), { level: 0 });
}
