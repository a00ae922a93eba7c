import type { Mark } from "../host";

export interface MarkLook {
  readonly wording: string;
  readonly fill: string;
  readonly text: string;
  readonly bold: boolean;
}

/** Dark text on a light fill, told apart by more than the hue: errors are bold. */
export const markLooks: Readonly<Record<Mark["level"], MarkLook>> = {
  error: { wording: "必须改正", fill: "#F8CBCB", text: "#8E0B16", bold: true },
  review: { wording: "请核实", fill: "#FFEB9C", text: "#6B4E00", bold: false },
  incomplete: { wording: "未填", fill: "#DCE6F1", text: "#1F3864", bold: false },
};

/** The most severe last: each is put above those before it, and seen where a cell has several. */
export const levelsUpwards: readonly Mark["level"][] = ["incomplete", "review", "error"];

/** Holds in every language of Excel, and says in its list of rules what it is. */
export function signedFormula(level: Mark["level"]): string {
  return `=LEN("年报助手标记：${markLooks[level].wording}")>0`;
}

const signature = /^=LEN\("年报助手标记：[^"]*"\)>0$/;

/** Whether a conditional format is a mark of ours, by its formula. */
export function isMarkFormula(formula: string): boolean {
  return signature.test(formula);
}

/** The level that a mark's formula says; the lightest where it is of another edition. */
export function levelOfMark(formula: string): Mark["level"] {
  return levelsUpwards.find((level) => signedFormula(level) === formula) ?? "incomplete";
}

/** Whether a format has the colours of a mark. */
export function looksLikeMark({ fill, text }: Pick<MarkLook, "fill" | "text">): boolean {
  return levelsUpwards.some((level) => {
    const look = markLooks[level];
    return look.fill === fill.toUpperCase() && look.text === text.toUpperCase();
  });
}
