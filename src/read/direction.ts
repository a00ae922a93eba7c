/** Characters that set the direction of writing: seen themselves they are not, but they change the order of others. */
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const anyMark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What is set from right to left character by character, up to the next mark or the end of the line. */
const override = /\u202e([^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\n]+)(?:\u202c|(?=\n|$))/g;

const mirrored: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "（": "）",
  "）": "（",
  "<": ">",
  ">": "<",
};

function reversed(text: string): string {
  return [...text]
    .reverse()
    .map((character) => mirrored[character] ?? character)
    .join("");
}

/** Marks around the whole of a text, as copying leaves them behind. */
function withoutOuterMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isOuter(text.charAt(from))) from++;
  while (to > from && isOuter(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function isOuter(character: string): boolean {
  return character !== "\u202e" && (anyMark.test(character) || character.trim() === "");
}

/** A text in the order in which it is seen: what is set from right to left stands there turned round. */
export function inSeenOrder(text: string): string {
  return text.includes("\u202e")
    ? text.replace(override, (_, inside: string) => reversed(inside))
    : text;
}

/**
 * What a number cell shows, without marks of direction. Where it is not plain what they do to digits and signs, a blank
 * stands for each, so that the text is no number.
 */
export function shownInCell(text: string): string {
  if (!anyMark.test(text)) return text;
  const inner = withoutOuterMarks(inSeenOrder(text));
  if (anyMark.test(inner)) return inner.replace(marks, " ");
  // From right to left a sign stands after its number.
  const isRightToLeft = /[\u061c\u200f\u202b\u2067]/.test(text);
  return isRightToLeft && /^[-+\u2212\uff0b\uff0d]/.test(inner)
    ? `${inner.slice(1)}${inner.charAt(0)}`
    : inner;
}
