/**
 * What Excel for Windows puts on a pane's window before office.js runs: `window.external`, by which
 * office.js starts and finds out where it is, and `_richApiNativeBridge`, which carries requests,
 * answers and events as JSON.
 */

/** The settings of Excel that an add-in can see. */
export interface Surroundings {
  /** Highest supported version by requirement set. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The language of Excel's screen, such as `zh-CN`. */
  readonly language: string;
  /** Excel's version, such as `16.0.14332.20000`. */
  readonly version: string;
  readonly documentUrl: string;
  readonly theme: OfficeTheme;
}

const THEME_COLORS = [
  "bodyBackgroundColor",
  "bodyForegroundColor",
  "controlBackgroundColor",
  "controlForegroundColor",
] as const;

/** Colours as `#RRGGBB`. */
export type OfficeTheme = Readonly<Record<(typeof THEME_COLORS)[number], string>>;

export interface NativeBridge {
  /** Set by office.js. */
  onMessageFromHost?: (message: string) => void;
  sendMessageToHost(message: string): void;
}

/** A window that office.js is going to run in. */
export type PaneWindow = Window & { _richApiNativeBridge?: NativeBridge };

/** The answer of Excel's older calls: the host cannot do that. */
const NOT_SUPPORTED = 5001;

const colorNumber = (color: string): number => Number.parseInt(color.slice(1), 16);

function nativeContext(surroundings: Surroundings, settings: Map<string, string>): object {
  const { theme } = surroundings;
  return {
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppCapabilities: () => 0,
    GetAppUILocale: () => surroundings.language,
    GetAppDataLocale: () => surroundings.language,
    GetDocUrl: () => surroundings.documentUrl,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionRef: () => "excel-host",
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "excel-host",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetInitialDisplayMode: () => 0,
    GetHostFullVersion: () => surroundings.version,
    GetSupportedMatrix: () => JSON.stringify(surroundings.requirementSets),
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries(THEME_COLORS.map((name) => [name, colorNumber(theme[name])]))
      ),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        keys.push(...settings.keys());
        values.push(...settings.values());
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? "");
      },
    }),
  };
}

type Callback = (result: { toArray(): unknown[] }) => void;

export function placeNativeObjects(
  pane: PaneWindow,
  surroundings: Surroundings,
  settings: Map<string, string>,
  bridge: NativeBridge
): void {
  const context = nativeContext(surroundings, settings);
  const done = (callback: Callback, code: number): void => {
    void Promise.resolve().then(() => callback({ toArray: () => [code, null] }));
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${surroundings.language}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (_call: number, _args: unknown, callback: Callback) => done(callback, NOT_SUPPORTED),
    RegisterEvent: (_event: number, _target: string, _handler: unknown, callback: Callback) =>
      done(callback, NOT_SUPPORTED),
    UnregisterEvent: (_event: number, _target: string, callback: Callback) =>
      done(callback, NOT_SUPPORTED),
    MessageParent: () => undefined,
  };
  Object.defineProperty(pane, "external", { value: external, configurable: true });
  pane._richApiNativeBridge = bridge;
}
