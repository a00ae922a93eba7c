import { join } from "node:path";
import { clearCachedScripts, getPackageJsonScript } from "office-addin-cli";
import { pageText } from "./pages";

const pages = ["README.md", "docs/安装说明.md", "docs/how-it-works.md", ".ci/run"];

/** Names of scripts that a page has run: `npm start` and `npm test` stand for themselves. */
function scriptsIn(page: string): readonly string[] {
  const text = pageText(page);
  const run = [...text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:]*)/g)];
  const short = [...text.matchAll(/npm (start|test)\b/g)];
  return [...new Set([...run, ...short].map(([, name]) => name ?? ""))];
}

const before = process.env["npm_package_json"];

beforeAll(() => {
  process.env["npm_package_json"] = join(__dirname, "../../package.json");
  clearCachedScripts();
});

afterAll(() => {
  if (before === undefined) delete process.env["npm_package_json"];
  else process.env["npm_package_json"] = before;
  clearCachedScripts();
});

test.each(pages)("what %s has npm run is a script of the package", async (page) => {
  const names = scriptsIn(page);
  expect(names.length).toBeGreaterThan(0);
  const missing = [];
  for (const name of names) {
    if ((await getPackageJsonScript(name)) === undefined) missing.push(name);
  }
  expect(missing).toEqual([]);
});
