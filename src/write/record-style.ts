import type { PrintedDocument } from "./document";
import { lineCount } from "./sheets/text-size";
import { heiTi, songTi } from "./word-fonts";
import { textWidthOf } from "./word-parts";
import type { WordStyle } from "./word-style";

const margins = { top: 20, bottom: 20, left: 22, right: 22 } as const;
const pointsOfMillimetre = 72 / 25.4;
const pageHeight = (297 - margins.top - margins.bottom) * pointsOfMillimetre;

/** Sizes of the text in points, the largest first: a record is to stand on one page where it can. */
const sizes = [12, 10.5, 9] as const;
const pitchOfSize = 1.5;

function styleOfSize(size: number): WordStyle {
  const text = { size, pitch: size * pitchOfSize, indent: 2 };
  return {
    margins,
    gridPitch: null,
    characterSpacing: 0,
    title: { font: songTi, size: 16, pitch: 24, indent: 0, bold: true },
    body: { font: songTi, ...text },
    heading1: { font: heiTi, ...text, indent: 0 },
    heading2: { font: songTi, ...text, bold: true },
    cell: { font: songTi, size: 9, pitch: 12, indent: 0 },
    pageNumber: { font: songTi, size: 10.5, pitch: 12, indent: 0, place: "center", fromEdge: 12 },
  };
}

/** How high a document without tables is, in points. */
function heightIn(style: WordStyle, { parts }: PrintedDocument): number {
  const width = textWidthOf(style) / 20;
  const { title, body, heading1 } = style;
  const lines = (text: string, size: number, indent: number): number =>
    lineCount("　".repeat(indent) + text, width, size);
  return parts.reduce((height, part) => {
    switch (part.kind) {
      case "title":
        return (
          height +
          part.lines.reduce((sum, line) => sum + lines(line, title.size, 0), 0) * title.pitch +
          body.pitch
        );
      case "heading":
        return height + lines(part.text, heading1.size, heading1.indent) * heading1.pitch;
      case "draft":
      case "paragraph":
        return height + lines(part.text, body.size, body.indent) * body.pitch;
      case "text-table":
      case "table":
      case "list":
      case "signature":
      case "addressee":
      case "attachments":
        throw new Error(`A record has no part ${part.kind}`);
    }
  }, 0);
}

/** How a check record looks in Word: in the largest type that keeps it on one page, else in 五号. */
export function recordStyle(record: PrintedDocument): WordStyle {
  const [, usual] = sizes;
  const fitting = sizes.find((size) => heightIn(styleOfSize(size), record) <= pageHeight);
  return styleOfSize(fitting ?? usual);
}
