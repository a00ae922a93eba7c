import { loaded } from "../../../report/loaded";
import type { CharacterMaps } from "./character-maps";
import { Channel } from "./channel";

/** pdf.js asks for these while it is loaded, though nothing is drawn here. */
const drawingClasses = ["DOMMatrix", "ImageData", "Path2D"];

/** Takes the place of a class to draw with where there is none, as under Node. */
function NothingDrawn(): void {
  // Made once as pdf.js is loaded, and never used.
}

/**
 * The half of pdf.js that parses. In a worker it would take all messages for its own as soon as it is there, and answer
 * them; beside a window it waits to be asked.
 */
async function parsing() {
  const isAlone = !("window" in globalThis);
  if (isAlone) Reflect.set(globalThis, "window", globalThis);
  return import("pdfjs-dist/legacy/build/pdf.worker.min.mjs").finally(() => {
    if (isAlone) Reflect.deleteProperty(globalThis, "window");
  });
}

async function library() {
  const known = globalThis as unknown as Record<string, unknown>;
  for (const name of drawingClasses) known[name] ??= NothingDrawn;
  return import("pdfjs-dist/legacy/build/pdf.min.mjs");
}

/** The half of pdf.js that asks. */
export type Library = Awaited<ReturnType<typeof library>>;

/** A PDF that is being opened, and how to be done with it. */
export interface Opening {
  readonly library: Library;
  readonly loading: ReturnType<Library["getDocument"]>;
  /** Rejects where the file asks for too much. */
  readonly excess: Promise<never>;
  readonly end: () => void;
}

/**
 * Opens a PDF, with both halves of pdf.js in this thread: no scripts are made, nothing is fetched, pictures are not
 * unpacked and fonts not drawn.
 * @throws PartNotLoaded where the library does not come
 */
export async function openPdf(bytes: Uint8Array, maps: CharacterMaps): Promise<Opening> {
  const asking = await loaded(library);
  const { WorkerMessageHandler } = await loaded(parsing);
  const { near, far, excess } = new Channel();
  const worker = new asking.PDFWorker({ port: near, verbosity: 0 } as object);
  WorkerMessageHandler.initializeFromPort(far);
  /** Takes the place of what fetches tables of characters. */
  class CharacterMapFactory {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const map = await maps(filename.replace(/\.bcmap$/, ""));
      if (!map) throw new Error(`There is no ${filename}`);
      return map;
    }
  }
  const loading = asking.getDocument({
    // It is handed over, and gone here then.
    data: new Uint8Array(bytes),
    worker,
    BinaryDataFactory: CharacterMapFactory,
    useWorkerFetch: false,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  const end = (): void => {
    // The other half may not answer any more.
    loading.destroy().catch(() => undefined);
    near.terminate();
    far.terminate();
  };
  return { library: asking, loading, excess, end };
}
