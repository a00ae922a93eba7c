/** What a frame of a stack says, in the notations of Chromium and of Safari. */
const frames = [
  /^\s*at (?:async )?(?:(?<name>[^()]*?) \()?(?<address>[^()\s]+?):(?<line>\d+):(?<column>\d+)\)?$/,
  /^(?<name>[^@]*)@(?<address>[^@\s]+?):(?<line>\d+):(?<column>\d+)$/,
];

/** Names of functions and components, as code has them; anything else could be quoted from a cell. */
const codeName = /^[\w$.<>[\] ]{1,80}$/;

/** The file's own name, without the address or folder it was loaded from. */
function fileOf(address: string): string {
  const [path = ""] = address.split(/[?#]/, 1);
  const name = path.split(/[/\\]/).at(-1) ?? "";
  return /^[\w.-]{1,80}$/.test(name) ? name : "?";
}

function frameOf(line: string): readonly string[] {
  for (const frame of frames) {
    const parts = frame.exec(line)?.groups;
    if (!parts) continue;
    const { name = "", address = "", line: row = "", column = "" } = parts;
    const place = `${fileOf(address)}:${row}:${column}`;
    return [codeName.test(name) ? `  at ${name} (${place})` : `  at ${place}`];
  }
  return [];
}

/** The lines of a stack that say where, without the message above them, which may quote a cell. */
function framesOf(stack: string, message: string): readonly string[] {
  const start = message === "" ? -1 : stack.indexOf(message);
  const below = start < 0 ? stack : stack.slice(start + message.length);
  return below.split("\n").flatMap(frameOf);
}

/**
 * What went wrong and where, for whoever mends it. It has nothing of what the sheets hold and nothing of the machine:
 * the error's message, addresses and folders are left out.
 * @param components the components it happened in, as React names them
 * @param browser the web view, as it names itself
 */
export function crashReport(error: Error, components: string, browser: string): string {
  const name = codeName.test(error.name) ? error.name : "Error";
  return [
    name,
    ...framesOf(error.stack ?? "", error.message),
    ...components.split("\n").flatMap(componentOf),
    browser,
  ].join("\n");
}

/** React names a component by its function and, in some web views, its place. */
function componentOf(line: string): readonly string[] {
  const name = /^\s*(?:at |in )?([\w$.]+)/.exec(line)?.[1];
  return name === undefined ? [] : [`  in ${name}`];
}
