import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import webpack, { type StatsCompilation } from "webpack";
import configure from "../../webpack.config.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-text-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const whole = join(__dirname, "small-pane/whole.ts");

/** Builds a module as the text of a script, by the rules for the pages. */
function build(file: string): Promise<StatsCompilation> {
  const [pages] = configure({}, { mode: "production" });
  const compiler = webpack({
    ...pages,
    target: "node",
    entry: `${file}?script-text`,
    output: { path: folder, filename: "text.js", library: { type: "commonjs2" } },
    plugins: [],
  });
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else resolve(stats?.toJson({ all: false, errors: true }) ?? {});
      });
    });
  });
}

/** The text that a built module hands out. */
function textIn(file: string): string {
  const module = { exports: { default: "" } };
  runInContext(readFileSync(file, "utf8"), createContext({ module }));
  return module.exports.default;
}

test("a module is built as the text of one script, with what it imports later", async () => {
  expect((await build(whole)).errors).toEqual([]);
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  expect(scripts).toEqual(["text.js"]);
  const context: { told?: string } = createContext({});
  runInContext(textIn(join(folder, "text.js")), context);
  await new Promise((resolve) => setImmediate(resolve));
  expect(context.told).toBe("loaded when wanted");
});

test("licences of what is within it lie beside it", async () => {
  await build(whole);
  const [licences, ...others] = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  expect(others).toEqual([]);
  expect(readFileSync(join(folder, licences ?? ""), "utf8")).toContain("A licence of what");
  expect(textIn(join(folder, "text.js"))).toContain(licences);
});

test("what cannot be built fails the build around it", async () => {
  const file = join(folder, "lacking.js");
  writeFileSync(file, 'import "./not-there";');
  const { errors = [] } = await build(file);
  expect(errors.map(({ message }) => message).join()).toContain("not-there");
});
