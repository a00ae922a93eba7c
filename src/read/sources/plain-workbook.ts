import { loaded } from "../../report/loaded";
import { UnreadableFileError } from "../errors";
import { compoundFile } from "./compound-file";
import type { UnreadCells } from "../../report/unread-cells";
import { unreadInBinary } from "./binary-worksheet";
import { cutWorksheet } from "./cut-worksheet";
import type { LeftOut } from "./left-out";
import { unreadInOldWorkbook } from "./old-worksheets";
import { WorkbookLooks } from "./workbook-looks";
import { readPartsOf } from "./read-parts";
import { childOf, elementsOf, parseXml, xmlAttribute } from "./xml";
import { plainXmlWorkbook } from "./xml-workbook";

type PartKind = "workbook" | "worksheet" | "sst" | "styleSheet" | "Relationships";

const rootName = /<(?:\w+:)?(workbook|worksheet|sst|styleSheet|Relationships)[\s>]/;

/** Parts with sheets, cells, strings and styles, told by their contents, whatever they are called. */
function kindOf(text: string): PartKind | null {
  return (rootName.exec(text)?.[1] as PartKind | undefined) ?? null;
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

function plainOldWorkbook(bytes: Uint8Array) {
  const stream = oldWorkbook(bytes);
  return { bytes: stream, unread: unreadInOldWorkbook(stream) };
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
function refuseSharedSheets(kind: PartKind, part: string): void {
  const root = parseXml(part);
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

/** A workbook as the library is to read it. */
export interface PlainWorkbook {
  readonly bytes: Uint8Array;
  /** What of a sheet lies beyond that which is read of one, by its index and by the part it stands in. */
  readonly unreadIn: (index: number, part?: string) => UnreadCells | undefined;
}

const binaryPart = /\.bin$/i;

/** A part as it is read, with what of it is not. */
interface PlainPart {
  readonly content: Uint8Array;
  readonly unread?: UnreadCells | undefined;
}

async function plainArchive(bytes: Uint8Array, leftOut: LeftOut): Promise<PlainWorkbook> {
  const [{ zipSync }, archive] = await Promise.all([
    loaded(() => import("fflate")),
    readPartsOf(bytes),
  ]);
  const parts = Object.entries(archive).map(([name, part]) => {
    const text = new TextDecoder().decode(part);
    return { name, part, text, kind: kindOf(text) };
  });
  const textOf = (kind: PartKind): string => parts.find((part) => part.kind === kind)?.text ?? "";
  const styles = textOf("styleSheet");
  const looks = new WorkbookLooks(styles === "" ? null : parseXml(styles), textOf("sst"), leftOut);
  const plainPart = ({ name, part, text, kind }: (typeof parts)[number]): PlainPart => {
    if (kind === null && binaryPart.test(name)) {
      return { content: part, unread: unreadInBinary(part) };
    }
    if (kind === "workbook" || kind === "Relationships") refuseSharedSheets(kind, text);
    if (kind !== "worksheet" && kind !== "sst") return { content: part };
    const { xml, unread } = kind === "sst" ? { xml: text } : cutWorksheet(text);
    if (kind === "worksheet") refuseArrayFormulas(xml);
    const plain = kind === "sst" ? looks.plainStrings(xml) : looks.plainCells(xml);
    return { content: plain === text ? part : new TextEncoder().encode(plain), unread };
  };
  const plain = parts.map((part) => [part.name, plainPart(part)] as const);
  const unread = new Map(plain.map(([name, part]) => [name, part.unread]));
  const contents = plain.map(([name, { content }]) => [name, content] as const);
  return {
    bytes: zipSync(Object.fromEntries(contents), { level: 0 }),
    unreadIn: (_, part = "") => unread.get(part),
  };
}

/**
 * An .xlsx file whose cells hold what a reader reads in them, with no parts but those that are read, and of its sheets no
 * more than is read of one; of an old workbook the stream that holds them.
 * @param leftOut takes what is struck or not seen
 */
export async function plainWorkbook(bytes: Uint8Array, leftOut: LeftOut): Promise<PlainWorkbook> {
  if (isZip(bytes)) return plainArchive(bytes, leftOut);
  const { bytes: plain, unread } = isCompoundFile(bytes)
    ? plainOldWorkbook(bytes)
    : plainXmlWorkbook(bytes);
  return { bytes: plain, unreadIn: (index) => unread[index] };
}
