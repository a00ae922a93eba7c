import { Field } from "@fluentui/react-components";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { AgencyKindSelect } from "../common/agency-kind-choice";

/** What the agency of the report in hand is; another choice is kept beside its text. */
export function KindInHand() {
  const session = useSession();
  const strings = useStrings();
  const inHand = usePaneState((state) => state.inHand);
  if (!inHand) return null;
  return (
    <Field label={strings.agencyKind.ofReportInHand} hint={strings.agencyKind.hint}>
      <AgencyKindSelect
        value={inHand.agencyKind}
        onChange={(kind) => void session.setAgencyKind(kind)}
      />
    </Field>
  );
}
