import type { Report } from "../../report/report";
import { listWording, numberWording } from "../../report/wording";
import { amountOf } from "./amounts";
import { open, type Compared, type Comparison } from "./compared";
import { plainDigits, quantitiesIn } from "./numerals";
import type { ShareStatement } from "./statement";

/** A share that a statement can mean, and what it comes to in per cent. */
export interface ComparedShare {
  readonly part: Compared;
  readonly whole: Compared;
  readonly share: number;
}

/** The shares that may be meant, of figures that are filled. */
export function comparedShares(
  { shares }: ShareStatement,
  report: Report
): readonly ComparedShare[] {
  return shares.flatMap(({ part, whole }) => {
    const [of, all] = [amountOf(report, part), amountOf(report, whole)];
    if (!of.complete || !all.complete || all.sum === 0) return [];
    return [
      {
        part: { reading: part, amount: of },
        whole: { reading: whole, amount: all },
        share: (of.sum / all.sum) * 100,
      },
    ];
  });
}

/** More shares than this are not named. */
const mostShares = 3;

function percentOf({ share }: ComparedShare): number {
  return Number(share.toFixed(2));
}

function namedAmount({ reading, amount }: Compared): string {
  return `${reading.name}（${numberWording(amount.sum)}）`;
}

function partsWording({ part, whole }: ComparedShare): string {
  return `${part.reading.name}为${part.amount.sum}、${whole.reading.name}为${whole.amount.sum}`;
}

/** Those of several shares whose part the words themselves tell: 自然人121件，占98.63%; all where they tell none. */
function toldShares(
  { words }: ShareStatement,
  shares: readonly ComparedShare[]
): readonly ComparedShare[] {
  const numbers = quantitiesIn(plainDigits(words)).map(({ value }) => value);
  const told = shares.filter(({ part }) => numbers.includes(part.amount.sum));
  return told.length > 0 ? told : shares;
}

/** What a share should be; where several may be meant, what each of them is. */
function sharesWording(
  first: ComparedShare,
  others: readonly ComparedShare[],
  value: number
): string {
  const isOfFirst = ({ part }: ComparedShare): boolean =>
    part.reading.name === first.part.reading.name;
  const inOrder = [
    first,
    ...others.filter(isOfFirst),
    ...others.filter((each) => !isOfFirst(each)),
  ];
  const distinct = inOrder.filter(
    (each, index) => inOrder.findIndex((other) => percentOf(other) === percentOf(each)) === index
  );
  if (distinct.length === 1)
    return `${partsWording(first)}，应为${numberWording(percentOf(first))}%`;
  const wordings = distinct.map((each) => {
    const share = `占${namedAmount(each.whole)}的${numberWording(percentOf(each))}%`;
    return isOfFirst(each) ? share : `${namedAmount(each.part)}${share}`;
  });
  const shares = listWording(wordings, mostShares, "，");
  return `${namedAmount(first.part)}${shares}，都不是${numberWording(value)}%`;
}

/** Compares a share that the text tells with the figures it may be a share of. */
export function comparedShare(statement: ShareStatement, report: Report): Comparison {
  const shares = comparedShares(statement, report);
  const [first, ...others] = toldShares(statement, shares);
  if (!first) {
    const isFilled = statement.shares.some(
      ({ part, whole }) => amountOf(report, part).complete && amountOf(report, whole).complete
    );
    return open(isFilled ? "nothingBefore" : "emptyCells");
  }
  const { value, step } = statement.stated;
  const match = shares.find(({ share }) => Math.abs(share - value) < step);
  const { part, whole } = match ?? first;
  const cells = [statement.section, ...new Set([...part.reading.cells, ...whole.reading.cells])];
  if (match) return { kind: "passed", cells, found: `与${partsWording(match)}一致` };
  return {
    kind: "broken",
    cells,
    sides: { left: value, right: percentOf(first) },
    passages: statement.passages,
    found: sharesWording(first, others, value),
  };
}
