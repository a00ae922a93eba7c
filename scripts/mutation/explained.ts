/** Survivors that were looked at, by `file › key`, each with the reason why no test can tell it. */
export type Explained = ReadonlyMap<string, string>;

/**
 * Reads the list of explained survivors: a line that begins with `#` gives the reason for the mutants on the lines
 * below it.
 */
export function parseExplained(text: string): Explained {
  const explained = new Map<string, string>();
  let reason = "";
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (line.startsWith("# ")) reason = line.slice(2);
    else if (line !== "") explained.set(line, reason);
  }
  return explained;
}
