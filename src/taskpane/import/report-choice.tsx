import { Field } from "@fluentui/react-components";
import type { FoundReport } from "../../read/found";
import { Select } from "../components/common/select";
import { useStrings, useTranslated, type Strings } from "../strings";
import { importStrings, type ImportStrings } from "../strings/import";
import { formatName } from "../strings/format-name";

function choiceWords({ report }: FoundReport, strings: Strings, words: ImportStrings): string {
  return words.choice(
    report.agency === "" ? strings.unnamedAgency : report.agency,
    report.year === null ? strings.unknownYear : strings.reportOfYear(report.year),
    formatName(report.format, strings)
  );
}

/** Asks which of several reports is wanted. */
export function ReportChoice(props: {
  readonly reports: readonly FoundReport[];
  readonly value: FoundReport | undefined;
  readonly onChange: (report: FoundReport | undefined) => void;
}) {
  const { reports, value, onChange } = props;
  const strings = useStrings();
  const words = useTranslated(importStrings);
  return (
    <Field label={words.which}>
      <Select
        value={value ? String(reports.indexOf(value)) : ""}
        onChange={({ target }) =>
          onChange(target.value === "" ? undefined : reports[Number(target.value)])
        }
      >
        {!value && <option value="">{words.pleaseChoose}</option>}
        {reports.map((found, index) => (
          <option key={index} value={index}>
            {choiceWords(found, strings, words)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
