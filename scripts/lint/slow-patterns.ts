/**
 * Prints, as JSON, the patterns of src that can take more than linear time: `tsx scripts/lint/slow-patterns.ts`. Patterns
 * are taken as they are written, and as they are constructed when the modules of the core are loaded. Answers are kept in
 * node_modules/.cache, since finding them takes half a minute.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "recheck";
import ts from "typescript";

const source = join(__dirname, "../../src");
const cache = join(__dirname, "../../node_modules/.cache/slow-patterns.json");
/** Folders whose modules can be loaded outside a page. */
const core = ["report", "rules", "check", "read", "write", "cli"];
/** Milliseconds recheck may take for a pattern before it gives up. */
const timeout = 20_000;

type Answer = "safe" | "vulnerable" | "unknown";

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
}

/** The patterns written in a file, such as `/a+/g`. */
function literalsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
  return found;
}

/** The patterns that modules construct when they are loaded. */
async function constructedPatterns(): Promise<readonly string[]> {
  const found: string[] = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, words: [string | RegExp, string?], newTarget) {
      const pattern = Reflect.construct(target, words, newTarget) as RegExp;
      if (typeof words[0] === "string") found.push(String(pattern));
      return pattern;
    },
  });
  const modules = core.flatMap((folder) => filesIn(join(source, folder), /(?<!main)\.ts$/));
  for (const file of modules) await import(pathToFileURL(file).href);
  return found;
}

async function answerTo(pattern: string): Promise<Answer> {
  const [, body = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? [];
  return (await check(body, flags, { timeout })).status;
}

/** Answers two patterns at a time: each is a process of its own. */
async function answersTo(patterns: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  const waiting = [...patterns];
  const work = async (): Promise<void> => {
    for (let pattern = waiting.pop(); pattern !== undefined; pattern = waiting.pop()) {
      answers.set(pattern, await answerTo(pattern));
    }
  };
  await Promise.all([work(), work()]);
  return answers;
}

function keptAnswers(): ReadonlyMap<string, Answer> {
  try {
    return new Map(JSON.parse(readFileSync(cache, "utf8")) as readonly [string, Answer][]);
  } catch {
    return new Map();
  }
}

async function main(): Promise<void> {
  const written = filesIn(source, /\.tsx?$/).flatMap(literalsIn);
  const patterns = new Set([...written, ...(await constructedPatterns())]);
  const kept = keptAnswers();
  const asked = [...patterns].filter((pattern) => !kept.has(pattern));
  const answers = new Map([...kept, ...(await answersTo(asked))]);
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify([...answers]));
  const slow = [...patterns].filter((pattern) => answers.get(pattern) !== "safe");
  process.stdout.write(JSON.stringify({ patterns: patterns.size, slow }));
}

void main();
