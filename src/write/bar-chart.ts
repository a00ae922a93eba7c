import { escaped } from "./html-source";
import { printedLine } from "./printed-text";

/** One bar: how long it is, and what stands at its end; no bar where the number is not known. */
export interface Bar {
  readonly value: number | null;
  readonly words: string;
}

/** A chart of bars that lie below each other, in groups of one for each series. */
export interface BarChart {
  /** By which its parts are known in the page. */
  readonly id: string;
  readonly title: string;
  /** What a screen reader says of it besides. */
  readonly description: string;
  /** What the bars of a group are of; of one nothing is said. The last is drawn filled, the others hollow. */
  readonly series: readonly string[];
  readonly groups: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
}

/** In the units of the drawing, which are pixels where it is shown as large as it is drawn. */
const width = 340;
const type = { size: 13, half: 6.6, toMiddle: 4.5 } as const;
const bar = { height: 16, pitch: 20 } as const;
const gap = 8;
const key = { size: 12, height: 24 } as const;

const ink = "#1a1a1a";
const colour = "#1d5fa8";

function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + type.half * (each < "\u2000" ? 1 : 2), 0);
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

function text(x: number, middle: number, words: string): string {
  return `<text x="${x.toFixed(1)}" y="${(middle + type.toMiddle).toFixed(1)}" font-size="${type.size}" fill="${ink}">${escaped(words)}</text>`;
}

/** Hollow beside filled, so that it takes no colour to tell them. */
function rectangle(x: number, y: number, size: readonly [number, number], filled: boolean): string {
  const [wide, high] = size.map((each) => each.toFixed(1));
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${wide ?? ""}" height="${high ?? ""}" fill="${filled ? colour : "#fff"}" stroke="${colour}" stroke-width="1.5"/>`;
}

/** What hollow and filled mean. */
function keys(series: readonly string[]): readonly string[] {
  let x = 1;
  return series.flatMap((name, index) => {
    const at = x;
    x += key.size + gap + widthOf(name) + 2 * gap;
    const filled = index === series.length - 1;
    return [
      rectangle(at, (key.height - key.size) / 2, [key.size, key.size], filled),
      text(at + key.size + gap / 2, key.height / 2, name),
    ];
  });
}

/** The chart as SVG to be put into a page, as wide as there is room. */
export function barChartSvg(chart: BarChart): string {
  const { series, groups, id } = chart;
  const bars = groups.flatMap((group) => group.bars);
  const left = widest(groups.map(({ name }) => name)) + gap;
  const longest = width - left - widest(bars.map(({ words }) => words)) - 2 * gap;
  const largest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const top = series.length > 1 ? key.height : 0;
  const groupHeight = series.length * bar.pitch + gap;
  const height = top + groups.length * groupHeight;
  const drawn = groups.flatMap((group, index) => {
    const start = top + index * groupHeight + gap / 2;
    return [
      text(0, start + (series.length * bar.pitch) / 2, group.name),
      ...group.bars.flatMap(({ value, words }, at) => {
        const y = start + at * bar.pitch + (bar.pitch - bar.height) / 2;
        const length = (Math.max(value ?? 0, 0) / largest) * longest;
        const size = [length, bar.height] as const;
        return [
          ...(length > 0 ? [rectangle(left, y, size, at === series.length - 1)] : []),
          text(left + length + gap / 2, y + bar.height / 2, words),
        ];
      }),
    ];
  });
  return [
    `<svg role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="display:block;width:100%;max-width:420px;height:auto">`,
    `<title id="${id}-title">${escaped(printedLine(chart.title))}</title>`,
    `<desc id="${id}-description">${escaped(printedLine(chart.description))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...(series.length > 1 ? keys(series) : []),
    ...drawn,
    "</svg>",
  ].join("\n");
}
