import { Field } from "@fluentui/react-components";
import type { ReportFileKind } from "../../../write/report-file";
import {
  subheadingFonts,
  textFonts,
  titleFonts,
  type FontChoice,
  type WordFont,
} from "../../../write/word-fonts";
import { fontsOf } from "../../../write/word-style";
import {
  copyScopes,
  htmlSources,
  wordLayouts,
  wordStyleOf,
  type ExportOptions as Options,
} from "../../export/options";
import { useStrings } from "../../strings";
import { Select } from "../common/select";
import "./export-options.css";

function Choice<Value extends string>(props: {
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

function keysOf<Key extends string>(fonts: Readonly<Record<Key, WordFont["substitutes"]>>) {
  return Object.keys(fonts) as Key[];
}

interface OptionsProps {
  readonly value: Options;
  readonly onChange: (options: Options) => void;
}

function WordOptions({ value, onChange }: OptionsProps) {
  const strings = useStrings();
  const { fonts } = value;
  const choose = (chosen: Partial<FontChoice>): void =>
    onChange({ ...value, fonts: { ...fonts, ...chosen } });
  return (
    <>
      <Choice
        label={strings.export.layout}
        value={value.layout}
        values={wordLayouts}
        words={(layout) => strings.export.layouts[layout]}
        onChange={(layout) => onChange({ ...value, layout })}
      />
      {value.layout === "official" && (
        <>
          <Choice
            label={strings.export.titleFont}
            value={fonts.title}
            values={keysOf(titleFonts)}
            onChange={(title) => choose({ title })}
          />
          <Choice
            label={strings.export.textFont}
            value={fonts.text}
            values={keysOf(textFonts)}
            onChange={(text) => choose({ text })}
          />
          <Choice
            label={strings.export.subheadingFont}
            value={fonts.subheading}
            values={keysOf(subheadingFonts)}
            onChange={(subheading) => choose({ subheading })}
          />
        </>
      )}
      <p className="quiet">
        {strings.export.fontsAskedFor(fontsOf(wordStyleOf(value)).map(({ name }) => name))}
      </p>
    </>
  );
}

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
