import { colourOf, isUnseenOn, type Colour } from "./page/values";

/** What the properties of a run of Word say, as far as it decides what a reader takes the run for. */
export interface RunProperties {
  readonly isHidden?: boolean | undefined;
  readonly isStruck?: boolean | undefined;
  readonly isStruckTwice?: boolean | undefined;
  readonly script?: string | undefined;
  /** Half-points above the line. */
  readonly position?: number | undefined;
  /** Half-points. */
  readonly size?: number | undefined;
  readonly colour?: string | undefined;
  /** The background; undefined where the run has none of its own. */
  readonly shading?: string | undefined;
}

/** An HTML element that makes of a run what it looks like. */
export interface RunElement {
  readonly name: "span" | "del" | "sup" | "sub";
  readonly style?: string;
}

/** Half-points; smaller than this nothing can be read. */
const leastSize = 5;

const hidden: RunElement = { name: "span", style: "visibility:hidden" };

/**
 * How a run has to look in HTML; null where nothing about it is special.
 * @param background what stands behind its paragraph; null where that is not known
 */
export function runElementOf(properties: RunProperties, background: Colour): RunElement | null {
  const { isHidden, isStruck, isStruckTwice, script, position = 0, size = Infinity } = properties;
  const { colour = "#auto" } = properties;
  const behind = properties.shading === undefined ? background : colourOf(properties.shading);
  const isUnseen = isUnseenOn(colourOf(colour), behind);
  if (isHidden || isUnseen || size < leastSize) return hidden;
  if (isStruck || isStruckTwice) return { name: "del" };
  if (script === "superscript") return { name: "sup" };
  if (script === "subscript") return { name: "sub" };
  if (position === 0) return null;
  return { name: "span", style: `position:relative;top:${-position / 2}pt` };
}
