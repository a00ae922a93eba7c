import { Field } from "@fluentui/react-components";
import type { FoundReport } from "../../read/found";
import { Select } from "../components/common/select";
import { sheetsOf, type NamedSheet } from "../session/reports";
import { useStrings, useTranslated } from "../strings";
import { importStrings } from "../strings/import";
import { formatName } from "../strings/format-name";
import { reportNameLine, reportNames } from "../strings/report-names";

/** The sheets of a file, whose names are their ids; none where it is a document. */
function sheetsOfFile(reports: readonly FoundReport[]): readonly NamedSheet[] {
  const names = new Set(reports.flatMap((found) => [...sheetsOf(found)]));
  return [...names].map((name) => ({ id: name, name }));
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
  const lines = reportNames(reports, sheetsOfFile(reports), strings).map(reportNameLine);
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
            {words.choice(lines[index] ?? "", formatName(found.report.format, strings))}
          </option>
        ))}
      </Select>
    </Field>
  );
}
