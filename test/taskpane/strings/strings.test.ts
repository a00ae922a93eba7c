import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { agencyKindNames } from "../../../src/rules/agency-kind";
import { enUS } from "../../../src/taskpane/strings/en-US";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { stringsFor } from "../../../src/taskpane/strings";
import { usedStrings } from "./used-strings";

const folder = join(__dirname, "../../../src/taskpane");

/** The pane's code but for the words themselves. */
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/(zh-CN|en-US)\.ts$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(folder, path), "utf8") }));

type Words = { readonly [name: string]: Words | string | ((...values: never[]) => string) };

/** Every string by its path, such as `insert.formats.2021`. */
function pathsOf(words: Words, path = ""): readonly string[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const inner = path === "" ? name : `${path}.${name}`;
    return typeof value === "object" ? pathsOf(value, inner) : [inner];
  });
}

/** The rules name the kinds of agencies. */
const namedByRules = Object.keys(agencyKindNames).map((kind) => `agencyKind.names.${kind}`);

test("every string is used", () => {
  const used = usedStrings();
  const own = pathsOf(zhCN).filter((path) => !namedByRules.includes(path));
  expect(own.filter((path) => !used.has(path))).toEqual([]);
});

/** Stands for a number, a name and a list alike. */
const seven = ["7"] as never;

/** What every string says, of sevens where it speaks of something. */
function texts(words: Words): readonly string[] {
  return Object.values(words).flatMap((value) => {
    if (typeof value === "object") return texts(value);
    return typeof value === "string"
      ? [value]
      : [value(...Array.from({ length: value.length }, () => seven))];
  });
}

test("both languages have the same strings, and none is empty or left in Chinese", () => {
  expect(pathsOf(enUS)).toEqual(pathsOf(zhCN));
  const english = texts(enUS);
  expect(english.filter((text) => text.trim() === "")).toEqual([]);
  expect(english.filter((text) => /\p{Script=Han}/u.test(text) && !/[a-z]/i.test(text))).toEqual(
    []
  );
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
