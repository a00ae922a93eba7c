import { Field } from "@fluentui/react-components";
import { agencyKinds, type AgencyKind } from "../../../rules/agency-kind";
import { useStrings } from "../../strings";
import { Select } from "./select";

interface AgencyKindProps {
  readonly value: AgencyKind | undefined;
  readonly onChange: (kind: AgencyKind) => void;
}

/**
 * The kinds an agency may be of.
 * @param props.id for a label of its own, where no Field stands around it
 */
export function AgencyKindSelect(props: AgencyKindProps & { readonly id?: string }) {
  const { id, value, onChange } = props;
  const strings = useStrings();
  return (
    <Select
      {...(id !== undefined && { id })}
      value={value ?? ""}
      onChange={({ target }) => {
        const chosen = agencyKinds.find((kind) => kind === target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {!value && <option value="">{strings.agencyKind.unknown}</option>}
      {agencyKinds.map((kind) => (
        <option key={kind} value={kind}>
          {strings.agencyKind.names[kind]}
        </option>
      ))}
    </Select>
  );
}

/** Asks what the agency is. */
export function AgencyKindChoice(props: AgencyKindProps) {
  const strings = useStrings();
  return (
    <Field label={strings.agencyKind.label} hint={strings.agencyKind.hint}>
      <AgencyKindSelect {...props} />
    </Field>
  );
}
