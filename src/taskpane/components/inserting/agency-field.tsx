import { Field, Input } from "@fluentui/react-components";
import { useStrings } from "../../strings";

/** Asks for the agency's name. */
export function AgencyField(props: {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (agency: string) => void;
}) {
  const { value, isMissing, onChange } = props;
  const strings = useStrings();
  return (
    <Field
      label={strings.insert.agency}
      hint={strings.insert.agencyHint}
      {...(isMissing && { validationMessage: strings.insert.agencyMissing })}
    >
      <Input value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
