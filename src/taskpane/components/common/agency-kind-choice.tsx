import { Field } from "@fluentui/react-components";
import { agencyKinds, type AgencyKind } from "../../../rules/agency-kind";
import { useStrings } from "../../strings";
import { Select } from "./select";

/** Asks what the agency is. */
export function AgencyKindChoice(props: {
  readonly value: AgencyKind | undefined;
  readonly onChange: (kind: AgencyKind) => void;
}) {
  const strings = useStrings();
  return (
    <Field label={strings.agencyKind.label} hint={strings.agencyKind.hint}>
      <Select
        value={props.value ?? ""}
        onChange={({ target }) => {
          const chosen = agencyKinds.find((kind) => kind === target.value);
          if (chosen) props.onChange(chosen);
        }}
      >
        {!props.value && <option value="">{strings.agencyKind.unknown}</option>}
        {agencyKinds.map((kind) => (
          <option key={kind} value={kind}>
            {strings.agencyKind.names[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
