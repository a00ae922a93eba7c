import { UnreadableFileError } from "../../errors";
import { PartNotLoaded } from "../../../report/loaded";
import type { CharacterMaps } from "./character-maps";
import type { Drawing } from "./drawing";
import { fontOf, unknownFont, type Font } from "./fonts";
import { matrixOf, unmoved } from "./geometry";
import { Interpreter } from "./interpreter";
import { openPdf, type Library, type Opening } from "./library";
import { pdfLimits } from "./pdf-limits";
import { draw, type StepList } from "./steps";

type Document = Awaited<Opening["loading"]["promise"]>;
type Page = Awaited<ReturnType<Document["getPage"]>>;

/** The names of the fonts that are set in a list of steps. */
function fontNames(library: Library, { fnArray, argsArray }: StepList): ReadonlySet<string> {
  const names = new Set<string>();
  fnArray.forEach((step, index) => {
    const args = argsArray[index];
    if (step === library.OPS.dependency && Array.isArray(args)) {
      for (const name of args as readonly unknown[]) {
        if (typeof name === "string") names.add(name);
      }
    }
  });
  return names;
}

/** What pdf.js has under a name, once it is there. */
function objectNamed(page: Page, name: string): Promise<unknown> {
  return new Promise((resolve) => {
    // What is shared by pages begins so.
    const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
    objects.get(name, resolve);
  });
}

async function fontsOf(page: Page, names: ReadonlySet<string>): Promise<ReadonlyMap<string, Font>> {
  const fonts = [...names].filter((name) => /_f\d+$/.test(name));
  return new Map(
    await Promise.all(
      fonts.map(async (name) => [name, fontOf(await objectNamed(page, name))] as const)
    )
  );
}

async function drawingOf(library: Library, document: Document, number: number): Promise<Drawing> {
  const page = await document.getPage(number);
  const [list, layers] = await Promise.all([
    page.getOperatorList() as Promise<StepList>,
    document.getOptionalContentConfig(),
  ]);
  const fonts = await fontsOf(page, fontNames(library, list));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const drawn = new Interpreter({
    width,
    height,
    matrix: matrixOf(transform) ?? unmoved,
    fontNamed: (name) => fonts.get(name) ?? unknownFont,
    isLayerSeen: (layer) => Boolean(layers.isVisible(layer)),
  });
  draw(library, list, drawn);
  page.cleanup();
  return drawn.drawing();
}

async function drawingsOf({ library, loading }: Opening): Promise<readonly Drawing[]> {
  const opened = await loading.promise;
  if (opened.numPages > pdfLimits.pages) {
    throw new UnreadableFileError("pdf-too-long", `它有${opened.numPages}页。`);
  }
  if (opened.numPages === 0) throw new UnreadableFileError("damaged");
  const drawings: Drawing[] = [];
  for (let number = 1; number <= opened.numPages; number++) {
    drawings.push(await drawingOf(library, opened, number));
  }
  return drawings;
}

/** Errors of pdf.js are told apart by their names only. */
function refused(cause: unknown): never {
  if (cause instanceof UnreadableFileError || cause instanceof PartNotLoaded) throw cause;
  if (cause instanceof RangeError) throw cause;
  const name = cause instanceof Error ? cause.name : "";
  throw new UnreadableFileError(name === "PasswordException" ? "encrypted" : "damaged", "", {
    cause,
  });
}

/**
 * What is drawn on each page of a PDF.
 * @throws UnreadableFileError where it cannot be opened, wants a password, or is too much for a report
 */
export async function pagesOf(bytes: Uint8Array, maps: CharacterMaps): Promise<readonly Drawing[]> {
  const opening = await openPdf(bytes, maps);
  try {
    return await Promise.race([drawingsOf(opening), opening.excess]);
  } catch (cause) {
    return refused(cause);
  } finally {
    opening.end();
  }
}
