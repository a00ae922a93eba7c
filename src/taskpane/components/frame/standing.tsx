import { daysLeft, type DaysLeft } from "../../session/deadline";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import { Verdict } from "../common/verdict";
import "./standing.css";

function deadlineWords({ deadline, days }: DaysLeft, strings: Strings): string {
  const day = strings.standing.day(deadline.month, deadline.day);
  if (days === 0) return strings.standing.dueToday;
  return days > 0 ? strings.standing.dueIn(day, days) : strings.standing.overdue(day, -days);
}

/** Where the report in hand stands: whether it can be filed, and the days to the legal deadline. */
export function Standing() {
  const session = useSession();
  const strings = useStrings();
  const inHand = usePaneState((state) => state.inHand);
  if (!inHand) return null;
  const { found, agencyKind, judgement } = inHand;
  const left = daysLeft(found.report.year, agencyKind, session.now());
  if (!left && !judgement) return null;
  return (
    <ul className="standing" aria-label={strings.standing.label}>
      {judgement && (
        <li>
          <Verdict readiness={judgement.readiness} />
        </li>
      )}
      {left && <li>{deadlineWords(left, strings)}</li>}
    </ul>
  );
}
