import { useId } from "react";
import {
  figureFileKinds,
  readingFileKinds,
  type ReportFileKind,
} from "../../../write/report-file-kinds";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import "./kind-choice.css";

/** Which format the report is exported to. */
export function KindChoice(props: {
  readonly value: ReportFileKind;
  readonly onChange: (kind: ReportFileKind) => void;
}) {
  const { value, onChange } = props;
  const words = useTranslated(exportStrings);
  const name = useId();
  const radios = (kinds: readonly ReportFileKind[]) =>
    kinds.map((kind) => (
      <label key={kind} className="kind-choice-kind">
        <input
          type="radio"
          className="kind-choice-radio"
          name={name}
          checked={kind === value}
          onChange={() => onChange(kind)}
        />
        {words.kinds[kind]}
      </label>
    ));
  return (
    <fieldset className="kind-choice">
      <legend className="kind-choice-legend">{words.kind}</legend>
      {radios(readingFileKinds)}
      <span className="kind-choice-purpose quiet">{words.forPrograms}</span>
      {radios(figureFileKinds)}
    </fieldset>
  );
}
