import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageText } from "./pages";

const root = join(__dirname, "../..");
const pages = [
  "README.md",
  "DECISIONS.md",
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

/** Paths in the project that a page links to or shows. */
function targetsOf(page: string): string[] {
  return [...pageText(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => decodeURI(target ?? ""))
    .filter((target) => !target.includes("://"))
    .map((target) => join(dirname(page), target));
}

test.each(pages)("what %s links to is there", (page) => {
  expect(targetsOf(page).filter((target) => !existsSync(join(root, target)))).toEqual([]);
});

test("the README leads to every page", () => {
  const led = targetsOf("README.md");
  expect(pages.filter((page) => page.startsWith("docs/") && !led.includes(page))).toEqual([]);
});

test("the pictures of the guide are shown in it, and small", () => {
  const pictures = readdirSync(join(root, "docs/pictures")).filter((file) =>
    file.startsWith("guide-")
  );
  const shown = targetsOf("docs/使用说明.md").filter((target) => target.endsWith(".png"));
  expect(pictures.map((file) => `docs/pictures/${file}`).sort()).toEqual(shown.sort());
  for (const file of pictures) {
    expect(statSync(join(root, "docs/pictures", file)).size).toBeLessThan(150_000);
  }
});
