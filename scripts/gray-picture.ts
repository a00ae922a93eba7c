import { crc32, deflateSync } from "node:zlib";

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

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture as a PNG file in 16 grays. */
export function pngOf({ width, height, points }: GrayPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a point, grays.
  header.writeUInt8(4, 8);
  const bytesInLine = Math.ceil(width / 2);
  const lines = Buffer.alloc((bytesInLine + 1) * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const gray = Math.round((points[row * width + column] ?? 255) / 17);
      const at = row * (bytesInLine + 1) + 1 + (column >> 1);
      lines[at] = (lines[at] ?? 0) | (column % 2 === 0 ? gray << 4 : gray);
    }
  }
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
