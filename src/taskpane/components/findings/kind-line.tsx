import { useId, useState } from "react";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { AgencyKindSelect } from "../common/agency-kind-choice";
import "./kind-line.css";

/** Asks in one line what the agency is, where nobody knows: some rules and the deadline depend on it. */
export function KindLine() {
  const session = useSession();
  const strings = useStrings();
  const kind = usePaneState(({ inHand }) => inHand?.agencyKind);
  const id = useId();
  const [isAnswered, setAnswered] = useState(false);
  // Once it is answered it stays, with the focus, and can be answered otherwise.
  if (kind !== undefined && !isAnswered) return null;
  return (
    <div className="kind-line">
      <label htmlFor={id}>{strings.agencyKind.label}</label>
      <AgencyKindSelect
        id={id}
        value={kind}
        onChange={(chosen) => {
          setAnswered(true);
          void session.setAgencyKind(chosen);
        }}
      />
    </div>
  );
}
