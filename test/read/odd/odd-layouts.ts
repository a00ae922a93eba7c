import type { Container } from "../rendering/containers";
import { renderingOf, type Rendering } from "../rendering/rendering";
import { siteVariants } from "../rendering/site-variants";
import { publishedFigures, type PublishedFigures } from "../../reports";
import { balancedReport } from "./balanced-figures";
import { furtherCells } from "./further-cells";
import { movedCells } from "./moved-cells";
import { oddContainers } from "./odd-containers";
import type { OddLayout } from "./odd-layout";
import { otherYears } from "./other-years";
import { Random } from "./random";

/** Ways in which strangers lay reports out. */
export const oddLayouts: readonly OddLayout[] = [...otherYears, ...furtherCells, ...movedCells];

/** Kinds of files that lay the cells of a table out in columns, however many a row has. */
const inColumns = [
  "Markdown，网格表",
  "Markdown，简单表",
  "PDF 文本，按栏",
  "PDF 文本，按栏，标题折行",
];

/** A report as a stranger lays it out. */
export interface OddDocument {
  readonly report: PublishedFigures;
  readonly rendering: Rendering;
  readonly container: Container;
  /** What was done to it, and the kind of file. */
  readonly names: readonly string[];
}

/** The document of a seed: in one or two odd layouts, and now and then as a site has it besides. */
export function oddDocument(seed: number): OddDocument {
  const random = new Random(seed);
  const report = random.once(3)
    ? random.pick(publishedFigures)
    : balancedReport(random.pick(["2019", "2021", "2021"] as const), random);
  const picked = Array.from({ length: 1 + random.below(2) }, () => random.pick(oddLayouts));
  const [ragged] = picked.filter(({ isRagged }) => isRagged);
  const names: string[] = [];
  let rendering = renderingOf(report);
  for (const layout of [
    ...picked.filter(({ isRagged }) => !isRagged),
    ...(ragged ? [ragged] : []),
  ]) {
    const changed = layout.apply(rendering, random);
    if (changed) names.push(layout.name);
    rendering = changed ?? rendering;
  }
  const variant = random.pick(siteVariants);
  const changed = !ragged && random.once(3) ? variant.apply(rendering) : null;
  if (changed) names.push(variant.name);
  const fitting = oddContainers.filter(({ name }) => !ragged || !inColumns.includes(name));
  const container = random.pick(fitting);
  names.push(container.name);
  return { report, rendering: changed ?? rendering, container, names };
}
