import { loaded } from "../../report/loaded";
import { UnreadableFileError } from "../errors";
import { compoundFile } from "./compound-file";
import type { LeftOut } from "./left-out";
import { WorkbookLooks } from "./workbook-looks";
import { readPartsOf } from "./read-parts";
import { childOf, elementsOf, parseXml, xmlAttribute } from "./xml";
import { plainXmlWorkbook } from "./xml-workbook";

type PartKind = "workbook" | "worksheet" | "sst" | "styleSheet" | "Relationships";

const rootName = /<(?:\w+:)?(workbook|worksheet|sst|styleSheet|Relationships)[\s>]/;

/** Parts with sheets, cells, strings and styles, told by their contents, whatever they are called. */
function kindOf(bytes: Uint8Array): PartKind | null {
  const found = rootName.exec(new TextDecoder().decode(bytes));
  return (found?.[1] as PartKind | undefined) ?? null;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Whether it is an old workbook (.xls), in a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0;
}

/** A stream of cells begins so; with another beginning the library would take it for another kind of file. */
const beginning = { first: 0x09, lastSecond: 0x08 } as const;

/** The stream of cells in an old workbook. Its container is not handed to the library, which follows its chains without end. */
function oldWorkbook(bytes: Uint8Array): Uint8Array {
  const { stream } = compoundFile(bytes);
  const cells = stream("Workbook") ?? stream("Book");
  const [first = 0, second = Infinity] = cells ?? [];
  const isBeginning = first === beginning.first && second <= beginning.lastSecond;
  if (!cells || !isBeginning) throw new UnreadableFileError("damaged");
  return cells;
}

const arrayFormula = /<(?:\w{1,20}:)?f\s[^<>]{0,200}\barray\b/g;
/** The library looks through the array formulas before a cell for each cell. */
const mostArrayFormulas = 5000;

function refuseArrayFormulas(sheet: string): void {
  if ((sheet.match(arrayFormula) ?? []).length > mostArrayFormulas) {
    throw new UnreadableFileError("too-complex");
  }
}

function haveDouble(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

/** Parts that several sheets are said to be in would be read as often: a sheet has one of its own. */
function refuseSharedSheets(kind: PartKind, part: Uint8Array): void {
  const root = parseXml(new TextDecoder().decode(part));
  const sheets =
    kind === "workbook"
      ? elementsOf(childOf(root, "sheets")).flatMap((sheet) => xmlAttribute(sheet, "id") ?? [])
      : elementsOf(root)
          .filter((each) => xmlAttribute(each, "Type")?.endsWith("/worksheet"))
          .flatMap(
            (each) => xmlAttribute(each, "Target")?.split(/[\\/]/).at(-1)?.toLowerCase() ?? []
          );
  if (haveDouble(sheets)) throw new UnreadableFileError("damaged");
}

/**
 * An .xlsx file whose cells hold what a reader reads in them, with no parts but those that are read; of an old
 * workbook the stream that holds them.
 * @param leftOut takes what is struck or not seen
 */
export async function plainWorkbook(bytes: Uint8Array, leftOut: LeftOut): Promise<Uint8Array> {
  if (!isZip(bytes)) return isCompoundFile(bytes) ? oldWorkbook(bytes) : plainXmlWorkbook(bytes);
  const [{ zipSync }, archive] = await Promise.all([
    loaded(() => import("fflate")),
    readPartsOf(bytes),
  ]);
  const parts = Object.entries(archive).map(([name, part]) => ({ name, part, kind: kindOf(part) }));
  const textOf = (kind: PartKind): string => {
    const own = parts.find((part) => part.kind === kind);
    return own ? new TextDecoder().decode(own.part) : "";
  };
  const styles = textOf("styleSheet");
  const strings = textOf("sst");
  const looks = new WorkbookLooks(styles === "" ? null : parseXml(styles), strings, leftOut);
  const changed = parts.map(({ name, part, kind }): readonly [string, Uint8Array] => {
    if (kind === "workbook" || kind === "Relationships") refuseSharedSheets(kind, part);
    if (kind !== "worksheet" && kind !== "sst") return [name, part];
    const written = new TextDecoder().decode(part);
    if (kind === "worksheet") refuseArrayFormulas(written);
    const plain = kind === "sst" ? looks.plainStrings(written) : looks.plainCells(written);
    return [name, plain === written ? part : new TextEncoder().encode(plain)];
  });
  return zipSync(Object.fromEntries(changed), { level: 0 });
}
