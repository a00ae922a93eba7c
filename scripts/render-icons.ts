/**
 * Renders the PNG icons of the manifest from the drawings in assets: `npx tsx scripts/render-icons.ts`.
 * The drawings stand on a grid of 16 pixels; those for 20 pixels, which is no multiple, have their own.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const assets = join(__dirname, "../assets");

const sizes: Readonly<Record<string, readonly number[]>> = {
  app: [16, 20, 32, 64, 80],
  insert: [16, 20, 32, 80],
  check: [16, 20, 32, 80],
  export: [16, 20, 32, 80],
};

function drawingOf(name: string, edge: number): string {
  const own = join(assets, `icon-${name}-${edge}.svg`);
  return readFileSync(existsSync(own) ? own : join(assets, `icon-${name}.svg`), "utf8");
}

async function render(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    for (const [name, edges] of Object.entries(sizes)) {
      for (const edge of edges) {
        await page.setViewportSize({ width: edge, height: edge });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawingOf(name, edge)}`
        );
        await page.screenshot({ path: join(assets, `${name}-${edge}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

void render();
