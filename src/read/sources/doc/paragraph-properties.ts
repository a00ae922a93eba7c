import { modifierCodes, type Modifier } from "./modifiers";
import { paletteShadingIn, shadingIn } from "./palette";
import { rowShape, type RowShape } from "./row-cells";

/** What holds for a paragraph, as far as it decides where its text stands. */
export interface ParagraphProperties {
  readonly style: number;
  readonly isInTable: boolean;
  /** In how many tables it stands, one in the other. */
  readonly depth: number;
  /** Its mark ends a row of a table. */
  readonly endsRow: boolean;
  /** Its mark ends a cell of a table that stands in another. */
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  /** It is the large first letter of the one behind it. */
  readonly isFirstLetter: boolean;
  /** The background; undefined where it has none of its own. */
  readonly shading: string | undefined;
  /** How the row is laid out that it ends. */
  readonly row: RowShape;
}

type Change = (modifier: Modifier, before: ParagraphProperties) => Partial<ParagraphProperties>;

const isOn = ({ operand }: Modifier): boolean => operand.uint8(0) !== 0;

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [modifierCodes.isInTable, (modifier) => ({ isInTable: isOn(modifier) })],
  [modifierCodes.endsRow, (modifier) => ({ endsRow: isOn(modifier) })],
  [modifierCodes.endsInnerCell, (modifier) => ({ endsInnerCell: isOn(modifier) })],
  [modifierCodes.endsInnerRow, (modifier) => ({ endsInnerRow: isOn(modifier) })],
  [modifierCodes.firstLetter, ({ operand }) => ({ isFirstLetter: (operand.uint8(0) & 7) !== 0 })],
  [modifierCodes.depth, ({ operand }) => ({ depth: operand.int32(0) })],
  [modifierCodes.deeper, ({ operand }, { depth }) => ({ depth: depth + operand.int32(0) })],
  [modifierCodes.paragraphShading, ({ operand }) => ({ shading: shadingIn(operand) })],
  [
    modifierCodes.paletteParagraphShading,
    ({ operand }) => ({ shading: paletteShadingIn(operand) }),
  ],
]);

/** What holds for a paragraph of a style, with what its own modifiers and those of its piece change. */
export function paragraphOf(style: number, modifiers: readonly Modifier[]): ParagraphProperties {
  const plain: ParagraphProperties = {
    style,
    isInTable: false,
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    endsInnerRow: false,
    isFirstLetter: false,
    shading: undefined,
    row: rowShape(modifiers),
  };
  return modifiers.reduce((properties, modifier) => {
    const change = changes.get(modifier.code);
    return change ? { ...properties, ...change(modifier, properties) } : properties;
  }, plain);
}
