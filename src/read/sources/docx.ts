import type mammothLibrary from "mammoth";
import { UnreadableFileError } from "../errors";
import type { DocumentBlock } from "../source";
import type { Budget } from "./budget";
import { limits } from "./limits";

type Input = Parameters<typeof mammothLibrary.convertToHtml>[0];

/**
 * Reads a Word document whose archive was checked. Pictures and whatever lies outside the file are not touched.
 * @throws UnreadableFileError where it cannot be opened
 */
export async function readDocx(
  bytes: Uint8Array,
  budget: Budget
): Promise<readonly DocumentBlock[]> {
  const [mammoth, { readHtml }] = await Promise.all([import("mammoth"), import("./html")]);
  const html = await mammoth.default
    .convertToHtml(bothInputs(bytes), {
      convertImage: mammoth.default.images.imgElement(() => Promise.resolve({ src: "" })),
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
    })
    .catch((cause: unknown) => {
      throw new UnreadableFileError(cause instanceof RangeError ? "too-complex" : "damaged", "", {
        cause,
      });
    });
  if (html.value.length > limits.textCharacters * 2) throw new UnreadableFileError("too-large");
  return readHtml(html.value, budget);
}

/** mammoth takes a `buffer` in Node and an `arrayBuffer` in a browser, and ignores the other. */
function bothInputs(bytes: Uint8Array): Input {
  const copy = new Uint8Array(bytes);
  return { buffer: copy, arrayBuffer: copy.buffer } as unknown as Input;
}
