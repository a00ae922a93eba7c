import { useId } from "react";
import type { ComparedLine } from "../../check/comparison";
import { useStrings } from "../strings";

const width = 320;
const longestBar = 250;
const legendHeight = 20;
const lineHeight = 38;
const barHeight = 9;
/** From the top of a line to its first bar: its name stands there. */
const nameHeight = 16;

type Known = ComparedLine & { readonly now: number; readonly before: number };

function isKnown(line: ComparedLine): line is Known {
  return line.now !== null && line.before !== null;
}

interface Bar {
  readonly className: string;
  readonly value: number;
  readonly top: number;
}

function Bars(props: { readonly line: Known; readonly top: number; readonly largest: number }) {
  const { line, top, largest } = props;
  const bars: readonly Bar[] = [
    { className: "bar-before", value: line.before, top: top + nameHeight },
    { className: "bar-now", value: line.now, top: top + nameHeight + barHeight + 1 },
  ];
  return (
    <g>
      <text x={0} y={top + nameHeight - 4}>
        {line.name}
      </text>
      {bars.map((bar) => {
        const length = (Math.max(bar.value, 0) / largest) * longestBar;
        return (
          <g key={bar.className}>
            <rect
              className={bar.className}
              x={0}
              y={bar.top}
              width={Math.max(length, 1)}
              height={barHeight}
            />
            <text className="bar-number" x={length + 6} y={bar.top + barHeight - 1}>
              {bar.value}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Both years of some lines as bars below each other. What it shows also stands in the table below it. */
export function ComparisonChart(props: {
  readonly lines: readonly ComparedLine[];
  readonly before: string;
  readonly now: string;
}) {
  const strings = useStrings();
  const title = useId();
  const description = useId();
  const lines = props.lines.filter(isKnown).filter(({ now, before }) => now !== 0 || before !== 0);
  if (lines.length === 0) return null;
  const largest = Math.max(...lines.flatMap(({ now, before }) => [now, before]), 1);
  const height = legendHeight + lines.length * lineHeight;
  return (
    <svg
      className="comparison-chart"
      role="img"
      aria-labelledby={title}
      aria-describedby={description}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={title}>{strings.comparison.chart(props.before, props.now)}</title>
      <desc id={description}>
        {strings.comparison.chartLines(
          lines.map(({ name, before, now }) => strings.comparison.chartLine(name, before, now))
        )}
      </desc>
      <rect className="bar-before" x={0} y={4} width={10} height={10} />
      <text x={14} y={13}>
        {props.before}
      </text>
      <rect className="bar-now" x={80} y={4} width={10} height={10} />
      <text x={94} y={13}>
        {props.now}
      </text>
      {lines.map((line, index) => (
        <Bars key={line.id} line={line} top={legendHeight + index * lineHeight} largest={largest} />
      ))}
    </svg>
  );
}
