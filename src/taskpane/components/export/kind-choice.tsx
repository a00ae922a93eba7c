import { useId } from "react";
import { reportFileKinds, type ReportFileKind } from "../../../write/report-file-kinds";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import "./kind-choice.css";

/** What is handed in or published; few want the others. */
const usualKinds: readonly ReportFileKind[] = ["docx", "html", "txt", "xlsx"];
const otherKinds = reportFileKinds.filter((kind) => !usualKinds.includes(kind));

/** Which format the report is exported to. */
export function KindChoice(props: {
  readonly value: ReportFileKind;
  readonly onChange: (kind: ReportFileKind) => void;
}) {
  const { value, onChange } = props;
  const words = useTranslated(exportStrings);
  const name = useId();
  const radios = (kinds: readonly ReportFileKind[]) => (
    <div className="kind-choice-kinds">
      {kinds.map((kind) => (
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
      ))}
    </div>
  );
  return (
    <fieldset className="kind-choice">
      <legend className="unseen">{words.kind}</legend>
      {radios(usualKinds)}
      <details>
        <summary>{words.otherKinds}</summary>
        {radios(otherKinds)}
      </details>
    </fieldset>
  );
}
