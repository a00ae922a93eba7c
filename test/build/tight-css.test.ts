/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import tightCss from "../../scripts/build/tight-css";

const pane = join(__dirname, "../../src/taskpane");

const sheets = readdirSync(pane, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => [name, readFileSync(join(pane, name), "utf8")] as const);

/** The rules a browser reads in a style sheet. */
function rulesIn(sheet: string): readonly string[] {
  const style = document.createElement("style");
  style.textContent = sheet;
  document.head.append(style);
  const rules = [...(style.sheet?.cssRules ?? [])].map(({ cssText }) =>
    cssText.replace(/\s+/g, " ")
  );
  style.remove();
  return rules;
}

test.each(sheets)("%s says the same without its comments and line breaks", (_, sheet) => {
  const rules = rulesIn(sheet);
  expect(rules.length).toBeGreaterThan(0);
  expect(rulesIn(tightCss(sheet))).toEqual(rules);
});

test("words on lines of their own stay apart", () => {
  expect(tightCss("/* One\n   of many */\na,\nb {\n  margin: 0\n    auto;\n}\n")).toBe(
    "a, b { margin: 0 auto; }"
  );
});
