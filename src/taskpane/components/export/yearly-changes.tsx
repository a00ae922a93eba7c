import { useMemo } from "react";
import {
  changeWording,
  comparedWording,
  compareReports,
  foremostChanges,
  percentWording,
  type ComparedLine,
} from "../../../check/comparison";
import { placeOf } from "../../session/reports";
import type { InHand } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Jump } from "../common/jump";

/** What changed most against last year, in five lines at most, each of which leads to its cells. */
export function YearlyChanges(props: { readonly inHand: InHand }) {
  const { found, previous } = props.inHand;
  const session = useSession();
  const words = useTranslated(exportStrings);
  const lines = useMemo(
    () =>
      previous ? foremostChanges(compareReports(found.report, previous.report).groups) : undefined,
    [found, previous]
  );
  const { year } = found.report;
  if (!lines) {
    return year === null ? null : <p className="quiet">{words.noPrevious(year - 1)}</p>;
  }
  const yearBefore = previous?.report.year ?? 0;
  if (lines.length === 0) return <p className="quiet">{words.noChange(yearBefore)}</p>;
  const jumpTo = ({ cells, name }: ComparedLine): (() => void) | undefined => {
    const places = cells.flatMap((cell) => placeOf(found, cell) ?? []);
    return places.length > 0 ? () => void session.select(places, name) : undefined;
  };
  return (
    <>
      <p className="text">{words.changes(yearBefore)}</p>
      <ul className="bullets" aria-label={words.changes(yearBefore)}>
        {lines.map((line) => (
          <li key={line.id}>
            <Jump lang="zh-CN" onJump={jumpTo(line)}>
              {line.name}
            </Jump>{" "}
            {words.change(
              comparedWording(line.before ?? 0),
              comparedWording(line.now ?? 0),
              changeWording(line),
              percentWording(line)
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
