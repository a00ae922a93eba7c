import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPgm, type GrayPicture } from "../scripts/gray-picture";

/** A word on a page; lengths in points from the page's upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

function attributes(element: string): ReadonlyMap<string, number> {
  const all = element.matchAll(/(\w+)="([\d.-]+)"/g);
  return new Map([...all].map(([, name = "", value]) => [name, Number(value)]));
}

function wordOf(element: string): PrintedWord {
  const at = attributes(element);
  const text = /">(.*)<\/word>/.exec(element)?.[1] ?? "";
  return {
    text: text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
    left: at.get("xMin") ?? 0,
    right: at.get("xMax") ?? 0,
    top: at.get("yMin") ?? 0,
    bottom: at.get("yMax") ?? 0,
  };
}

function inFolder<Result>(pdf: Uint8Array, work: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "printed-"));
  try {
    const file = join(folder, "printed.pdf");
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words of a PDF, page by page, as poppler's pdftotext finds them. */
export function wordsOf(pdf: Uint8Array): readonly PrintedPage[] {
  const text = inFolder(pdf, (file) =>
    execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8", maxBuffer: 1 << 26 })
  );
  const pages = text.split("<page ").slice(1);
  return pages.map((page) => {
    const size = attributes(page.slice(0, page.indexOf(">")));
    const words = page.match(/<word .*<\/word>/g) ?? [];
    return {
      width: size.get("width") ?? 0,
      height: size.get("height") ?? 0,
      words: words.map(wordOf),
    };
  });
}

/** The pages of a PDF as pictures. */
export function picturesOf(pdf: Uint8Array, dotsPerInch: number): readonly GrayPicture[] {
  return inFolder(pdf, (file, folder) => {
    execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-gray", file, join(folder, "page")]);
    const names = readdirSync(folder).filter((name) => name.endsWith(".pgm"));
    return names.sort().map((name) => readPgm(readFileSync(join(folder, name))));
  });
}
