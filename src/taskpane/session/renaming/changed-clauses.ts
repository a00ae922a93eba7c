/** How a part of a text reads now, and how it would. */
export interface ChangedClause {
  readonly from: string;
  readonly to: string;
}

/** Clauses with the sign they end with. */
const clause = /[^，。；、：\n]*[，。；、：\n]?/g;

function clausesOf(text: string): readonly string[] {
  return text.match(clause) ?? [];
}

/** The clauses of a text that change; all of it where it does not fall into as many as before. */
export function changedClauses(from: string, to: string): readonly ChangedClause[] {
  const [before, after] = [clausesOf(from), clausesOf(to)];
  if (before.length !== after.length) return [{ from, to }];
  return before.flatMap((each, index): readonly ChangedClause[] => {
    const written = after[index] ?? "";
    return each === written ? [] : [{ from: each, to: written }];
  });
}
