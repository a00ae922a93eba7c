import { zlibSync } from "fflate";

/** An object of a PDF: a dictionary or the like, or one with a stream. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array };

/** A text of plain letters as bytes. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A stream as it is, or deflated. */
export function streamObject(
  content: string | Uint8Array,
  dictionary = "",
  deflated = true
): PdfObject {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const stream = deflated ? zlibSync(bytes, { level: 9 }) : bytes;
  return { dictionary: `${dictionary}${deflated ? " /Filter /FlateDecode" : ""}`, stream };
}

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ""): Uint8Array {
  const parts = [bytesOf("%PDF-1.5\n")];
  const places: number[] = [];
  let length = 9;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    places.push(length);
    add(bytesOf(`${index + 1} 0 obj\n`));
    if (typeof object === "string") add(bytesOf(object));
    else {
      add(bytesOf(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`));
      add(object.stream);
      add(bytesOf("\nendstream"));
    }
    add(bytesOf("\nendobj\n"));
  });
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  add(
    bytesOf(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF`
    )
  );
  return joined(parts);
}

function hexadecimal(code: number): string {
  return code.toString(16).padStart(4, "0");
}

/** A font without glyphs, whose codes are the characters themselves, each as broad as it is high, digits half. */
const font = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 1000 /W [32 126 500] >>",
  streamObject(
    "/CIDInit /ProcSet findresource begin begincmap /CMapName /Plain def 1 begincodespacerange <0000> <ffff> endcodespacerange " +
      `${Array.from({ length: 256 }, (_, high) => `1 beginbfrange <${hexadecimal(high * 256)}> <${hexadecimal(high * 256 + 255)}> <${hexadecimal(high * 256)}> endbfrange`).join("\n")} endcmap end`
  ),
  "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
] as const;

/** Writes a text at a place, as it stands in the instructions of a page; y grows upwards. */
export function textAt(x: number, y: number, text: string, size = 10): string {
  const codes = [...text].map((character) => hexadecimal(character.charCodeAt(0))).join("");
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
}

export const pageHeight = 800;
export const pageWidth = 600;

/** What a PDF may have beside its pages' instructions. */
export interface PdfExtras {
  /** What further resources each page names. */
  readonly resources?: string;
  /** Objects from number 9 on. */
  readonly objects?: readonly PdfObject[];
  readonly deflated?: boolean;
}

/** The objects of a PDF with a page for each list of instructions; its font is called F. */
export function objectsWith(
  pages: readonly (string | Uint8Array)[],
  extras: PdfExtras = {}
): readonly PdfObject[] {
  const { resources = "", objects = [], deflated = true } = extras;
  const first = 9 + objects.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  return [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< >>",
    "<< >>",
    ...font,
    ...objects,
    ...pages.flatMap((instructions, index): PdfObject[] => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
      streamObject(instructions, "", deflated),
    ]),
  ];
}

/** A PDF of {@link objectsWith}. */
export function pdfWith(
  pages: readonly (string | Uint8Array)[],
  extras: PdfExtras = {}
): Uint8Array {
  return pdfOf(objectsWith(pages, extras));
}
