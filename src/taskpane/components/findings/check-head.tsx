import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { dayOf, timeOf } from "../../../report/day";
import type { Judgement } from "../../session/judgement";
import { useSession } from "../../session/use-session";
import type { Narrowing } from "../../session/work-list";
import { useStrings, type Strings } from "../../strings";
import { ActionButton } from "../common/action-button";
import { CountChips } from "./count-chips";

/** The time of day; where it was another day, with the day. */
function momentWords(moment: Date, now: Date, strings: Strings): string {
  if (dayOf(moment) === dayOf(now)) return timeOf(moment);
  const day = strings.standing.day(moment.getMonth() + 1, moment.getDate());
  return `${day} ${timeOf(moment)}`;
}

/**
 * When it was checked, the way to check again, and what the check has come to.
 * @param props.focused whether the button to check again takes the focus of the one that was pressed first
 */
export function CheckHead(
  props: Narrowing & {
    readonly judgement: Judgement;
    readonly focused: boolean;
  }
) {
  const { judgement, focused, filter, onFilter } = props;
  const session = useSession();
  const strings = useStrings();
  return (
    <>
      <span className="quiet">
        <span className="unseen">{strings.check.checkedAt}</span>
        {momentWords(judgement.at, session.now(), strings)}
      </span>
      <ActionButton
        size="small"
        appearance="subtle"
        icon={<ArrowClockwise20Regular />}
        aria-label={strings.check.again}
        title={strings.check.again}
        autoFocus={focused}
        onClick={() => void session.check()}
      />
      <CountChips summary={judgement.summary} filter={filter} onFilter={onFilter} />
    </>
  );
}
