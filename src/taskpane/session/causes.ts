import { figuresIn } from "../../rules/arithmetic/equations";
import { explainedFindings, type RepairGroup } from "../../check/repairs";
import type { Finding, Subject } from "../../check/finding";
import { identitiesOf } from "../../report/identities";
import type { Format } from "../../report/formats";
import {
  absenceMarks,
  disguisedFigures,
  emptyFigures,
  textFigures,
  unreadFigures,
} from "../../rules/filling";
import { gapRules } from "../../rules/gaps";
import { partOf } from "./parts";

/** Findings by what they come from. Findings of the same cause are one problem; the names serve only to compare. */
export type Causes = ReadonlyMap<Finding, string>;

type Named = readonly [Finding, string];

/** Sets that have members in common, directly or through others, put together. */
function joined<Member>(sets: readonly ReadonlySet<Member>[]): readonly ReadonlySet<Member>[] {
  return sets.reduce<readonly ReadonlySet<Member>[]>((apart, set) => {
    const touches = (other: ReadonlySet<Member>): boolean => [...set].some((one) => other.has(one));
    const together = apart.filter(touches).flatMap((other) => [...other]);
    return [...apart.filter((other) => !touches(other)), new Set([...together, ...set])];
  }, []);
}

/**
 * The cells of the likeliest repair, put together where an identity holds both: one of them is not mended without the
 * other. Cells that have nothing to do with each other are wrong for reasons of their own.
 */
function wrongTogether(format: Format, { repairs }: RepairGroup): readonly ReadonlySet<Subject>[] {
  const cells = repairs[0]?.changes.map(({ cell }) => cell) ?? [];
  const inOneIdentity = identitiesOf(format).map(
    (identity) => new Set<Subject>(figuresIn(identity).filter((key) => cells.includes(key)))
  );
  return joined(inOneIdentity.filter(({ size }) => size > 0));
}

function repaired(
  format: Format,
  findings: readonly Finding[],
  repairs: readonly RepairGroup[]
): readonly Named[] {
  return repairs.flatMap((group) => {
    const sets = wrongTogether(format, group);
    return explainedFindings(group, findings).flatMap((finding): readonly Named[] => {
      const set = sets.find((cells) => finding.cells.some((cell) => cells.has(cell)));
      return set ? [[finding, `wrong ${[...set].join()}`]] : [];
    });
  });
}

/** A rule that finds fault with several rows or columns of a table; two texts are never the same problem. */
function repeatName(finding: Finding): string | undefined {
  const part = partOf(finding);
  return part === "text" ? undefined : `repeated ${finding.rule} ${finding.level} ${part}`;
}

const cellRules: readonly string[] = [
  ...gapRules,
  emptyFigures,
  absenceMarks,
  textFigures,
  unreadFigures,
  disguisedFigures,
].map(({ id }) => id);

/** The finding about cells that are empty, unreadable or not there that keep another from being judged. */
function obstacleOf(finding: Finding, findings: readonly Finding[]): Finding | undefined {
  if (finding.level !== "incomplete" || finding.cells.length === 0) return undefined;
  return findings.find(
    ({ rule, cells }) =>
      cellRules.includes(rule) && finding.cells.every((cell) => cells.includes(cell))
  );
}

/**
 * What the findings of a report come from: the cells that the likeliest repair changes; the empty cells that keep a
 * rule from being judged; otherwise the rule itself where it speaks of figures. Findings of one cause stand in one
 * table. Those left out have a cause of their own.
 */
export function causesOf(
  format: Format,
  findings: readonly Finding[],
  repairs: readonly RepairGroup[]
): Causes {
  const repeats = findings.flatMap((finding): readonly Named[] => {
    const name = repeatName(obstacleOf(finding, findings) ?? finding);
    return name === undefined ? [] : [[finding, name]];
  });
  return new Map([...repeats, ...repaired(format, findings, repairs)]);
}
