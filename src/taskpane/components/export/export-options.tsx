import type { ReportFileKind } from "../../../write/report-file";
import { copyScopes, htmlSources } from "../../export/options";
import { useStrings } from "../../strings";
import { Choice } from "./choice";
import { WordOptions, type OptionsProps } from "./word-options";
import "./export-options.css";

function CopyScopeChoice({ value, onChange }: OptionsProps) {
  const strings = useStrings();
  return (
    <Choice
      label={strings.export.scope}
      value={value.scope}
      values={copyScopes}
      words={(scope) => strings.export.scopes[scope]}
      onChange={(scope) => onChange({ ...value, scope })}
    />
  );
}

function SourceChoice({ value, onChange }: OptionsProps) {
  const strings = useStrings();
  return (
    <Choice
      label={strings.export.source}
      value={value.source}
      values={htmlSources}
      words={(source) => strings.export.sources[source]}
      onChange={(source) => onChange({ ...value, source })}
    />
  );
}

/** What may be chosen for a format, folded away since few need it; nothing where there is no choice. */
export function ExportOptions(props: OptionsProps & { readonly kind: ReportFileKind }) {
  const { kind, ...options } = props;
  const strings = useStrings();
  if (kind !== "docx" && kind !== "html" && kind !== "xlsx") return null;
  return (
    <details>
      <summary>{strings.export.options}</summary>
      <div className="export-options">
        {kind === "docx" && <WordOptions {...options} />}
        <CopyScopeChoice {...options} />
        {kind === "html" && options.value.scope === "report" && <SourceChoice {...options} />}
      </div>
    </details>
  );
}
