import { Field, Input } from "@fluentui/react-components";
import { useStrings } from "../../strings";
import { longestAgency, type AgencyFault } from "./insert-form";

/** Asks for the agency's name. */
export function AgencyField(props: {
  readonly value: string;
  readonly fault: AgencyFault | undefined;
  readonly onChange: (agency: string) => void;
}) {
  const { value, fault, onChange } = props;
  const strings = useStrings();
  const { agencyFaults } = strings.insert;
  return (
    <Field
      label={strings.insert.agency}
      hint={strings.insert.agencyHint}
      {...(fault && { validationMessage: agencyFaults[fault](longestAgency) })}
    >
      <Input value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
