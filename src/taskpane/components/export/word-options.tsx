import {
  subheadingFonts,
  textFonts,
  titleFonts,
  type FontChoice,
  type WordFont,
} from "../../../write/word-fonts";
import { fontsOf } from "../../../write/word-style";
import { wordLayouts, wordStyleOf, type ExportOptions } from "../../export/options";
import { useStrings } from "../../strings";
import { Choice } from "./choice";

function keysOf<Key extends string>(fonts: Readonly<Record<Key, WordFont["substitutes"]>>) {
  return Object.keys(fonts) as Key[];
}

/** What may be chosen, and hears what is chosen. */
export interface OptionsProps {
  readonly value: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

/** The layout of a Word file, and its fonts. */
export function WordOptions({ value, onChange }: OptionsProps) {
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
