import { Checkbox } from "@fluentui/react-components";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { DayField } from "./day-field";
import type { OptionsProps } from "./word-options";

/** Whether agency and date end the report, and which date. */
export function SignatureOption(props: OptionsProps & { readonly year: number | null }) {
  const { value, year, onChange } = props;
  const words = useTranslated(exportStrings);
  return (
    <>
      <Checkbox
        className="export-option-box"
        label={words.signature}
        checked={value.signature}
        onChange={(_, { checked }) => onChange({ ...value, signature: checked === true })}
      />
      {value.signature && (
        <DayField value={value.day} year={year} onChange={(day) => onChange({ ...value, day })} />
      )}
    </>
  );
}
