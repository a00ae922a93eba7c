import { Field } from "@fluentui/react-components";
import { Select } from "../common/select";

/** One of several values, by words for them. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  /** Left out where the values are words themselves. */
  readonly words?: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}) {
  const { label, value, values, words, onChange } = props;
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((each) => each === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {words ? words(each) : each}
          </option>
        ))}
      </Select>
    </Field>
  );
}
