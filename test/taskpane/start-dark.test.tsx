/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen } from "@testing-library/dom";
import { openPage } from "./open-page";

// office.js keeps the theme of the first Excel it meets, so this test has a file of its own.
test("takes the host's dark theme", async () => {
  await openPage("", { theme: { bodyBackgroundColor: "#262626" } });
  await screen.findByRole("button", { name: "插入四张表" });
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const theme = rules.find(({ cssText }) => cssText.startsWith(".fui-FluentProvider"));
  expect(/--colorNeutralBackground1: ([^;]+)/.exec(theme?.cssText ?? "")?.[1]).toBe("#292929");
});
