import { crc32, deflateSync } from "node:zlib";

const colorTypes = { grays: 0, palette: 3 } as const;

/** The lines of a picture, each behind a byte 0, as they stand in a PNG file. */
export interface PngLines {
  readonly width: number;
  readonly height: number;
  readonly bits: 4 | 8;
  readonly colors: keyof typeof colorTypes;
  readonly lines: Buffer;
  /** The colours that the points name by their number, as 0xRRGGBB. */
  readonly palette?: readonly number[];
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

/** A PNG file, compressed as much as can be. */
export function pngFile({ width, height, bits, colors, lines, palette }: PngLines): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(bits, 8);
  header.writeUInt8(colorTypes[colors], 9);
  const table = palette?.map((color) => Uint8Array.of(color >> 16, color >> 8, color));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    ...(table ? [chunk("PLTE", Buffer.concat(table))] : []),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
