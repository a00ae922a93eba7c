import type { Change } from "../../check/change";
import type { Finding } from "../../check/finding";
import { explainedFindings, type Repair, type RepairGroup } from "../../check/repairs";
import {
  disguisedFigures,
  emptyFigures,
  numbersAsText,
  textFigures,
  unreadFigures,
} from "../../rules/filling";
import type { GapMend } from "./gap-mends";
import { agencyName } from "../../rules/parts/agency-name";
import { openingYear, reportYear } from "../../rules/parts/report-year";
import { sheetTitles } from "../../rules/parts/sheet-titles";
import { title } from "../../rules/parts/title";
import type { Judgement } from "./judgement";
import type { OfferedMend } from "./offered-mends";
import type { RemarkMend } from "./remark-mends";
import type { RenamingWay } from "./renaming/renaming";

/** A correction the clerk may agree to. */
export interface Offer {
  /**
   * `likeliest`: nothing else is as plausible; `tie`: others are; `other`: less plausible than those;
   * `totals`: what the totals must be if all parts are right; `determined`: what empty cells can only be;
   * `meant`: the numbers that cells show as dates and the like, or hold as text; `retyped`: such cells are emptied.
   */
  readonly kind: "likeliest" | "tie" | "other" | "totals" | "determined" | "meant" | "retyped";
  /** In Chinese, where the check words it. */
  readonly message: string;
  readonly changes: readonly Change[];
}

/** What mends a finding. */
export type Remedy =
  | { readonly kind: "offers"; readonly offers: readonly Offer[] }
  /** Cells that are not there can be brought back. */
  | { readonly kind: "gap"; readonly mend: GapMend }
  /** The number of the text, or the cell, may be what is wrong: the clerk chooses. */
  | { readonly kind: "mends"; readonly mends: readonly OfferedMend[] }
  /** What is said of numbers in their cells can be put below their table. */
  | { readonly kind: "remarks"; readonly mend: RemarkMend }
  /** What is offered for an earlier finding mends this one too. */
  | { readonly kind: "above" }
  /** The agency's name and the year are changed where they are named. */
  | { readonly kind: "renaming"; readonly renaming: RenamingWay };

/** Findings that nothing mends are left out. */
export type Remedies = ReadonlyMap<Finding, Remedy>;

/** More ties than these are not read; the others come after them. */
const mostTies = 3;

function repairOffers(repairs: readonly Repair[]): readonly Offer[] {
  const best = repairs.filter(({ rank }) => rank === repairs[0]?.rank);
  const kindAt = (index: number): Offer["kind"] => {
    if (index >= Math.min(best.length, mostTies)) return "other";
    return best.length === 1 ? "likeliest" : "tie";
  };
  return repairs.map(({ message, changes }, index) => ({ kind: kindAt(index), message, changes }));
}

function sameChanges(a: readonly Change[], b: readonly Change[]): boolean {
  const written = (changes: readonly Change[]): string =>
    changes.map(({ cell, to }) => `${cell}=${to}`).join();
  return written(a) === written(b);
}

/** The other reading, that the parts are right, beside the repairs of the report's first broken group. */
function totalsOffer({ repairs, totals }: Judgement, group: RepairGroup): readonly Offer[] {
  const known = group.repairs.some(({ changes }) => sameChanges(changes, totals.changes));
  if (group !== repairs[0] || known || totals.changes.length === 0) return [];
  return [{ kind: "totals", message: totals.message, changes: totals.changes }];
}

/** Rules about cells by themselves; others name the same cells for what they keep from being judged. */
const cellRules: readonly string[] = [
  emptyFigures.id,
  textFigures.id,
  unreadFigures.id,
  disguisedFigures.id,
  numbersAsText.id,
];

function determinedOffer({ determined }: Judgement, { cells }: Finding): readonly Offer[] {
  const changes = determined.filter(({ cell }) => cells.includes(cell));
  return changes.length > 0 ? [{ kind: "determined", message: "", changes }] : [];
}

function meantOffer(judgement: Judgement, { rule, cells }: Finding): readonly Offer[] {
  const ofRule: Readonly<Record<string, readonly Change[]>> = {
    [disguisedFigures.id]: judgement.meant,
    [numbersAsText.id]: judgement.numbers,
  };
  const changes = ofRule[rule]?.filter(({ cell }) => cells.includes(cell)) ?? [];
  if (changes.length === 0) return [];
  const kind = changes.some(({ to }) => to === null) ? "retyped" : "meant";
  return [{ kind, message: "", changes }];
}

/** Rules about the agency's name and the year, each with how they are put right. */
const renamingRules: Readonly<Record<string, RenamingWay>> = {
  [agencyName.id]: {},
  [reportYear.id]: {},
  [openingYear.id]: { anyOpening: true },
  [title.id]: { usualHeadings: true },
  [sheetTitles.id]: {},
};

function renamingRemedy(finding: Finding): readonly Remedied[] {
  const way = renamingRules[finding.rule];
  if (!way) return [];
  const { sheet } = finding;
  return [
    [finding, { kind: "renaming", renaming: { ...way, ...(sheet !== undefined && { sheet }) } }],
  ];
}

type Remedied = readonly [Finding, Remedy];

function groupRemedies(
  judgement: Judgement,
  group: RepairGroup,
  listed: readonly Finding[]
): readonly Remedied[] {
  const [first, ...others] = explainedFindings(group, listed);
  const offers = [...repairOffers(group.repairs), ...totalsOffer(judgement, group)];
  if (!first || offers.length === 0) return [];
  const above = group.repairs.length > 0 ? others : [];
  return [
    [first, { kind: "offers", offers }],
    ...above.map((finding): Remedied => [finding, { kind: "above" }]),
  ];
}

/**
 * What is to be offered for findings; for several that the same repair mends, with the first.
 * @param listed the findings of the judgement that are still open, in the order in which the clerk sees them
 */
export function remediesOf(judgement: Judgement, listed: readonly Finding[]): Remedies {
  const ofCells = listed.flatMap((finding): readonly Remedied[] => {
    if (!cellRules.includes(finding.rule)) return [];
    const meant = meantOffer(judgement, finding);
    const isCertain = meant.some(({ kind }) => kind === "meant");
    const offers = [...(isCertain ? [] : determinedOffer(judgement, finding)), ...meant];
    return offers.length > 0 ? [[finding, { kind: "offers", offers }]] : [];
  });
  const ofGroups = judgement.repairs.flatMap((group) => groupRemedies(judgement, group, listed));
  const ofGaps = listed.flatMap((finding): readonly Remedied[] => {
    const mend = judgement.gapMends.get(finding);
    return mend ? [[finding, { kind: "gap", mend }]] : [];
  });
  const ofRemarks = listed.flatMap((finding): readonly Remedied[] => {
    const mend = judgement.remarkMends.get(finding);
    return mend ? [[finding, { kind: "remarks", mend }]] : [];
  });
  const ofTexts = listed.flatMap((finding): readonly Remedied[] => {
    const mends = judgement.mends.get(finding);
    return mends ? [[finding, { kind: "mends", mends }]] : [];
  });
  const ofNames = listed.flatMap(renamingRemedy);
  return new Map([...ofNames, ...ofTexts, ...ofGaps, ...ofRemarks, ...ofCells, ...ofGroups]);
}
