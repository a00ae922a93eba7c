/**
 * Prints, as JSON, the patterns of src that can take more than linear time: `tsx scripts/lint/slow-patterns.ts`. Patterns
 * are taken as they are written, and as they are constructed when the modules of the core are loaded. Those whose mark
 * stands in proven-patterns.txt were proven before, since proving all of them takes a minute; `--write` writes it anew.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "recheck";
import ts from "typescript";

const source = join(__dirname, "../../src");
const provenFile = join(__dirname, "proven-patterns.txt");
/** Folders whose modules can be loaded outside a page. */
const core = ["report", "rules", "check", "read", "write", "cli"];
/** Milliseconds recheck may take for a pattern before it gives up. */
const timeout = 20_000;

/** Beginnings of patterns that recheck cannot prove, each with why it takes linear time. */
const explained = {
  "/(?:编制|公布|发布|制作)(?:了|的)?《?": "each beginning is followed over 40 characters at most",
  '/(^|\\t)"((?:[^"]|"")*)"': "a quotation that began ends at its next single quotation mark",
  "/(?<before>^|[^A-Za-z0-9./@_:*×＊＿-])(?:20)?":
    "of a run of signs only the first is a beginning",
};

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

function markOf(pattern: string): string {
  return createHash("sha256").update(pattern).digest("hex").slice(0, 16);
}

async function main(): Promise<void> {
  const written = filesIn(source, /\.tsx?$/).flatMap(literalsIn);
  const patterns = new Set([...written, ...(await constructedPatterns())]);
  const proven = new Set(readFileSync(provenFile, "utf8").split("\n"));
  const isProven = (pattern: string): boolean =>
    proven.has(markOf(pattern)) ||
    Object.keys(explained).some((beginning) => pattern.startsWith(beginning));
  const answers = await answersTo([...patterns].filter((pattern) => !isProven(pattern)));
  const slow = [...patterns].filter(
    (pattern) => !isProven(pattern) && answers.get(pattern) !== "safe"
  );
  if (process.argv.includes("--write")) {
    const marks = [...patterns].filter((pattern) => !slow.includes(pattern)).map(markOf);
    writeFileSync(provenFile, `${marks.sort().join("\n")}\n`);
  }
  process.stdout.write(JSON.stringify({ patterns: patterns.size, slow }));
}

void main();
