/** More digits than this cannot be kept exactly. */
const mostDigits = 15;

function significantDigits(number: string): number {
  const [mantissa = ""] = number.split(/e/i);
  const digits = mantissa.replace(/\D/g, "").replace(/^0+/, "");
  let length = digits.length;
  while (digits[length - 1] === "0") length--;
  return length;
}

/** Where a string ends that begins at `from`. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (/[\d.eE+-]/.test(text.charAt(at))) at++;
  return at;
}

/** The strings, numbers and marks of well-formed JSON, as they are written. */
function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    let end = at + 1;
    if (character === '"') end = endOfString(text, at);
    else if (/[-\d]/.test(character)) end = endOfNumber(text, at);
    yield text.slice(at, end);
    at = end;
  }
}

/** What a JSON text says that its value does not keep: a key that is given twice, a number that is longer than kept. */
export interface LostInJson {
  readonly doubledKeys: readonly string[];
  readonly longNumbers: readonly string[];
}

/** @param text well-formed JSON */
export function lostIn(text: string): LostInJson {
  const doubledKeys: string[] = [];
  const longNumbers: string[] = [];
  /** The keys of the objects that are open, null for a list. */
  const open: (Set<string> | null)[] = [];
  let before = "";
  for (const written of tokensOf(text)) {
    if (/\s/.test(written.charAt(0))) continue;
    if (written === "{" || written === "[") open.push(written === "{" ? new Set() : null);
    else if (written === "}" || written === "]") open.pop();
    else if (written.charAt(0) === '"') {
      const keys = open.at(-1);
      if (keys && (before === "{" || before === ",")) {
        const key = String(JSON.parse(written));
        if (keys.has(key)) doubledKeys.push(key);
        keys.add(key);
      }
    } else if (written.length > mostDigits && significantDigits(written) > mostDigits) {
      longNumbers.push(written);
    }
    before = written;
  }
  return { doubledKeys, longNumbers };
}
