import type { HostileFiles } from "./hostile-corpus";
import { bytesOf, pdfOf, pdfWith, streamObject, textAt } from "./pdf-files";

/** 100 MB of them. */
function blanks(): Uint8Array {
  return new Uint8Array(100_000_000).fill(32);
}

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("\n");
}

function form(instructions: string, named: string) {
  return streamObject(
    instructions,
    `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << ${named} >> >>`
  );
}

/** A form that draws the next one twice, and so on. */
function nested(depth: number): Uint8Array {
  const objects = Array.from({ length: depth }, (_, index) =>
    index === depth - 1 ? form("0 0 m 9 9 l S", "") : form("/Y Do /Y Do", `/Y ${10 + index} 0 R`)
  );
  return pdfWith(["/X Do"], { resources: "/XObject << /X 9 0 R >>", objects });
}

function catalogue(...objects: readonly string[]): Uint8Array {
  return pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", ...objects]);
}

const sample = (): Uint8Array => pdfWith([textAt(50, 700, "一、总体情况")]);

/** PDF that use up what reads them, or that cannot be read; each ends in a message. */
export const hostilePdf: HostileFiles = [
  ["a PDF whose page inflates to 100 MB", () => pdfWith([blanks()])],
  [
    "a PDF that says its page is a picture and inflates to 100 MB",
    () =>
      pdfOf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        streamObject(blanks(), "/Subtype /Image"),
      ]),
  ],
  ["a PDF of 2,000,000 lines", () => pdfWith(["0 0 m 100 100 l S\n".repeat(2_000_000)])],
  ["a PDF of 700,000 lines", () => pdfWith(["0 0 m 9 9 l S\n".repeat(700_000)])],
  ["a PDF of 700,000 blanks between texts", () => pdfWith(["BT ET ".repeat(700_000)])],
  [
    "a PDF of 300,000 characters",
    () => pdfWith([times(300_000, (index) => textAt(index % 600, index % 800, "1"))]),
  ],
  [
    "a PDF of one text of 3,000,000 characters",
    () => pdfWith([textAt(9, 9, "1".repeat(3_000_000))]),
  ],
  [
    "a PDF of one line with 1,500,000 corners",
    () => pdfWith([`0 0 m ${"9 9 l ".repeat(1_500_000)} S`]),
  ],
  [
    "a PDF with a form that draws itself",
    () =>
      pdfWith(["/X Do"], {
        resources: "/XObject << /X 9 0 R >>",
        objects: [form("/X Do /X Do", "/X 9 0 R")],
      }),
  ],
  [
    "a PDF of 100,000 pages",
    () =>
      catalogue(
        `<< /Type /Pages /Kids [${"3 0 R ".repeat(100_000)}] /Count 100000 >>`,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"
      ),
  ],
  [
    "a PDF whose pages are in a circle",
    () =>
      catalogue(
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
      ),
  ],
  [
    "a PDF with a grid of 400 × 400 lines",
    () =>
      pdfWith([
        `${textAt(50, 700, "一")} ${times(400, (at) => `0 ${at * 8} m 4000 ${at * 8} l S ${at * 8} 0 m ${at * 8} 4000 l S`)}`,
      ]),
  ],
  [
    "a PDF of 60,000 filled areas over 30,000 characters",
    () =>
      pdfWith([
        times(60_000, (at) => `${at % 500} ${at % 700} 9 9 re f`) +
          times(300, () => textAt(9, 9, "1".repeat(100))),
      ]),
  ],
  [
    "a PDF of an object stream that inflates to 100 MB",
    () =>
      pdfOf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        streamObject(blanks(), "/Type /ObjStm /N 1 /First 4"),
      ]),
  ],
  [
    "a PDF deflated twice, to 100 MB",
    () => {
      const inner = streamObject(blanks());
      const stream = typeof inner === "string" ? bytesOf(inner) : inner.stream;
      const outer = streamObject(stream);
      return pdfOf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        {
          dictionary: "/Filter [/FlateDecode /FlateDecode]",
          stream: typeof outer === "string" ? bytesOf(outer) : outer.stream,
        },
      ]);
    },
  ],
  ["a PDF without its cross-reference", () => bytesOf("%PDF-1.4\nstartxref\n99999999\n%%EOF")],
  ["a PDF of nothing but opening brackets", () => bytesOf(`%PDF-1.4\n${"[".repeat(1_000_000)}`)],
  ["a PDF of nothing but objects", () => bytesOf(`%PDF-1.4\n${"1 0 obj\n".repeat(300_000)}`)],
  ["a PDF of nothing but streams", () => bytesOf(`%PDF-1.4\n${"stream\n".repeat(300_000)}`)],
  ["a cut PDF", () => sample().slice(0, 400)],
  [
    "a PDF with a password",
    () =>
      pdfOf(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`
      ),
  ],
  ["a PDF without pages", () => catalogue("<< /Type /Pages /Kids [] /Count 0 >>")],
  ["a PDF without text", () => pdfWith(["0 0 m 9 9 l S"])],
];

/** PDF that end by themselves only after a long time: what reads them has to be ended. */
export const endlessPdf: HostileFiles = [["a PDF of forms nested 2^25", () => nested(25)]];
