import type { ReportFileKind } from "../../../write/report-file-kinds";
import { copyScopes, htmlSources } from "../../export/options";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Choice } from "./choice";
import { SignatureOption } from "./signature-option";
import { WordOptions, type OptionsProps } from "./word-options";
import "./export-options.css";

function CopyScopeChoice({ value, onChange }: OptionsProps) {
  const words = useTranslated(exportStrings);
  return (
    <Choice
      label={words.scope}
      value={value.scope}
      values={copyScopes}
      words={(scope) => words.scopes[scope]}
      onChange={(scope) => onChange({ ...value, scope })}
    />
  );
}

function SourceChoice({ value, onChange }: OptionsProps) {
  const words = useTranslated(exportStrings);
  return (
    <Choice
      label={words.source}
      value={value.source}
      values={htmlSources}
      words={(source) => words.sources[source]}
      onChange={(source) => onChange({ ...value, source })}
    />
  );
}

/** What may be chosen for a format, folded away since few need it; nothing where there is no choice. */
export function ExportOptions(
  props: OptionsProps & { readonly kind: ReportFileKind; readonly year: number | null }
) {
  const { kind, year, ...options } = props;
  const words = useTranslated(exportStrings);
  if (kind === "json") return null;
  const mayBeTable = kind === "docx" || kind === "html" || kind === "xlsx";
  return (
    <details>
      <summary>{words.options}</summary>
      <div className="export-options">
        {kind === "docx" && <WordOptions {...options} />}
        {kind !== "xlsx" && <SignatureOption {...options} year={year} />}
        {mayBeTable && <CopyScopeChoice {...options} />}
        {kind === "html" && options.value.scope === "report" && <SourceChoice {...options} />}
      </div>
    </details>
  );
}
