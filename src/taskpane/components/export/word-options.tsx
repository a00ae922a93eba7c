import {
  fontNames,
  subheadingFonts,
  textFonts,
  titleFonts,
  type FontChoice,
} from "../../../write/word-fonts";
import { fontsOf, wordLayouts } from "../../../write/word-style";
import { wordStyleOf, type ExportOptions } from "../../export/options";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Choice } from "./choice";

/** What may be chosen, and hears what is chosen. */
export interface OptionsProps {
  readonly value: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

/** The layout of a Word file, and its fonts. */
export function WordOptions({ value, onChange }: OptionsProps) {
  const words = useTranslated(exportStrings);
  const { fonts } = value;
  const choose = (chosen: Partial<FontChoice>): void =>
    onChange({ ...value, fonts: { ...fonts, ...chosen } });
  return (
    <>
      <Choice
        label={words.layout}
        value={value.layout}
        values={wordLayouts}
        words={(layout) => words.layouts[layout]}
        onChange={(layout) => onChange({ ...value, layout })}
      />
      {value.layout === "official" && (
        <>
          <Choice
            label={words.titleFont}
            value={fonts.title}
            values={fontNames(titleFonts)}
            onChange={(title) => choose({ title })}
          />
          <Choice
            label={words.textFont}
            value={fonts.text}
            values={fontNames(textFonts)}
            onChange={(text) => choose({ text })}
          />
          <Choice
            label={words.subheadingFont}
            value={fonts.subheading}
            values={fontNames(subheadingFonts)}
            onChange={(subheading) => choose({ subheading })}
          />
        </>
      )}
      <p className="quiet">
        {words.fontsAskedFor(fontsOf(wordStyleOf(value)).map(({ name }) => name))}
      </p>
    </>
  );
}
