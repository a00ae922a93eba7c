import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The script written in the pane's page itself, which says why the pane does not start. */
export function pageScript(): string {
  const page = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
  const [script, ...others] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  if (script?.[1] === undefined || others.length > 0) {
    throw new Error("taskpane.html should have one script of its own");
  }
  return script[1];
}
