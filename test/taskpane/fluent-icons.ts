/**
 * Fluent's icons, each loaded when it is asked for: the package's own index loads the drawings of all thousands of them,
 * which every test file of the pane would wait for.
 */
import * as providers from "@fluentui/react-icons/providers";
import * as makers from "@fluentui/react-icons/utils";

/** The module that holds an icon in all its sizes: `chevron-down` for `ChevronDown16Regular`. */
function moduleOf(icon: string): string {
  const drawing = icon.replace(/(\d+)?(Regular|Filled|Color|Light)$/, "");
  return drawing.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}

function load(icon: string): unknown {
  const path = `@fluentui/react-icons/svg/${moduleOf(icon)}`;
  return jest.requireActual<Record<string, unknown>>(path)[icon];
}

const loaded: Record<string, unknown> = { ...providers, ...makers, __esModule: true };

module.exports = new Proxy(loaded, { get: (_, name: string) => (loaded[name] ??= load(name)) });
