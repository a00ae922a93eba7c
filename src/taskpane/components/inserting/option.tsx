import { Checkbox } from "@fluentui/react-components";
import "./option.css";

/** Something that is done with the template or left, and what that means. */
export function Option(props: {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { label, hint, checked, onChange } = props;
  return (
    <div className="option">
      <Checkbox
        label={label}
        checked={checked}
        onChange={(_, data) => onChange(data.checked === true)}
      />
      <span className="option-hint">{hint}</span>
    </div>
  );
}
