import { Checkmark12Filled, ErrorCircle12Filled } from "@fluentui/react-icons";
import { dayOf, timeOf } from "../../session/day";
import { daysLeft, type DaysLeft } from "../../session/deadline";
import { figureProgress } from "../../session/progress";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import "./standing.css";

/** The time of day; where it was another day, with the day. */
function momentWords(moment: Date, now: Date, strings: Strings): string {
  if (dayOf(moment) === dayOf(now)) return timeOf(moment);
  const day = strings.standing.day(moment.getMonth() + 1, moment.getDate());
  return `${day} ${timeOf(moment)}`;
}

function deadlineWords({ deadline, days }: DaysLeft, strings: Strings): string {
  const day = strings.standing.day(deadline.month, deadline.day);
  if (days === 0) return strings.standing.dueToday;
  return days > 0 ? strings.standing.dueIn(day, days) : strings.standing.overdue(day, -days);
}

function Errors(props: { readonly count: number }) {
  const strings = useStrings();
  const [Icon, color, words] =
    props.count > 0
      ? ([ErrorCircle12Filled, "color-error", strings.standing.errors(props.count)] as const)
      : ([Checkmark12Filled, "color-solved", strings.standing.noErrors] as const);
  return (
    <li className={`standing-piece ${color}`}>
      <Icon className="standing-icon" aria-hidden />
      {words}
    </li>
  );
}

/** Where the report in hand stands: what is filled in, the last check, errors left, days to the legal deadline. */
export function Standing() {
  const session = useSession();
  const strings = useStrings();
  const { inHand, isChecked } = usePaneState((state) => ({
    inHand: state.inHand,
    isChecked: state.checklist !== undefined,
  }));
  if (!inHand) return null;
  const now = session.now();
  const { report } = inHand.found;
  const { filled, total } = figureProgress(report);
  const left = daysLeft(report.year, inHand.agencyKind, now);
  const judgement = isChecked ? inHand.judgement : undefined;
  return (
    <ul className="standing" aria-label={strings.standing.label}>
      <li className="standing-piece">{strings.standing.filled(filled, total)}</li>
      {judgement && (
        <li className="standing-piece">
          {strings.standing.checked(momentWords(judgement.at, now, strings))}
        </li>
      )}
      {judgement && <Errors count={judgement.summary.error} />}
      {left && <li className="standing-piece">{deadlineWords(left, strings)}</li>}
    </ul>
  );
}
