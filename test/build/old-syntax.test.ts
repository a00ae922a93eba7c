import { Linter } from "eslint";
import { pageScript } from "./page-script";

/** What Internet Explorer's engine would not parse. */
function syntaxErrors(script: string): string[] {
  return new Linter()
    .verify(script, { languageOptions: { ecmaVersion: 5, sourceType: "script" } })
    .map((message) => message.message);
}

test("the page's own script is ES5", () => {
  expect(syntaxErrors(pageScript())).toEqual([]);
});

test.each(["const a = 1;", "var f = () => 1;", "var s = `a`;", "a?.b;"])("%s is not", (script) => {
  expect(syntaxErrors(pageScript() + script)).not.toEqual([]);
});
