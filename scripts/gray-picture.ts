import { pngFile } from "./png-file";

/** A picture in grays, one byte a point, from the top left. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** Reads a binary PGM file as pdftoppm writes it. */
export function readPgm(file: Uint8Array): GrayPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(file.subarray(0, 64)).toString("latin1")
  );
  if (!head) throw new Error("Not a picture in 256 grays");
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), points: file.subarray(all.length) };
}

/** Pictures side by side, with a light gap between them. */
export function sideBySide(pictures: readonly GrayPicture[], gap = 12): GrayPicture {
  const height = Math.max(...pictures.map((picture) => picture.height));
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, gap);
  const points = new Uint8Array(width * (height + 2 * gap)).fill(0xdd);
  let left = gap;
  for (const picture of pictures) {
    for (let row = 0; row < picture.height; row++) {
      const line = picture.points.subarray(row * picture.width, (row + 1) * picture.width);
      points.set(line, (row + gap) * width + left);
    }
    left += picture.width + gap;
  }
  return { width, height: height + 2 * gap, points };
}

/** The picture as a PNG file in 16 grays. */
export function pngOf({ width, height, points }: GrayPicture): Buffer {
  const bytesInLine = Math.ceil(width / 2);
  const lines = Buffer.alloc((bytesInLine + 1) * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const gray = Math.round((points[row * width + column] ?? 255) / 17);
      const at = row * (bytesInLine + 1) + 1 + (column >> 1);
      lines[at] = (lines[at] ?? 0) | (column % 2 === 0 ? gray << 4 : gray);
    }
  }
  return pngFile({ width, height, bits: 4, colors: "grays", lines });
}
