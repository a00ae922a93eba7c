import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { enUS } from "../../../src/taskpane/strings/en-US";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { stringsFor } from "../../../src/taskpane/strings";

const folder = join(__dirname, "../../../src/taskpane");

/** The pane's code but for the words themselves. */
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/(zh-CN|en-US)\.ts$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(folder, path), "utf8") }));

const code = sources.map((source) => source.code).join("\n");

type Words = { readonly [name: string]: Words | string | ((...values: never[]) => string) };

/** Every string by its path, such as `insert.formats.2021`. */
function pathsOf(words: Words, path = ""): readonly string[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const inner = path === "" ? name : `${path}.${name}`;
    return typeof value === "object" ? pathsOf(value, inner) : [inner];
  });
}

/** A string is used by its whole path, or by a group of which any member may be picked. */
function isUsed(path: string): boolean {
  const steps = path.split(".");
  const groups = steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join("."));
  const whole = new RegExp(`strings\\.${path.replaceAll(".", "\\.")}\\b`);
  return whole.test(code) || groups.some((group) => code.includes(`strings.${group}[`));
}

test("every string is used", () => {
  expect(pathsOf(zhCN).filter((path) => !isUsed(path))).toEqual([]);
});

test("both languages have the same strings, and none is empty or left in Chinese", () => {
  expect(pathsOf(enUS)).toEqual(pathsOf(zhCN));
  const fixed = (words: Words): readonly string[] =>
    Object.values(words).flatMap((value) =>
      typeof value === "string" ? [value] : typeof value === "object" ? fixed(value) : []
    );
  expect(fixed(enUS).filter((text) => text.trim() === "")).toEqual([]);
  expect(fixed(enUS).filter((text) => /^[\p{Script=Han}\p{P}\s]+$/u.test(text))).toEqual([]);
});

test("no words for the clerk stand in the code", () => {
  const withoutComments = (text: string): string =>
    text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
  const withWords = sources.filter((source) =>
    /\p{Script=Han}/u.test(withoutComments(source.code))
  );
  expect(withWords.map(({ path }) => path)).toEqual([]);
});

test.each([
  ["zh-CN", zhCN],
  ["zh-TW", zhCN],
  ["", zhCN],
  ["en-US", enUS],
  ["de-DE", enUS],
])("%s is spoken to in its language", async (language, strings) => {
  expect(await stringsFor(language)).toBe(strings);
});
