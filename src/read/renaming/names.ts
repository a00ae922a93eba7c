/** Where a name stands in a text, whatever blanks are within it and however wide its signs are. */
interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** The signs of a text that count in comparisons, each with where it stands. */
function signsOf(text: string): readonly { readonly sign: string; readonly at: number }[] {
  const signs: { sign: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const sign of text.charAt(at).normalize("NFKC").replace(/\s/g, ""))
      signs.push({ sign, at });
  }
  return signs;
}

function occurrencesOf(text: string, name: string): readonly Occurrence[] {
  const signs = signsOf(text);
  const wanted = signsOf(name).map(({ sign }) => sign);
  const line = signs.map(({ sign }) => sign).join("");
  const found: Occurrence[] = [];
  const needle = wanted.join("");
  if (needle === "") return found;
  for (
    let from = line.indexOf(needle);
    from >= 0;
    from = line.indexOf(needle, from + needle.length)
  ) {
    const [first, last] = [signs[from], signs[from + needle.length - 1]];
    if (first && last) found.push({ start: first.at, end: last.at + 1 });
  }
  return found;
}

/** 政府 that the last word of a name shares with 政府信息公开 behind it: 淮安市人民|政府|信息公开. */
function sharedWith(name: string, after: string): string {
  return name.endsWith("政府") && /^\s*信息公开/.test(after) ? "政府" : "";
}

/**
 * A text with one name in place of another; where the new one stands already, also as a longer form of the old one, it
 * stays.
 */
export function withName(text: string, from: string, to: string): string {
  const kept = occurrencesOf(text, to);
  const isKept = ({ start, end }: Occurrence): boolean =>
    kept.some((other) => other.start <= start && end <= other.end);
  let written = "";
  let next = 0;
  for (const each of occurrencesOf(text, from)) {
    if (isKept(each)) continue;
    const shared = to.endsWith("政府") ? "" : sharedWith(from, text.slice(each.end));
    written += text.slice(next, each.start) + to + shared;
    next = each.end;
  }
  return written + text.slice(next);
}
