import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import styleSheet from "../../scripts/build/style-sheet";

const pane = join(__dirname, "../../src/taskpane");

const sheets = readdirSync(pane, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => [name, readFileSync(join(pane, name), "utf8")] as const);

/** The style sheets of a page in which the module made of a sheet was run. */
function shownBy(sheet: string): readonly HTMLStyleElement[] {
  const { window } = new JSDOM("<head><style>a {}</style></head>", { runScripts: "outside-only" });
  window.eval(styleSheet(sheet).replace("export {};", ""));
  const [first, ...styles] = window.document.head.querySelectorAll("style");
  expect(first?.textContent).toBe("a {}");
  return styles;
}

/** The rules a browser reads in a style sheet. */
function rulesOf(style: HTMLStyleElement | undefined): readonly string[] {
  return [...(style?.sheet?.cssRules ?? [])].map(({ cssText }) => cssText.replace(/\s+/g, " "));
}

function rulesIn(sheet: string): readonly string[] {
  const { document } = new JSDOM().window;
  const style = document.createElement("style");
  style.textContent = sheet;
  document.head.append(style);
  return rulesOf(style);
}

test.each(sheets)("%s says in the page what it says by itself", (_, sheet) => {
  const rules = rulesIn(sheet);
  expect(rules.length).toBeGreaterThan(0);
  const shown = shownBy(sheet);
  expect(shown).toHaveLength(1);
  expect(rulesOf(shown[0])).toEqual(rules);
});

test("words on lines of their own stay apart, and comments are left out", () => {
  const [style] = shownBy("/* One\n   of many */\na,\nb {\n  margin: 0\n    auto;\n}\n");
  expect(style?.textContent).toBe("a, b { margin: 0 auto; }");
});

test.each(['@import "other.css";', "a { background: url(mark.png); }", "a { src: url('f.woff') }"])(
  "a sheet that names another file is refused: %s",
  (sheet) => {
    expect(() => styleSheet(sheet)).toThrow("names another file");
  }
);

test("a picture written into the sheet is none", () => {
  const [style] = shownBy(`a { background: url("data:image/png;base64,AA=="); }`);
  expect(rulesOf(style)).toHaveLength(1);
});
