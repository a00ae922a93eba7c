import { inSeenOrder, shownInCell } from "../../src/read/direction";
import { readFigure } from "../../src/read/figure-text";

test.each([
  ["12", "12"],
  ["\u202e12\u202c", "21"],
  ["a\u202e12\u202cb", "a21b"],
  ["\u202e12", "21"],
  ["\u202e12\nab", "21\nab"],
  ["\u202e（1）[2]<3>\u202c", "<3>[2]（1）"],
  ["\u202e12\u200e", "\u202e12\u200e"],
])("%j is seen as %j", (text, seen) => {
  expect(inSeenOrder(text)).toBe(seen);
});

test.each([
  ["no marks", " 12 ", " 12 "],
  ["marks around it", "\u202a12\u202c", "12"],
  ["marks and blanks around it", "\u200e \u202a1 2 \u202c\u200f", "1 2"],
  ["a mark before it", "\u200e12", "12"],
  ["a mark after it", "12\u200e", "12"],
  ["nothing but marks", "\u200e\u200f", ""],
  ["nothing but marks, one that turns round nothing", "\u202e\u200e", ""],
  ["marks within it", "1\u200e2\u200f3", "1 2 3"],
  ["characters turned round", "\u202e12\u202c", "21"],
  ["nothing turned round", "12\u202e\u202c", "12"],
  ["a sign, from left to right", "\u200e-5", "-5"],
  ["a sign, from right to left", "\u200f-50", "50-"],
  ["no sign, from right to left", "\u200f50", "50"],
])("a cell with %s shows that", (_, text, shown) => {
  expect(shownInCell(text)).toBe(shown);
});

test.each(["\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202d", "\u2066", "\u2069"])(
  "what is turned round up to %j is not taken for a figure as it is written",
  (mark) => {
    for (const content of [`\u202e12${mark}`, `\u202e${mark}12`, `\u202e${mark}12\u202c`]) {
      expect(readFigure(content, { kind: "count", unit: "件" }).value).toEqual({
        text: expect.stringContaining("12") as string,
        unread: "characters",
      });
    }
  }
);
