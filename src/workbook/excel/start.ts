/** Where the pane finds itself. */
export type Start =
  | {
      readonly kind: "excel";
      /** BCP 47 tag of the language Excel shows, such as zh-CN. */
      readonly language: string;
      readonly theme: Theme;
      readonly platform: Platform;
      /** Where the workbook is kept; empty as long as it is kept nowhere. */
      readonly workbook: string;
    }
  /** Excel, but older than what the add-in needs. */
  | { readonly kind: "too-old" }
  /** A browser, or another Office program. */
  | { readonly kind: "not-excel" }
  /** office.js was not loaded. */
  | { readonly kind: "no-office" };

export type Theme = "light" | "dark";

/** Which Excel it is; "other" on phones and tablets. */
export type Platform = "windows" | "mac" | "web" | "other";

/** Excel 2021 and LTSC 2021 have it; it also is the first that says which changes are our own. */
const floor = "1.14";

function luminance(color: string): number {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16)
  );
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** Excel's theme as far as this version of it tells. */
function knownTheme(): Partial<Office.OfficeTheme> {
  const context: Partial<Office.Context> = Office.context;
  return context.officeTheme ?? {};
}

/** The theme Excel has at this moment; without one, light. Office reports no changes of it. */
export function currentTheme(): Theme {
  const { isDarkTheme, bodyBackgroundColor = "#FFFFFF" } = knownTheme();
  return (isDarkTheme ?? luminance(bodyBackgroundColor) < 0.5) ? "dark" : "light";
}

function currentPlatform(): Platform {
  switch (Office.context.platform) {
    case Office.PlatformType.PC:
      return "windows";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "other";
  }
}

function currentWorkbook(): string {
  const document: Partial<Office.Document> = Office.context.document;
  return document.url ?? "";
}

/** Waits for Office and says whether the add-in can work here. */
export async function startInOffice(): Promise<Start> {
  if (typeof Office === "undefined") return { kind: "no-office" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "not-excel" };
  if (!Office.context.requirements.isSetSupported("ExcelApi", floor)) return { kind: "too-old" };
  return {
    kind: "excel",
    language: Office.context.displayLanguage,
    theme: currentTheme(),
    platform: currentPlatform(),
    workbook: currentWorkbook(),
  };
}
