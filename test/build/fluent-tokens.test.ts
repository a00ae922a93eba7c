import { tokens } from "@fluentui/react-components";
import fluentTokens from "../../scripts/build/fluent-tokens";

test("every token is written where it is asked for", () => {
  const all = Object.entries(tokens);
  const asked = all.map(([name]) => `a(tokens.${name});`).join("\n");
  expect(fluentTokens(asked)).toBe(all.map(([, value]) => `a("${value}");`).join("\n"));
});

test("in a template, too", () => {
  expect(fluentTokens("`calc(${tokens.strokeWidthThin} + 1px)`")).toBe(
    '`calc(${"var(--strokeWidthThin)"} + 1px)`'
  );
});

test.each([
  'import { tokens } from "@fluentui/react-theme";',
  "tokens[name]",
  "tokens.toString()",
  "tokens.unheardOf",
  "mytokens.shadow2",
  "tokensOf.shadow2",
])("%s stays as it is", (source) => {
  expect(fluentTokens(source)).toBe(source);
});
