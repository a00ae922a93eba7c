import { inflateSync } from "node:zlib";
import { pngFile } from "./png-file";

/** A picture in colours, three bytes a point: red, green, blue, from the top left. */
interface ColorPicture {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** What a PNG line is written as the difference to, by its filter: the point left, above, and left above. */
const predictions: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [toLeft, toAbove, toCorner] = [
      Math.abs(above - corner),
      Math.abs(left - corner),
      Math.abs(left + above - 2 * corner),
    ];
    if (toLeft <= toAbove && toLeft <= toCorner) return left;
    return toAbove <= toCorner ? above : corner;
  },
];

/** Reads a PNG file as browsers write it: eight bits a channel, with or without alpha, not interlaced. */
function readPng(file: Buffer): ColorPicture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString("latin1", at + 4, at + 8);
    if (type === "IDAT") parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const bytes = inflateSync(Buffer.concat(parts));
  const lineLength = width * channels;
  const lines = new Uint8Array(lineLength * height);
  const points = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const predict = predictions[bytes[row * (lineLength + 1)] ?? 0];
    if (!predict) throw new Error("Not a PNG file");
    for (let at = 0; at < lineLength; at++) {
      const here = row * lineLength + at;
      const left = at < channels ? 0 : (lines[here - channels] ?? 0);
      const above = row === 0 ? 0 : (lines[here - lineLength] ?? 0);
      const corner = row === 0 || at < channels ? 0 : (lines[here - lineLength - channels] ?? 0);
      const difference = bytes[row * (lineLength + 1) + 1 + at] ?? 0;
      lines[here] = difference + predict(left, above, corner);
    }
    for (let point = 0; point < width; point++) {
      const from = row * lineLength + point * channels;
      points.set(lines.subarray(from, from + 3), (row * width + point) * 3);
    }
  }
  return { width, height, points };
}

function channelsOf(color: number): readonly [number, number, number] {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

function distance(one: number, other: number): number {
  const [red, green, blue] = channelsOf(one);
  const [otherRed, otherGreen, otherBlue] = channelsOf(other);
  return Math.abs(red - otherRed) + Math.abs(green - otherGreen) + Math.abs(blue - otherBlue);
}

/**
 * A PNG file with the commonest of its colours alone; a point of another colour gets the nearest of them.
 * @param most how many colours are kept, at most 256
 */
export function withFewColors(file: Buffer, most: number): Buffer {
  const { width, height, points } = readPng(file);
  const colors = Array.from({ length: width * height }, (_, point) =>
    Buffer.from(points.buffer, point * 3, 3).readUIntBE(0, 3)
  );
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([color]) => color);
  const nearest = new Map(
    [...counts.keys()].map((color) => {
      const distances = palette.map((kept) => distance(color, kept));
      return [color, distances.indexOf(Math.min(...distances))];
    })
  );
  const lines = Buffer.alloc((width + 1) * height);
  for (const [point, color] of colors.entries()) {
    const row = Math.floor(point / width);
    lines[row * (width + 1) + 1 + (point % width)] = nearest.get(color) ?? 0;
  }
  return pngFile({ width, height, bits: 8, colors: "palette", lines, palette });
}
