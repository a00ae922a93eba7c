/** Characters between which a field has its instruction and its result. */
const fieldBegins = "\u0013";
const resultBegins = "\u0014";
const fieldEnds = "\u0015";

/** Fields without a result whose instruction is what a reader sees. */
const shown = /^\s{0,9}(?:EQ|MACROBUTTON|GOTOBUTTON|LISTNUM|AUTONUM|SYMBOL|FORMDROPDOWN)/i;
const longestName = 30;

/** What ends a paragraph or a cell, also in an instruction. */
const marks = "\r\u0007\f";

const dropped = "\0";
const unreadable = "\ufffd";

/**
 * A text in which every field shows its result: what is instruction becomes zeros, the whole being as long as it was.
 * Where an instruction is drawn, as in an equation, an unreadable character stands. A field that does not end is none.
 */
export function withResults(text: string): string {
  if (!text.includes(fieldBegins)) return text;
  // How many instructions begin at a place, less those that end there.
  const begun = new Int32Array(text.length + 1);
  const drawn = new Set<number>();
  const open: { readonly begin: number; result: number | null }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === fieldBegins) open.push({ begin: at, result: null });
    else if (character === resultBegins) {
      const field = open.at(-1);
      if (field) field.result ??= at;
    } else if (character === fieldEnds) {
      const field = open.pop();
      if (!field) continue;
      const { begin, result } = field;
      begun[begin] = (begun[begin] ?? 0) + 1;
      begun[result ?? at] = (begun[result ?? at] ?? 0) - 1;
      const isDrawn = result === null && shown.test(text.slice(begin + 1, begin + longestName));
      if (isDrawn) drawn.add(at);
    }
  }
  let inside = 0;
  return Array.from({ length: text.length }, (_, at) => {
    inside += begun[at] ?? 0;
    const character = text[at] ?? "";
    if (inside > 0) return marks.includes(character) ? character : dropped;
    return drawn.has(at) ? unreadable : character;
  }).join("");
}
