import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { agencyKindNames } from "../../../src/rules/agency-kind";
import { enUS } from "../../../src/taskpane/strings/en-US";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { aboutStrings } from "../../../src/taskpane/strings/about";
import { comparisonStrings } from "../../../src/taskpane/strings/comparison";
import { exportStrings } from "../../../src/taskpane/strings/export";
import { publishingStrings } from "../../../src/taskpane/strings/publishing";
import { gapStrings } from "../../../src/taskpane/strings/gaps";
import { guardStrings } from "../../../src/taskpane/strings/guard";
import { importStrings } from "../../../src/taskpane/strings/import";
import { questionStrings } from "../../../src/taskpane/strings/questions";
import { renamingStrings } from "../../../src/taskpane/strings/renaming";
import { stringsFor } from "../../../src/taskpane/strings";
import type { Translated } from "../../../src/taskpane/strings/language";
import { tools } from "../../../src/taskpane/tools/registry";
import { holdsWords, usedStrings } from "./used-strings";

const folder = join(__dirname, "../../../src/taskpane");

/** The pane's code but for the words themselves; a tool's name stands where the tool is declared. */
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !holdsWords(path))
  .filter((path) => !/^tools\/[^/]+\/tool\.ts$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(folder, path), "utf8") }));

/** The strings of all tools, with the folder each stands in. */
async function toolStrings() {
  return Promise.all(
    tools.map(async ({ id, part }) => {
      const { strings } = await part.come();
      return {
        folder: `tools/${id}`,
        zhCN: { ...strings["zh-CN"] },
        enUS: { ...strings["en-US"] },
      };
    })
  );
}

type Words = { readonly [name: string]: Words | string | ((...values: never[]) => string) };

/** What is loaded with a part of the pane, by its file in `strings`. */
const ofParts: readonly (readonly [file: string, strings: Translated<Words>])[] = [
  ["about", aboutStrings],
  ["comparison", comparisonStrings],
  ["export", exportStrings],
  ["gaps", gapStrings],
  ["guard", guardStrings],
  ["import", importStrings],
  ["publishing", publishingStrings],
  ["questions", questionStrings],
  ["renaming", renamingStrings],
];

/** Every string by its path, such as `insert.formats.2021`. */
function pathsOf(words: Words, path = ""): readonly string[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const inner = path === "" ? name : `${path}.${name}`;
    return typeof value === "object" ? pathsOf(value, inner) : [inner];
  });
}

/** The rules name the kinds of agencies. */
const namedByRules = Object.keys(agencyKindNames).map((kind) => `agencyKind.names.${kind}`);

/** What every tool says, so that it is picked for whatever tool is open. */
const saidByEveryTool = /^(promise|nothing|written|(groups|notes)\..*)$/;

test("every string is used", async () => {
  const used = usedStrings();
  const ofPane = pathsOf(zhCN)
    .filter((path) => !namedByRules.includes(path))
    .map((path) => `strings/zh-CN.ts ${path}`);
  const withParts = ofParts.flatMap(([file, words]) =>
    pathsOf(words["zh-CN"]).map((path) => `strings/${file}.ts ${path}`)
  );
  const ofTools = (await toolStrings()).flatMap(({ folder, zhCN: words }) =>
    pathsOf(words)
      .filter((path) => !saidByEveryTool.test(path))
      .map((path) => `${folder}/strings.ts ${path}`)
  );
  expect(ofTools).not.toEqual([]);
  expect([...ofPane, ...withParts, ...ofTools].filter((path) => !used.has(path))).toEqual([]);
});

test("every tool proposes each of its groups, and has each of its notes", async () => {
  const kinds = (await toolStrings()).flatMap(({ folder, zhCN: { groups, notes } }) => {
    const code = sources.filter(({ path }) => path.startsWith(folder)).map(({ code }) => code);
    return [...Object.keys(groups), ...Object.keys(notes)].map((kind) => ({ kind, code }));
  });
  const neverMeant = kinds.filter(({ kind, code }) => !code.join("").includes(`"${kind}"`));
  expect(neverMeant.map(({ kind }) => kind)).toEqual([]);
});

/** Stands for a number, a name, a list and a verdict alike. */
const seven = Object.assign(["7"], {
  state: "not-ready",
  reasons: [{ code: "errors", count: 7, message: "7" }],
  sentence: "7",
}) as never;

/** What every string says, of sevens where it speaks of something. */
function texts(words: Words): readonly string[] {
  return Object.values(words).flatMap((value) => {
    if (typeof value === "object") return texts(value);
    return typeof value === "string"
      ? [value]
      : [value(...Array.from({ length: value.length }, () => seven))];
  });
}

test("both languages have the same strings, and none is empty or left in Chinese", async () => {
  expect(pathsOf(enUS)).toEqual(pathsOf(zhCN));
  for (const [, words] of ofParts) expect(pathsOf(words["en-US"])).toEqual(pathsOf(words["zh-CN"]));
  const ofTools = await toolStrings();
  expect(ofTools.map((tool) => pathsOf(tool.enUS))).toEqual(
    ofTools.map((tool) => pathsOf(tool.zhCN))
  );
  const english = [
    ...texts(enUS),
    ...ofParts.flatMap(([, words]) => texts(words["en-US"])),
    ...ofTools.flatMap((tool) => texts(tool.enUS)),
    ...tools.map(({ name }) => name["en-US"]),
  ];
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
