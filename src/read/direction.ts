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

/** A text without the marks around the whole of it, as copying leaves them behind; one that turns round what follows stays. */
function withoutOuterMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charAt(from) !== "\u202e" && isOuter(text.charAt(from))) from++;
  while (to > from && isOuter(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function isOuter(character: string): boolean {
  return anyMark.test(character) || character.trim() === "";
}

/** A text in the order in which it is seen: what is set from right to left stands there turned round. */
export function inSeenOrder(text: string): string {
  if (!text.includes("\u202e")) return text;
  return text.replace(override, (_, inside: string) => reversed(inside));
}

/**
 * What a number cell shows, without marks of direction. Where it is not plain what they do to digits and signs, a blank
 * stands for each, and a sign of its own for one that turns round what follows, so that the text is no number.
 */
export function shownInCell(text: string): string {
  if (!anyMark.test(text)) return text;
  const inner = withoutOuterMarks(inSeenOrder(text));
  if (anyMark.test(inner)) return inner.replaceAll("\u202e", "\ufffd").replace(marks, " ");
  // From right to left a sign stands after its number.
  const isRightToLeft = /[\u061c\u200f\u202b\u2067]/.test(text);
  return isRightToLeft && /^[-+\u2212\uff0b\uff0d]/.test(inner)
    ? `${inner.slice(1)}${inner.charAt(0)}`
    : inner;
}
