import { Field, Input } from "@fluentui/react-components";
import { isBeforeYearEnd } from "../../../write/signature";
import { typedDay } from "../../../report/day";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";

/** Asks for the day a document is of; says so of a day before the year of its report had ended. */
export function DayField(props: {
  /** As it stands in the field, which may be no day. */
  readonly value: string;
  readonly year: number | null;
  readonly onChange: (value: string) => void;
}) {
  const { value, year, onChange } = props;
  const words = useTranslated(exportStrings);
  const day = typedDay(value);
  const early = day !== null && year !== null && isBeforeYearEnd(day, year);
  return (
    <Field
      label={words.day}
      {...(day === null && { validationMessage: words.dayMissing })}
      {...(early && { validationMessage: words.dayEarly(year), validationState: "warning" })}
    >
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
