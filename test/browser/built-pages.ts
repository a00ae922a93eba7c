import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import configure from "../../webpack.config.js";

const root = join(__dirname, "../..");
const folder = join(root, "dist");
const sources = [
  "src",
  "assets",
  "scripts/build",
  "test/excel-host",
  "test/reports",
  "test/workbench",
  "manifest.xml",
  "package-lock.json",
  "webpack.config.js",
];

/** When a file, or the newest file in a folder, was last changed. */
function lastChange(path: string): number {
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(
    state.mtimeMs,
    ...readdirSync(path, { recursive: true, encoding: "utf8" }).map(
      (file) => statSync(join(path, file)).mtimeMs
    )
  );
}

function areCurrent(): boolean {
  const page = join(folder, "index.html");
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return sources.every((source) => lastChange(join(root, source)) <= built);
}

async function build(): Promise<void> {
  const [pages] = configure({ workbench: true }, { mode: "development" });
  const compiler = webpack(pages);
  const problems = await new Promise<readonly string[]>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else
          resolve(stats?.toJson({ all: false, errors: true }).errors?.map((e) => e.message) ?? []);
      });
    });
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** The folder with the built pages, workbench included; they are built anew where the sources are newer. */
export async function builtPages(): Promise<string> {
  if (!areCurrent()) {
    console.log("building the pages …");
    await build();
  }
  return folder;
}
