import type { Budget } from "../budget";
import type { Binary } from "../binary";

/** A property that is changed, and what its value is made of (MS-DOC 2.2.5). */
export interface Modifier {
  readonly code: number;
  readonly operand: Binary;
}

/** The modifiers that are looked at. */
export const modifierCodes = {
  isDeleted: 0x0800,
  isStruck: 0x0837,
  isHidden: 0x083c,
  isHiddenMark: 0x0818,
  isStruckTwice: 0x2a53,
  plain: 0x2a33,
  highlight: 0x2a0c,
  paletteColour: 0x2a42,
  colour: 0x6870,
  script: 0x2a48,
  characterStyle: 0x4a30,
  size: 0x4a43,
  position: 0x4845,
  paletteShading: 0x4866,
  shading: 0xca71,
  symbol: 0x6a09,
  isInTable: 0x2416,
  endsRow: 0x2417,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  depth: 0x6649,
  deeper: 0x664a,
  firstLetter: 0x442c,
  paletteParagraphShading: 0x442d,
  paragraphShading: 0xc64d,
  longProperties: 0x6646,
  oldLongProperties: 0x6645,
  tableProperties: 0x646b,
  tabs: 0xc615,
  cells: 0xd608,
  oldCells: 0xd606,
  cellWidth: 0x7623,
  insertCells: 0x7621,
  deleteCells: 0x5622,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  mergeVertically: 0xd62b,
  paletteCellShadings: 0xd609,
  cellShadings: 0xd612,
  furtherCellShadings: 0xd616,
  lastCellShadings: 0xd60c,
  cellShading: 0xd62d,
} as const;

export type ModifierName = keyof typeof modifierCodes;

/** Of the modifiers that a piece may have in short, those that are looked at (MS-DOC 2.9.206), by their numbers there. */
const shortCodes: ReadonlyMap<number, number> = new Map([
  [0x18, modifierCodes.isInTable],
  [0x19, modifierCodes.endsRow],
  [0x41, modifierCodes.isDeleted],
  [0x4d, modifierCodes.highlight],
  [0x51, modifierCodes.isHiddenMark],
  [0x53, modifierCodes.plain],
  [0x57, modifierCodes.isStruck],
  [0x5c, modifierCodes.isHidden],
  [0x62, modifierCodes.paletteColour],
  [0x68, modifierCodes.script],
  [0x73, modifierCodes.isStruckTwice],
]);

/** The full code of a modifier in short; undefined for one that is not looked at. */
export function codeOfShort(number: number): number | undefined {
  return shortCodes.get(number);
}

/** Sizes of operands by the three highest bits of the code; the sixth kind says its own. */
const operandSizes = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

/** A list of tabs that is too long for its size to be written in a byte says so by this. */
const countedTabs = 0xff;

/** Where an operand that tells its own size begins, and how long it is. */
function ownSize(list: Binary, code: number, at: number): readonly [from: number, size: number] {
  if (code === modifierCodes.cells || code === modifierCodes.oldCells) {
    return [at + 2, Math.max(0, list.uint16(at) - 1)];
  }
  const size = list.uint8(at);
  if (code !== modifierCodes.tabs || size !== countedTabs) return [at + 1, size];
  const deleted = 1 + 4 * list.uint8(at + 1);
  return [at + 1, deleted + 1 + 3 * list.uint8(at + 1 + deleted)];
}

/** The modifiers of a list in order. One that is cut off is left out, as Word does. */
export function modifiersIn(list: Binary, budget: Budget): readonly Modifier[] {
  const modifiers: Modifier[] = [];
  for (let at = 0; at + 2 < list.length;) {
    budget.takeStyleSteps();
    const code = list.uint16(at);
    const known = operandSizes[code >> 13];
    const [from, size] = known === undefined ? ownSize(list, code, at + 2) : [at + 2, known];
    if (from + size > list.length) break;
    modifiers.push({ code, operand: list.part(from, size) });
    at = from + size;
  }
  return modifiers;
}

/** What a modifier changes: characters, paragraphs or rows of tables. */
export type ModifierKind = "paragraph" | "character" | "table";

const kinds: Readonly<Record<number, ModifierKind>> = {
  1: "paragraph",
  2: "character",
  5: "table",
};

export function kindOfModifier({ code }: Modifier): ModifierKind | undefined {
  return kinds[(code >> 10) & 7];
}
