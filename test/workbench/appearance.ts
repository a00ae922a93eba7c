import type { ExcelHostOptions } from "../excel-host/excel-host";
import type { OfficeTheme } from "../excel-host/native-objects";

interface Choice<Id> {
  readonly id: Id;
  readonly label: string;
}

/** Excel's colours; `system` follows those of the browser. */
export type Theme = "light" | "dark" | "system";
export type Language = "zh-CN" | "en-US";

/** How Excel looks, which the pane follows when it opens. */
export interface Appearance {
  readonly theme: Theme;
  readonly language: Language;
}

export const themes: readonly Choice<Theme>[] = [
  { id: "system", label: "跟随系统" },
  { id: "light", label: "浅色" },
  { id: "dark", label: "深色" },
];

export const languages: readonly Choice<Language>[] = [
  { id: "zh-CN", label: "中文" },
  { id: "en-US", label: "English" },
];

/** Excel's black theme. */
const dark: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#444444",
  controlForegroundColor: "#FFFFFF",
};

function isDark(theme: Theme): boolean {
  return theme === "system"
    ? window.matchMedia("(prefers-color-scheme: dark)").matches
    : theme === "dark";
}

/** What Excel tells its panes when it looks so. */
export function appearanceOptions({
  theme,
  language,
}: Appearance): Pick<ExcelHostOptions, "theme" | "language"> {
  return { language, ...(isDark(theme) && { theme: dark }) };
}
