import { UnreadableFileError } from "../../errors";
import { unknownCharacter, type Drawing, type Fill, type Glyph } from "./drawing";
import { unknownFont, type Font, type FontGlyph } from "./fonts";
import { apply, holds, matrixOf, times, unmoved, type Box, type Matrix } from "./geometry";
import { areasOf, type Painting } from "./paths";
import { pdfLimits } from "./pdf-limits";

/** What is set while a page is drawn, kept and restored as a whole. */
interface State {
  matrix: Matrix;
  fillColour: string;
  strokeColour: string;
  fillAlpha: number;
  strokeAlpha: number;
  isBlended: boolean;
  lineWidth: number;
  font: Font;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  rise: number;
  leading: number;
  mode: number;
}

const beginning: State = {
  matrix: unmoved,
  fillColour: "#000000",
  strokeColour: "#000000",
  fillAlpha: 1,
  strokeAlpha: 1,
  isBlended: false,
  lineWidth: 1,
  font: unknownFont,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
};

/** What a step of drawing brings along; what it is depends on the step, and on the file. */
type Arguments = readonly unknown[];

/** The page to be drawn. */
export interface PageSource {
  readonly width: number;
  readonly height: number;
  /** Puts the page upright, y downwards. */
  readonly matrix: Matrix;
  readonly fontNamed: (name: string) => Font;
  readonly isLayerSeen: (layer: unknown) => boolean;
}

/** In these modes a text is filled, outlined or both; in 3 and 7 nothing is seen of it. */
const unseenModes = [3, 7];
/** What is as faint as this nobody sees. */
const leastAlpha = 0.05;
/** Directions this far off a straight line are none of the page's. */
const mostSlant = 0.03;

