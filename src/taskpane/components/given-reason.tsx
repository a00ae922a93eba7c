import { Button } from "@fluentui/react-components";
import type { ReasonedFinding } from "../../check/reasons";
import { useSession } from "../session/use-session";
import { useStrings } from "../strings";
import "./reason-form.css";

/** The reason a finding has, with the way to take it back; one given for other figures says so. */
export function GivenReason(props: { readonly reasoned: ReasonedFinding }) {
  const { finding, standing, reason } = props.reasoned;
  const { session, state } = useSession();
  const strings = useStrings();
  if (!reason) return null;
  const { text, date, figures } = reason;
  return (
    <>
      <p className="reason-given">
        {standing === "stale"
          ? strings.reason.stale(text, date, figures)
          : strings.reason.given(text, date)}
      </p>
      <div className="actions">
        <Button
          size="small"
          aria-label={strings.reason.withdrawFrom(finding.message)}
          disabledFocusable={state.task !== undefined}
          onClick={() => void session.withdrawReason(reason)}
        >
          {strings.reason.withdraw}
        </Button>
      </div>
    </>
  );
}
