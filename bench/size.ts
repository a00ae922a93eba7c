/**
 * `npm run size`: what the pane loads before its first view, gzipped, without office.js; and whether the document
 * libraries stay out of it. Builds for production first and fails above the budget.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type StatsCompilation } from "webpack";
import configure from "../webpack.config.js";

const budget = 140 * 1024;
const documentLibraries = ["docx", "mammoth", "@e965/xlsx", "parse5", "pdfjs-dist", "fflate"];

const wording = {
  first: "in the first load",
  later: "loaded when used",
  absent: "not in the pane",
} as const;

const folder = join(__dirname, "../dist");

async function build(): Promise<StatsCompilation> {
  const [pages] = configure({}, { mode: "production" });
  const compiler = webpack(pages);
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((failure, result) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else resolve(result);
      });
    });
  });
  const built = stats?.toJson({
    all: false,
    errors: true,
    chunks: true,
    chunkModules: true,
    dependentModules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    chunkModulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  if (built === undefined || (built.errors?.length ?? 0) > 0) {
    throw new Error(built?.errors?.map((error) => error.message).join("\n") ?? "not built");
  }
  return built;
}

/** Scripts and styles named by the page, but for office.js. */
function firstLoad(): string[] {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  return [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^":]+\.(?:js|css))"/g)]
    .map(([, file]) => file ?? "")
    .filter((file) => !file.startsWith("lib/office/"));
}

/** Where a document library is: in the first load, in chunks loaded when used, or not in the pane at all. */
function whereabouts(built: StatsCompilation, library: string): "first" | "later" | "absent" {
  const chunks = (built.chunks ?? []).filter((chunk) =>
    JSON.stringify(chunk.modules).includes(`/node_modules/${library}/`)
  );
  if (chunks.length === 0) return "absent";
  return chunks.some((chunk) => chunk.initial) ? "first" : "later";
}

function row(name: string, bytes: number, gzipped: number): string {
  const figures = [bytes, gzipped].map((size) => size.toLocaleString("en").padStart(11));
  return `${name.padEnd(32)}${figures.join("")}`;
}

async function measure(): Promise<void> {
  const built = await build();
  const files = firstLoad().map((name) => {
    const content = readFileSync(join(folder, name));
    return { name, bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
  });
  const sum = (of: "bytes" | "gzipped"): number =>
    files.reduce((total, file) => total + file[of], 0);

  console.log(
    `${"first load of the pane".padEnd(32)}${"bytes".padStart(11)}${"gzip -9".padStart(11)}`
  );
  for (const { name, bytes, gzipped } of files) console.log(row(name, bytes, gzipped));
  console.log(row("together", sum("bytes"), sum("gzipped")));
  console.log(`${"budget".padEnd(43)}${budget.toLocaleString("en").padStart(11)}`);

  const places = documentLibraries.map((library) => ({
    library,
    place: whereabouts(built, library),
  }));
  for (const { library, place } of places) console.log(`${library.padEnd(32)}${wording[place]}`);

  const problems = [
    ...(files.length === 0 ? ["taskpane.html names no script"] : []),
    ...(sum("gzipped") > budget ? [`over the budget by ${sum("gzipped") - budget} bytes`] : []),
    ...places.filter(({ place }) => place === "first").map(({ library }) => `${library} is in it`),
    // One is needed to export, so finding none means that none was looked for rightly.
    ...(places.some(({ place }) => place === "later") ? [] : ["no document library is found"]),
  ];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void measure();
