import { Field } from "@fluentui/react-components";
import { formatNamed, formats, type FormatId } from "../../../report/formats";
import { useStrings } from "../../strings";
import { formatName } from "../../strings/format-name";
import { Select } from "../common/select";

/** Asks for the official form; another than the year prescribes is pointed out. */
export function FormatChoice(props: {
  readonly value: FormatId;
  readonly prescribed: FormatId;
  readonly onChange: (format: FormatId | undefined) => void;
}) {
  const { value, prescribed, onChange } = props;
  const strings = useStrings();
  return (
    <Field
      label={strings.insert.format}
      {...(value === prescribed
        ? { hint: strings.insert.formatByYear }
        : {
            validationState: "warning",
            validationMessage: strings.insert.formatOtherwise(formatName(prescribed, strings)),
          })}
    >
      <Select value={value} onChange={({ target }) => onChange(formatNamed(target.value)?.id)}>
        {formats.map(({ id }) => (
          <option key={id} value={id}>
            {formatName(id, strings)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
