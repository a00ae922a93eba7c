import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { Theme as HostTheme } from "../workbook/excel";

/** Excel's green, from nearly black to nearly white. */
const green: BrandVariants = {
  10: "#021809",
  20: "#052814",
  30: "#083a1e",
  40: "#0a4b27",
  50: "#0b5a2f",
  60: "#0d6737",
  70: "#0e713c",
  80: "#107c41",
  90: "#2b8a56",
  100: "#44986a",
  110: "#5ea77f",
  120: "#79b695",
  130: "#95c6ab",
  140: "#b2d6c2",
  150: "#d0e7da",
  160: "#edf6f1",
};

const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", sans-serif';

// The generated themes draw the edges of buttons and fields too faintly to be found, and brand colours too dim for text.
const light: Theme = {
  ...createLightTheme(green),
  fontFamilyBase,
  colorNeutralStroke1: "#858585",
  colorNeutralStroke1Hover: "#757575",
  colorNeutralStroke1Pressed: "#666666",
};

const dark: Theme = {
  ...createDarkTheme(green),
  fontFamilyBase,
  colorNeutralStroke1: "#7a7a7a",
  colorNeutralStroke1Hover: "#8a8a8a",
  colorNeutralStroke1Pressed: "#9a9a9a",
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[120],
  colorBrandForegroundLinkHover: green[130],
};

/** The pane's colours, as dark or light as those of the host. */
export function themeFor(host: HostTheme): Theme {
  return host === "dark" ? dark : light;
}
