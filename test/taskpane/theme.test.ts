import type { Theme } from "@fluentui/react-components";
import { themeFor } from "../../src/taskpane/theme";
import { contrast } from "../contrast";

type Color = Extract<keyof Theme, `color${string}`>;

const papers: readonly Color[] = ["colorNeutralBackground1", "colorNeutralBackground2"];
/** Behind notices, offers and forms. */
const tinted: Color = "colorNeutralBackground3";

const inks: readonly Color[] = [
  "colorNeutralForeground1",
  "colorNeutralForeground2",
  "colorNeutralForeground3",
  "colorPaletteRedForeground1",
  "colorPaletteDarkOrangeForeground1",
  "colorPaletteBerryForeground1",
  "colorPaletteGreenForeground1",
  "colorBrandForeground1",
  "colorBrandForeground2",
  "colorBrandForegroundLink",
  "colorBrandForegroundLinkHover",
];

/** Edges of what can be pressed or typed into, bars of the chart, and what shows where the focus or the current step is. */
const edges: readonly Color[] = [
  "colorNeutralStroke1",
  "colorNeutralStroke1Hover",
  "colorNeutralStroke1Pressed",
  "colorNeutralStrokeAccessible",
  "colorCompoundBrandStroke",
  "colorCompoundBrandBackground",
  "colorBrandStroke1",
  "colorStrokeFocus2",
];

describe.each(["light", "dark"] as const)("in the %s theme", (name) => {
  const theme = themeFor(name);
  const tooPale = (colors: readonly Color[], behind: readonly Color[], least: number) =>
    colors.flatMap((color) =>
      behind
        .filter((paper) => contrast(theme[color], theme[paper]) < least)
        .map((paper) => `${color} on ${paper}: ${contrast(theme[color], theme[paper]).toFixed(2)}`)
    );

  test("every text can be read", () => {
    expect(tooPale(inks, [...papers, tinted], 4.5)).toEqual([]);
  });

  test("a button's words can be read on it", () => {
    const words: readonly Color[] = ["colorNeutralForegroundOnBrand"];
    const buttons: readonly Color[] = [
      "colorBrandBackground",
      "colorBrandBackgroundHover",
      "colorBrandBackgroundPressed",
    ];
    expect(tooPale(words, buttons, 4.5)).toEqual([]);
    expect(tooPale(["colorNeutralForeground1"], ["colorNeutralBackground1Hover"], 4.5)).toEqual([]);
  });

  test("every edge can be seen", () => {
    expect(tooPale(edges, [...papers, tinted], 3)).toEqual([]);
  });
});
