import { figuresBelow, figuresOf, type ColumnKey, type FigureKey } from "../../report/figures";
import type { Format } from "../../report/formats";

/** Columns of the form of 2019 that count the same under another name in the form of 2021. */
const sameUnderOtherName: Readonly<Partial<Record<FigureKey, FigureKey>>> = {
  "t2.regulations.issued": "t2.regulations.newlyMade",
  "t2.normativeDocs.issued": "t2.normativeDocs.newlyMade",
};

/** （六）其他处理 of one kind of applicant: one cell in 2019, three in 2021. */
export function otherwiseClosedOf(format: Format, applicant: ColumnKey): readonly FigureKey[] {
  return figuresBelow(format, "other", applicant).map(({ key }) => key);
}

/**
 * The figure of last year's form that counts the same as one of this year's.
 *
 * What the forms call by the same key counts the same. Not comparable are 对外公开总数量 with 现行有效件数, 本年新公开数量, the items of 2019,
 * 行政事业性收费 (项, then 万元), and the three lines of （六）其他处理 one by one.
 * @returns null where last year's form has none
 */
export function counterpart(format: Format, before: Format, key: FigureKey): FigureKey | null {
  if (format.id === before.id) return key;
  if (format.id === "2021") {
    const renamed = sameUnderOtherName[key];
    if (renamed !== undefined) return renamed;
  }
  return figuresOf(format).has(key) && figuresOf(before).has(key) ? key : null;
}
