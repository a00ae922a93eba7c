import type { ReasonedFinding } from "../../../check/reasons";
import { useStrings } from "../../strings";
import "./reason-form.css";

/** The reason a finding has; one given for other figures says so. */
export function GivenReason(props: { readonly reasoned: ReasonedFinding }) {
  const { status, reason } = props.reasoned;
  const strings = useStrings();
  if (!reason) return null;
  const { text, date, figures } = reason;
  return (
    <p className="reason-given">
      {status === "stale"
        ? strings.reason.stale(text, date, figures)
        : strings.reason.given(text, date)}
    </p>
  );
}
