import { useId } from "react";
import type { ComparedLine } from "../../../check/comparison";
import { useTranslated } from "../../strings";
import { comparisonStrings } from "../../strings/comparison";
import "./comparison-chart.css";

type Known = ComparedLine & { readonly now: number; readonly before: number };

function isKnown(line: ComparedLine): line is Known {
  return line.now !== null && line.before !== null;
}

type Year = "before" | "now";

/** One year of a line; the longest bar leaves room for its number. */
function Bar(props: { readonly year: Year; readonly value: number; readonly largest: number }) {
  const { year, value, largest } = props;
  return (
    <span className="chart-row">
      <span
        className={`chart-bar chart-${year}`}
        style={{ width: `${(Math.max(value, 0) / largest) * 100}%` }}
      />
      {value}
    </span>
  );
}

function Key(props: { readonly year: Year; readonly name: string }) {
  return (
    <span className="chart-key">
      <span className={`chart-bar chart-${props.year}`} />
      {props.name}
    </span>
  );
}

/** Both years of some lines as bars below each other. What it shows also stands in the table below it. */
export function ComparisonChart(props: {
  readonly lines: readonly ComparedLine[];
  readonly before: string;
  readonly now: string;
}) {
  const { before, now } = props;
  const words = useTranslated(comparisonStrings);
  const title = useId();
  const description = useId();
  const lines = props.lines.filter(isKnown).filter((line) => line.now !== 0 || line.before !== 0);
  if (lines.length === 0) return null;
  const largest = Math.max(...lines.flatMap((line) => [line.now, line.before]), 1);
  const sentences = lines.map((line) => words.chartLine(line.name, line.before, line.now));
  return (
    <div className="chart" role="img" aria-labelledby={title} aria-describedby={description}>
      <span hidden id={title}>
        {words.chart(before, now)}
      </span>
      <span hidden id={description}>
        {words.chartLines(sentences)}
      </span>
      <div className="chart-keys">
        <Key year="before" name={before} />
        <Key year="now" name={now} />
      </div>
      {lines.map((line) => (
        <div key={line.id} className="chart-line">
          <span lang="zh-CN">{line.name}</span>
          <Bar year="before" value={line.before} largest={largest} />
          <Bar year="now" value={line.now} largest={largest} />
        </div>
      ))}
    </div>
  );
}
