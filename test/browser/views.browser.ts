import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { enUS } from "../../src/taskpane/strings/en-US";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import type { Language, Theme } from "../workbench/appearance";
import { browserCase, type NamedCase } from "./cases";
import { flawsOf } from "./flaws";
import { crash, scenes } from "./scenes";
import { eventually } from "./until";
import { WorkbenchPage } from "./workbench-page";

/** How a scene is looked at. */
interface Look {
  readonly name: string;
  readonly zoom?: number;
  /** One of Windows' contrast themes, the white or the black one. */
  readonly contrast?: "light" | "dark";
  /** Whether another look at the same scenes differs from it in colours alone. */
  readonly recoloured?: boolean;
}

/** One way through all scenes, and the looks each of them is seen in before the next. */
interface Walk {
  readonly name: string;
  readonly theme?: Theme;
  readonly language?: Language;
  readonly looks: readonly Look[];
}

const words = { "zh-CN": zhCN, "en-US": enUS };

const walks: readonly Walk[] = [
  {
    name: "light, white and enlarged",
    looks: [
      { name: "light" },
      { name: "contrast white", contrast: "light", recoloured: true },
      { name: "enlarged", zoom: 200 },
    ],
  },
  {
    name: "dark and black",
    theme: "dark",
    looks: [
      { name: "dark", recoloured: true },
      { name: "contrast black", contrast: "dark", recoloured: true },
    ],
  },
  { name: "English", language: "en-US", looks: [{ name: "English" }] },
];

const usualHeight = 800;
const toolbarHeight = 130;

/** Makes the window so high that nothing of the pane has to be scrolled to. */
async function unroll(page: Page, { pane }: WorkbenchPage, zoom: number): Promise<void> {
  let content = 0;
  // The pane may just be opening anew.
  await eventually(async () => {
    content = await pane.locator("html").evaluate((html) => html.scrollHeight);
  });
  const height = Math.ceil((content * zoom) / 100) + toolbarHeight;
  await page.setViewportSize({ width: 1280, height: Math.max(height, usualHeight) });
}

for (const { name, theme, language = "zh-CN", looks } of walks) {
  const walk: NamedCase["run"] = async ({ page, site, screenshot }) => {
    // A click in an enlarged frame would miss.
    const enlarge = (percent: number) => page.getByLabel("缩放").selectOption(String(percent));
    await page.clock.setFixedTime(new Date(2026, 0, 12, 10, 32));
    const workbench = await WorkbenchPage.open({ page, site }, { welcome: true, grid: false });
    await page.getByLabel("窗格宽度").selectOption("350");
    if (theme) await page.getByLabel("主题").selectOption(theme);
    // Choosing it opens the pane anew, even where it is chosen already.
    if (language !== "zh-CN") await page.getByLabel("语言").selectOption(language);
    const strings = words[language];
    workbench.strings = strings;
    const flaws: string[] = [];
    for (const [index, scene] of scenes.entries()) {
      await scene.set({ page, workbench, strings });
      for (const { name: look, zoom = 100, contrast, recoloured = false } of looks) {
        await page.emulateMedia({
          reducedMotion: "reduce",
          forcedColors: contrast ? "active" : "none",
          colorScheme: contrast ?? null,
        });
        if (zoom !== 100) await enlarge(zoom);
        await unroll(page, workbench, zoom);
        for (const flaw of await flawsOf(page, { zoom, recoloured }))
          flaws.push(`${look}, ${scene.name}: ${flaw}`);
        await screenshot(`views/${look} ${index + 1} ${scene.name}`, page.locator("#pane"));
        if (zoom !== 100) await enlarge(100);
      }
      await page.setViewportSize({ width: 1280, height: usualHeight });
    }
    // All of them: what a comparison prints is cut short.
    assert.ok(flaws.length === 0, flaws.join("\n"));
  };
  // Playwright's clock is for every frame, and the preview's runs no scripts.
  const expectedErrors = new RegExp(
    `Blocked script execution in 'about:srcdoc'|${crash}|The above error occurred`
  );
  browserCase(`every view looks well: ${name}`, walk, { expectedErrors });
}