function numberIn(args: Arguments | null, index = 0): number {
  const value = args?.[index];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function colourIn(args: Arguments | null): string {
  const value = args?.[0];
  return typeof value === "string" ? value.toLowerCase() : "";
}

/** Which way text is read whose line goes along the first axis of a matrix, and whose letters stand along the second. */
function turnOf([a, b, c, d]: Matrix): Glyph["turn"] {
  const [along, across] = [Math.abs(a), Math.abs(b)];
  if (across <= along * mostSlant) return a > 0 && d < 0 ? 0 : null;
  if (along > across * mostSlant) return null;
  if (b < 0 && c < 0) return 90;
  return b > 0 && c > 0 ? 270 : null;
}

/** Draws one page, step by step, and keeps what is of use to a reader. */
export class Interpreter {
  private state: State = { ...beginning };
  private readonly kept: State[] = [];
  private readonly layers: boolean[] = [];
  private textMatrix: Matrix = unmoved;
  private position = { x: 0, y: 0 };
  private line = { x: 0, y: 0 };
  private order = 0;
  private readonly glyphs: Glyph[] = [];
  private readonly fills: Fill[] = [];
  private readonly rules: { horizontal: Painting["horizontal"]; vertical: Painting["vertical"] } = {
    horizontal: [],
    vertical: [],
  };
  private readonly page: Box;

  constructor(private readonly source: PageSource) {
    this.state.matrix = source.matrix;
    this.page = { left: 0, top: 0, right: source.width, bottom: source.height };
  }

  drawing(): Drawing {
    const { width, height } = this.source;
    return { width, height, glyphs: this.glyphs, rules: this.rules, fills: this.fills };
  }

  save(): void {
    this.kept.push({ ...this.state });
  }

  restore(): void {
    this.state = this.kept.pop() ?? this.state;
  }

  transform(matrix: unknown): void {
    const own = matrixOf(matrix);
    if (own) this.state.matrix = times(this.state.matrix, own);
  }

  /** An annotation is drawn from the page's own corner, whatever was set before. */
  beginAnnotation(args: Arguments): void {
    this.save();
    this.state = { ...beginning, matrix: this.source.matrix };
    this.transform(args[2]);
    this.transform(args[3]);
  }

  beginLayer(args: Arguments | null): void {
    this.layers.push(args?.[0] !== "OC" || this.source.isLayerSeen(args[1]));
  }

  endLayer(): void {
    this.layers.pop();
  }

  graphics(args: Arguments | null): void {
    const settings = Array.isArray(args?.[0]) ? (args[0] as readonly unknown[]) : [];
    for (const setting of settings) {
      const [key, value] = Array.isArray(setting) ? (setting as readonly unknown[]) : [];
      if (key === "LW") this.state.lineWidth = Number(value);
      else if (key === "ca") this.state.fillAlpha = Number(value);
      else if (key === "CA") this.state.strokeAlpha = Number(value);
      else if (key === "BM") this.state.isBlended = value !== "source-over" && value !== "Normal";
      else if (key === "Font" && Array.isArray(value)) this.font(value as Arguments);
    }
  }

  set(values: Partial<State>): void {
    Object.assign(this.state, values);
  }

  fillColour(args: Arguments | null): void {
    this.state.fillColour = colourIn(args);
  }

  strokeColour(args: Arguments | null): void {
    this.state.strokeColour = colourIn(args);
  }

  font(args: Arguments): void {
    const [name] = args;
    this.state.font = typeof name === "string" ? this.source.fontNamed(name) : unknownFont;
    this.state.size = numberIn(args, 1);
  }

  beginText(): void {
    this.textMatrix = unmoved;
    this.startLine(0, 0);
  }

  placeText(matrix: unknown): void {
    this.textMatrix = matrixOf(matrix) ?? this.textMatrix;
    this.startLine(0, 0);
  }

  moveText(x: number, y: number): void {
    this.startLine(this.line.x + x, this.line.y + y);
  }

  nextLine(): void {
    this.moveText(0, -this.state.leading);
  }

  private startLine(x: number, y: number): void {
    this.line = { x, y };
    this.position = { x, y };
  }

  path(painting: Painting): void {
    const { strokeAlpha, fillAlpha, isBlended, fillColour } = this.state;
    if (!this.isSeen()) return;
    const isLine = painting.isStroked ? strokeAlpha > leastAlpha : fillAlpha > leastAlpha;
    if (isLine) {
      this.rules.horizontal.push(...painting.horizontal);
      this.rules.vertical.push(...painting.vertical);
    }
    const isOpaque = painting.isFilled && fillAlpha === 1 && !isBlended && fillColour !== "";
    for (const box of isOpaque ? painting.boxes : []) {
      this.fills.push({ ...box, colour: fillColour, order: this.order++ });
    }
    const { horizontal, vertical } = this.rules;
    if (horizontal.length + vertical.length + this.fills.length > pdfLimits.pieces) {
      throw new UnreadableFileError("too-complex");
    }
  }

  constructPath(paint: "fill" | "stroke" | "both" | "none", args: Arguments): void {
    const [data] = Array.isArray(args[1]) ? (args[1] as readonly unknown[]) : [];
    if (paint === "none" || !ArrayBuffer.isView(data)) return;
    const { matrix, lineWidth } = this.state;
    this.path(areasOf(data as unknown as ArrayLike<number>, paint, matrix, lineWidth));
  }

  private isSeen(): boolean {
    return this.layers.every(Boolean);
  }

  show(glyphs: unknown): void {
    const all: readonly unknown[] = Array.isArray(glyphs) ? glyphs : [];
    const { font, size, characterSpacing, wordSpacing, horizontalScale } = this.state;
    // A font that could not be opened gives no characters at all.
    if (font === unknownFont && all.length === 0) this.draw(unknownCharacter, 0, null);
    for (const each of all) {
      if (typeof each === "number") {
        this.advance((-each * size) / 1000, 0);
        continue;
      }
      const glyph = each as FontGlyph;
      const spacing = (glyph.isSpace ? wordSpacing : 0) + characterSpacing;
      const width = glyph.width * font.matrix[0] * size;
      this.draw(font.meaning(glyph), width * horizontalScale, glyph);
      this.advance(width + spacing, spacing, glyph);
    }
  }

  /** Moves on by a width along the line; down the column in a font that is written so. */
  private advance(width: number, spacing: number, glyph?: FontGlyph): void {
    const { font, size, horizontalScale } = this.state;
    if (!font.isVertical) this.position.x += width * horizontalScale;
    else if (!glyph) this.position.y += width;
    else {
      const [down = -1000] = glyph.vmetric ?? font.verticalMetrics;
      this.position.y += down * font.matrix[0] * size - spacing;
    }
  }

  private draw(text: string, width: number, glyph: FontGlyph | null): void {
    const { font, size, rise, matrix } = this.state;
    if (this.glyphs.length >= pdfLimits.glyphs) throw new UnreadableFileError("too-complex");
    const whole = times(matrix, this.textMatrix);
    const { x, y } = this.position;
    const vertical = font.isVertical && glyph ? (glyph.vmetric ?? font.verticalMetrics) : null;
    const scale = font.matrix[0] * size;
    const left = vertical
      ? x - (glyph?.vmetric ? (vertical[1] ?? 0) : (glyph?.width ?? 0) / 2) * scale
      : x;
    const base = vertical ? y - (vertical[2] ?? 0) * scale : y;
    const start = apply(whole, left, base + rise);
    const turn = turnOf(size < 0 ? times(whole, [-1, 0, 0, -1, 0, 0]) : whole);
    const length = Math.hypot(whole[0], whole[1]) * Math.abs(width);
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size);
    this.glyphs.push({
      text,
      x: start.x,
      y: start.y,
      width: length,
      // The characters of a font of drawings may be measured in anything.
      size: font.isDrawn ? Math.max(height, length) : height,
      turn,
      unseen: this.reasonUnseen(start),
      colour: this.state.mode === 1 ? this.state.strokeColour : this.state.fillColour,
      order: this.order++,
    });
  }

  private reasonUnseen(at: { readonly x: number; readonly y: number }): Glyph["unseen"] {
    const { mode, fillAlpha, strokeAlpha } = this.state;
    if (!this.isSeen()) return "layer";
    const alpha = mode === 1 ? strokeAlpha : fillAlpha;
    if (unseenModes.includes(mode) || alpha <= leastAlpha) return "transparent";
    return holds(this.page, at) ? null : "outside";
  }
}
