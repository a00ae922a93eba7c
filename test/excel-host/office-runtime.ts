/**
 * Runs the unmodified office.js of the installed package in a window of jsdom. Its files are read
 * from the disk; office.js asks for its parts by script elements, which are answered here.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExcelHost } from "./excel-host";
import type { PaneWindow } from "./native-objects";

/** The address office.js believes to be loaded from; nothing is requested from it. */
const BASE = "https://localhost/office/";
const directory = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** A window of jsdom, seen from outside or inside of it. */
export type ScriptedWindow = PaneWindow & {
  eval(source: string): unknown;
  Office: typeof Office;
  Excel: typeof Excel;
  MutationObserver: typeof MutationObserver;
  Event: typeof Event;
};

const sources = new Map<string, string>();

function sourceOf(file: string): string {
  let source = sources.get(file);
  if (source === undefined) {
    source = readFileSync(join(directory, file), "utf8");
    sources.set(file, source);
  }
  return source;
}

/** What office.js put on a window when it was last started there. */
const leftBehind = new WeakMap<ScriptedWindow, readonly string[]>();

/** Starts office.js in a window that is connected to the host, anew if it ran there before. */
export async function startOffice(pane: ScriptedWindow, host: ExcelHost): Promise<void> {
  for (const name of leftBehind.get(pane) ?? []) Reflect.deleteProperty(pane, name);
  const before = new Set(Object.getOwnPropertyNames(pane));
  host.attach(pane);
  const { document } = pane;
  const observer = new pane.MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) answer(pane, node);
  });
  observer.observe(document, { childList: true, subtree: true });
  // office.js finds the address of its parts by its own script element.
  const own = document.createElement("script");
  own.type = "text/plain";
  own.src = `${BASE}office.js`;
  document.head.append(own);
  pane.eval(sourceOf("office.js"));
  await pane.Office.onReady();
  observer.disconnect();
  for (const script of document.querySelectorAll(`script[src^="${BASE}"]`)) script.remove();
  leftBehind.set(
    pane,
    Object.getOwnPropertyNames(pane).filter((name) => !before.has(name))
  );
}

function answer(pane: ScriptedWindow, node: Node): void {
  if (node.nodeName !== "SCRIPT") return;
  const { src, type } = node as HTMLScriptElement;
  if (!src.startsWith(BASE) || type === "text/plain") return;
  pane.eval(sourceOf(src.slice(BASE.length)));
  node.dispatchEvent(new pane.Event("load"));
}
