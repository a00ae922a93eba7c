import type { Interpreter } from "./interpreter";
import type { Library } from "./library";

/** The steps in which pdf.js draws a page, each with what belongs to it. */
export interface StepList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Names = keyof Library["OPS"];
type Step = (page: Interpreter, args: readonly unknown[]) => void;

function number(args: readonly unknown[], index = 0): number {
  const value = args[index];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

/** What each step does to the page; steps that change nothing for a reader are left out. */
const steps: Partial<Record<Names, Step>> = {
  save: (page) => page.save(),
  restore: (page) => page.restore(),
  transform: (page, args) => page.transform(args),
  paintFormXObjectBegin: (page, [matrix]) => {
    page.save();
    page.transform(matrix);
  },
  paintFormXObjectEnd: (page) => page.restore(),
  beginAnnotation: (page, args) => page.beginAnnotation(args),
  endAnnotation: (page) => page.restore(),
  beginMarkedContent: (page) => page.beginLayer(null),
  beginMarkedContentProps: (page, args) => page.beginLayer(args),
  endMarkedContent: (page) => page.endLayer(),
  setGState: (page, args) => page.graphics(args),
  setLineWidth: (page, args) => page.set({ lineWidth: number(args) }),
  setFillRGBColor: (page, args) => page.fillColour(args),
  setFillColorN: (page) => page.fillColour(null),
  setFillTransparent: (page) => page.fillColour(null),
  setStrokeRGBColor: (page, args) => page.strokeColour(args),
  setStrokeColorN: (page) => page.strokeColour(null),
  setStrokeTransparent: (page) => page.strokeColour(null),
  beginText: (page) => page.beginText(),
  setCharSpacing: (page, args) => page.set({ characterSpacing: number(args) }),
  setWordSpacing: (page, args) => page.set({ wordSpacing: number(args) }),
  setHScale: (page, args) => page.set({ horizontalScale: number(args) / 100 }),
  setLeading: (page, args) => page.set({ leading: number(args) }),
  setFont: (page, args) => page.font(args),
  setTextRenderingMode: (page, args) => page.set({ mode: number(args) & 3 }),
  setTextRise: (page, args) => page.set({ rise: number(args) }),
  moveText: (page, args) => page.moveText(number(args), number(args, 1)),
  setLeadingMoveText: (page, args) => {
    page.set({ leading: -number(args, 1) });
    page.moveText(number(args), number(args, 1));
  },
  setTextMatrix: (page, args) => page.placeText(args.length === 1 ? args[0] : args),
  nextLine: (page) => page.nextLine(),
  showText: (page, [glyphs]) => page.show(glyphs),
  showSpacedText: (page, [glyphs]) => page.show(glyphs),
};

/** How each way of painting a path leaves it. */
const paints: Partial<Record<Names, "fill" | "stroke" | "both">> = {
  fill: "fill",
  eoFill: "fill",
  stroke: "stroke",
  closeStroke: "stroke",
  fillStroke: "both",
  eoFillStroke: "both",
  closeFillStroke: "both",
  closeEOFillStroke: "both",
};

function byNumber<Value>(
  library: Library,
  values: Partial<Record<Names, Value>>
): ReadonlyMap<number, Value> {
  const names = Object.keys(values) as Names[];
  return new Map(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[library.OPS[name], value] as const];
    })
  );
}

/** Lets all steps happen on a page. */
export function draw(library: Library, { fnArray, argsArray }: StepList, page: Interpreter): void {
  const stepOf = byNumber(library, steps);
  const paintOf = byNumber(library, paints);
  fnArray.forEach((step, index) => {
    const own = argsArray[index];
    const args: readonly unknown[] =
      Array.isArray(own) || ArrayBuffer.isView(own) ? Array.from(own as ArrayLike<unknown>) : [];
    if (step === library.OPS.constructPath) {
      page.constructPath(paintOf.get(Number(args[0])) ?? "none", args);
    } else stepOf.get(step)?.(page, args);
  });
}
