/**
 * Counts the work that a piece of code does, in steps, so that it is the same on every machine: how often each of its
 * blocks runs, by the coverage that V8 keeps, and how much is handed to the methods that come with the language.
 */
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Method = (this: unknown, ...given: readonly unknown[]) => unknown;

/** How much a call has to look through. */
type Cost = (own: unknown, given: readonly unknown[], result: unknown) => number;

/** The work of each place: of a function, or of a method of the language. */
export type Steps = Readonly<Record<string, number>>;

let counted: Record<string, number> = {};

function count(place: string, steps: number): void {
  counted[place] = (counted[place] ?? 0) + steps;
}

function replaceMethod(owner: object, name: string, method: (original: Method) => Method): void {
  const original = Reflect.get(owner, name) as Method;
  Object.defineProperty(owner, name, { value: method(original), writable: true });
}

function countCalls(owner: object, names: string, cost: Cost): void {
  for (const name of names.split(" ")) {
    replaceMethod(
      owner,
      name,
      (original) =>
        function (this: unknown, ...given) {
          const result: unknown = Reflect.apply(original, this, given);
          count(name, cost(this, given, result));
          return result;
        }
    );
  }
}

function lengthOf(value: unknown): number {
  return typeof value === "string" || ArrayBuffer.isView(value) || Array.isArray(value)
    ? (value as { readonly length: number }).length
    : 1;
}

const ofOwn: Cost = (own) => lengthOf(own);
const ofResult: Cost = (_, __, result) => lengthOf(result);
const ofGiven: Cost = (_, [first]) => lengthOf(first);

/** From where a search begins to where it ends. */
const ofSearch: Cost = (own, [, from], found) => {
  const start = typeof from === "number" ? from : 0;
  const end = typeof found === "number" && found >= 0 ? found : lengthOf(own);
  return Math.abs(end - start) + 1;
};

const arrayIterator: object = Object.getPrototypeOf([][Symbol.iterator]()) as object;
const mapIterator: object = Object.getPrototypeOf(new Map().entries()) as object;
const setIterator: object = Object.getPrototypeOf(new Set().values()) as object;
const stringIterator: object = Object.getPrototypeOf(""[Symbol.iterator]()) as object;
const typedArray: object = Object.getPrototypeOf(Uint8Array.prototype) as object;

function countWhatIsHanded(): void {
  countCalls(String.prototype, "indexOf lastIndexOf", ofSearch);
  countCalls(String.prototype, "includes split", ofOwn);
  countCalls(String.prototype, "startsWith endsWith", ofGiven);
  countCalls(
    String.prototype,
    "replace replaceAll repeat normalize toLowerCase toUpperCase",
    ofResult
  );
  countCalls(String.prototype, "padStart padEnd concat", ofResult);
  countCalls(
    String.prototype,
    "trim trimStart trimEnd",
    (own, _, result) => lengthOf(own) - lengthOf(result) + 1
  );
  countCalls(Array.prototype, "indexOf lastIndexOf", ofSearch);
  countCalls(Array.prototype, "includes reverse fill splice shift unshift", ofOwn);
  countCalls(Array.prototype, "slice concat join", ofResult);
  countCalls(typedArray, "indexOf", ofSearch);
  countCalls(typedArray, "slice", ofResult);
  countCalls(typedArray, "set", ofGiven);
  countCalls(Map.prototype, "get has set", ofGiven);
  countCalls(Set.prototype, "has add", ofGiven);
  for (const iterator of [arrayIterator, mapIterator, setIterator, stringIterator])
    countCalls(iterator, "next", () => 1);
  countCalls(TextDecoder.prototype, "decode", ofResult);
  countCalls(TextEncoder.prototype, "encode", ofResult);
  countCalls(JSON, "parse", ofGiven);
  countCalls(JSON, "stringify", ofResult);
  // All that takes a pattern asks this; that none needs more than the text once, recheck proves of each by itself.
  replaceMethod(
    RegExp.prototype,
    "exec",
    (original) =>
      function (this: unknown, ...given) {
        const pattern = this as RegExp;
        const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
        const result = Reflect.apply(original, this, given) as RegExpExecArray | null;
        const rest = pattern.sticky ? 1 : Math.max(0, String(given[0]).length - from) + 1;
        count("exec", result ? result.index + result[0].length - from + 1 : rest);
        return result;
      }
  );
}

const profiler = new Session();

/** Begins to count. Everything that is loaded later is counted, too. */
export async function beginCounting(): Promise<void> {
  countWhatIsHanded();
  profiler.connect();
  await profiler.post("Profiler.enable");
  await profiler.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
}

const tests = pathToFileURL(join(__dirname, "..")).href;

/** Not what measures, nor what loads the modules. */
function isMeasured(url: string): boolean {
  const isOurs = url.startsWith("file:") && !url.startsWith(`${tests}/`);
  return isOurs && !/\/node_modules\/(?:tsx|esbuild)\//.test(url);
}

/** Counts what runs, and begins anew. */
async function countBlocks(): Promise<void> {
  const { result } = await profiler.post("Profiler.takePreciseCoverage");
  for (const { url, functions } of result) {
    if (!isMeasured(url)) continue;
    const file = url.slice(url.lastIndexOf("/") + 1);
    for (const { functionName, ranges } of functions) {
      const place = `${file} ${functionName} ${ranges[0]?.startOffset ?? 0}`;
      for (const range of ranges) {
        const outer = ranges.filter(
          ({ startOffset, endOffset }) =>
            startOffset < range.startOffset && range.endOffset <= endOffset
        );
        // A block that runs no more often than what it stands in is counted with that: it is told apart where something throws.
        const around = outer.at(-1);
        if (!around || range.count > around.count) count(place, range.count);
      }
    }
  }
}

/** The steps that some work takes. */
export async function stepsOf(work: () => unknown): Promise<Steps> {
  counted = {};
  await work();
  await countBlocks();
  return counted;
}
