/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen } from "@testing-library/react";
import { goTo, openPane, untilStatus } from "./open-pane";
import { computedByJsdom } from "./quick-styles";
import { wrongReport } from "./reports";

function asked(style: CSSStyleDeclaration): readonly string[] {
  return ["display", "visibility", "pointer-events"].map((name) => style.getPropertyValue(name));
}

test("every element of the pane is shown, visible and clickable as jsdom says", async () => {
  const { user } = await openPane({ reports: [wrongReport()] });
  for (const step of ["插入", "填写", "核对", "导出"] as const) {
    await goTo(user, step);
    if (step === "核对") {
      await user.click(screen.getByRole("button", { name: "一键核对" }));
      await untilStatus(/^核对完成/);
    }
    const elements = [...document.querySelectorAll("*")];
    const answers = elements.map((element) => [element, asked(getComputedStyle(element))]);
    const jsdomsAnswers = elements.map((element) => [element, asked(computedByJsdom(element))]);
    expect(answers).toEqual(jsdomsAnswers);
  }
});

test("what hides an element hides what stands in it", () => {
  document.body.innerHTML = `
    <div style="visibility: hidden"><p><b></b></p></div>
    <div style="pointer-events: none"><i></i></div>
    <div style="display: none; color: red"></div>`;
  const styleOf = (selector: string): CSSStyleDeclaration | undefined =>
    [...document.querySelectorAll(selector)].map((element) => getComputedStyle(element))[0];
  expect(styleOf("b")?.visibility).toBe("hidden");
  expect(styleOf("i")?.pointerEvents).toBe("none");
  expect(styleOf("div:last-child")?.display).toBe("none");
  expect(styleOf("div:last-child")?.color).toBe("rgb(255, 0, 0)");
});
