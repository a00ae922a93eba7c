import {
  changeWording,
  comparedWording,
  percentWording,
  type ComparedLine,
} from "../../../check/comparison";
import type { FoundReport } from "../../../read/found";
import { placeOf } from "../../session/reports";
import { useSession } from "../../session/use-session";
import { useTranslated } from "../../strings";
import { comparisonStrings, type ComparisonStrings } from "../../strings/comparison";
import { Jump } from "../common/jump";

function valueWords(value: number | null, words: ComparisonStrings): string {
  return value === null ? words.unknown : comparedWording(value);
}

function Line(props: { readonly line: ComparedLine; readonly found: FoundReport }) {
  const { line, found } = props;
  const session = useSession();
  const words = useTranslated(comparisonStrings);
  const places = line.cells.flatMap((cell) => placeOf(found, cell) ?? []);
  return (
    <tr className={line.change?.standsOut ? "comparison-outstanding" : undefined}>
      <th scope="row">
        <Jump
          lang="zh-CN"
          onJump={places.length > 0 ? () => void session.select(places, line.name) : undefined}
        >
          {words.line(line.name, line.unit)}
        </Jump>
        {line.change?.standsOut && <span className="comparison-remark">{words.standsOut}</span>}
        {line.remark !== undefined && <span className="comparison-remark">{line.remark}</span>}
      </th>
      <td>{valueWords(line.before, words)}</td>
      <td>{valueWords(line.now, words)}</td>
      <td>{changeWording(line)}</td>
      <td>{percentWording(line)}</td>
    </tr>
  );
}

/** Both years of some lines with change and per cent; each line leads to its cells. */
export function ComparisonTable(props: {
  readonly caption: string;
  readonly lines: readonly ComparedLine[];
  readonly before: string;
  readonly now: string;
  readonly found: FoundReport;
}) {
  const words = useTranslated(comparisonStrings);
  return (
    <table className="comparison-table">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{props.before}</th>
          <th scope="col">{props.now}</th>
          <th scope="col">{words.change}</th>
          <th scope="col">{words.percent}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <Line key={line.id} line={line} found={props.found} />
        ))}
      </tbody>
    </table>
  );
}
