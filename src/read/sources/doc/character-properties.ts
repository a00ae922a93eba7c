import type { RunProperties } from "../run-element";
import { modifierCodes, type Modifier } from "./modifiers";
import { colourIn, paletteColour, paletteShadingIn, shadingIn } from "./palette";

/** What holds for characters, as far as it decides what a reader takes them for. */
export interface CharacterProperties extends RunProperties {
  /** A revision has deleted them. */
  readonly isDeleted?: boolean;
  /** The character of a font of symbols that each of them stands for. */
  readonly symbol?: number;
}

type Changed = CharacterProperties;

/** What a change needs to know beside its operand. */
interface Surroundings {
  /** What holds so far. */
  readonly before: CharacterProperties;
  /** What the style of the paragraph says. */
  readonly styled: CharacterProperties;
  /** What a style of characters says on top of it. */
  readonly inStyle: (style: number) => readonly Modifier[];
}

type Change = (modifier: Modifier, around: Surroundings) => Changed;

type Switch = "isHidden" | "isStruck" | "isStruckTwice";

/** As in the style, and other than in it. */
const asStyled = 0x80;
const unlikeStyled = 0x81;

function switched(name: Switch): Change {
  return ({ operand }, { styled }) => {
    const value = operand.uint8(0);
    const ofStyle = styled[name] === true;
    if (value === asStyled) return { [name]: ofStyle };
    if (value === unlikeStyled) return { [name]: !ofStyle };
    return { [name]: value !== 0 };
  };
}

const scripts = [undefined, "superscript", "subscript"] as const;

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [modifierCodes.isHidden, switched("isHidden")],
  [modifierCodes.isHiddenMark, ({ operand }) => ({ isHidden: operand.uint8(0) !== 0 })],
  [modifierCodes.isStruck, switched("isStruck")],
  [modifierCodes.isStruckTwice, switched("isStruckTwice")],
  [modifierCodes.isDeleted, ({ operand }) => ({ isDeleted: operand.uint8(0) !== 0 })],
  [modifierCodes.script, ({ operand }) => ({ script: scripts[operand.uint8(0)] })],
  [modifierCodes.position, ({ operand }) => ({ position: operand.int16(0) })],
  [modifierCodes.size, ({ operand }) => ({ size: operand.uint16(0) })],
  [modifierCodes.colour, ({ operand }) => ({ colour: colourIn(operand, 0) })],
  [modifierCodes.paletteColour, ({ operand }) => ({ colour: paletteColour(operand.uint8(0)) })],
  [modifierCodes.highlight, ({ operand }) => ({ shading: paletteColour(operand.uint8(0)) })],
  [modifierCodes.shading, ({ operand }) => ({ shading: shadingIn(operand) })],
  [modifierCodes.paletteShading, ({ operand }) => ({ shading: paletteShadingIn(operand) })],
  [modifierCodes.symbol, ({ operand }) => ({ symbol: operand.uint16(2) })],
  [
    modifierCodes.plain,
    (_, { before, styled }) => ({
      ...styled,
      isDeleted: before.isDeleted === true,
      ...(before.symbol !== undefined && { symbol: before.symbol }),
    }),
  ],
  [
    modifierCodes.characterStyle,
    ({ operand }, around) =>
      changedBy(around.inStyle(operand.uint16(0)), around.before, around.styled),
  ],
]);

/**
 * What holds after modifiers.
 * @param before what holds without them
 * @param styled what the style of the paragraph says, to which some refer
 * @param inStyle the modifiers of a style of characters
 */
export function changedBy(
  modifiers: readonly Modifier[],
  before: CharacterProperties,
  styled: CharacterProperties,
  inStyle: (style: number) => readonly Modifier[] = () => []
): CharacterProperties {
  return modifiers.reduce((properties, modifier) => {
    const change = changes.get(modifier.code);
    if (!change) return properties;
    const changed = change(modifier, { before: properties, styled, inStyle });
    return modifier.code === modifierCodes.plain ? changed : { ...properties, ...changed };
  }, before);
}
