import { disguisedNumber } from "./disguised-number";
import { asKept } from "./kept-number";
import { shownNumber, shownText } from "./shown-number";
import type { CellContent, CellRemark } from "./source";

/** What a cell says to who reads it, and what there is to say of it. */
export interface CellReading {
  readonly content: CellContent;
  readonly remark?: CellRemark;
}

/** What a cell holds, and how. */
export interface HeldContent {
  readonly value: CellContent;
  readonly numberFormat: string;
  /** What it shows, where the program says that; of a column that is too narrow nothing but #. */
  readonly shown?: string;
}

/** Excel's text format: a number that is typed under it becomes a text. */
const textFormat = "@";

const asText = { kind: "text" } as const satisfies CellRemark;
const unread = { kind: "unread", cause: "number-format" } as const satisfies CellRemark;
const tooNarrow = /^#{1,1000}$/;

/** A longer text in a cell is no figure. */
const longestFigure = 30;

function readNumber(value: number, { numberFormat, shown }: HeldContent): CellReading {
  const reading = shownNumber(value, numberFormat);
  switch (reading.kind) {
    case "number": {
      const { number } = reading;
      if (number === asKept(value)) {
        return numberFormat === textFormat
          ? { content: number, remark: asText }
          : { content: number };
      }
      return { content: number, remark: { kind: "rounded", held: asKept(value) } };
    }
    case "text":
      return { content: reading.text };
    case "unread": {
      if (value === 0 && reading.text === "")
        return { content: 0, remark: { kind: "zero-hidden" } };
      const isShown = shown !== undefined && !tooNarrow.test(shown);
      const content = isShown ? shown.trim() : (reading.text ?? String(value));
      const disguised = disguisedNumber(asKept(value), numberFormat);
      return { content, remark: disguised ? { ...unread, disguised } : unread };
    }
  }
}

function readText(value: string, numberFormat: string): CellReading {
  if (value.length > longestFigure || !/[\d０-９]/.test(value)) return { content: value };
  const content = shownText(value, numberFormat);
  return content.trim() === value.trim()
    ? { content: value, remark: asText }
    : { content, remark: unread };
}

/**
 * What a cell of a spreadsheet says to who reads it: Excel makes a date of 1-2 and keeps it as 45659, a format shows
 * 3940 as ¥3,940 or as 0.394.
 */
export function readCell(held: HeldContent): CellReading {
  const { value, numberFormat } = held;
  if (typeof value === "number") return readNumber(value, held);
  return typeof value === "string" ? readText(value, numberFormat) : { content: value };
}
