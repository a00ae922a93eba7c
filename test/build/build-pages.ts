import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import configure, { type Switches } from "../../webpack.config.js";

const smallPane = join(__dirname, "small-pane/main.ts");

export interface BuiltPages {
  /** Paths of all files, with / between folders. */
  readonly files: readonly string[];
  text(file: string): string;
  bytes(file: string): Buffer;
  remove(): void;
}

/** Builds the pages as `npm run build` does, with a small script in place of the real ones. */
export async function buildPages(switches: Switches): Promise<BuiltPages> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-build-"));
  const [pages] = configure(switches, { mode: "production" });
  const compiler = webpack({
    ...pages,
    entry: { taskpane: smallPane, workbench: smallPane, conformance: smallPane },
    output: { ...pages.output, path: folder },
  });
  const problems = await new Promise<readonly string[]>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else
          resolve(stats?.toJson({ all: false, errors: true }).errors?.map((e) => e.message) ?? []);
      });
    });
  });
  const remove = (): void => rmSync(folder, { recursive: true });
  if (problems.length > 0) {
    remove();
    throw new Error(problems.join("\n"));
  }

  const bytes = (file: string): Buffer => readFileSync(join(folder, file));
  return {
    files: readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => path.replaceAll("\\", "/")),
    text: (file) => bytes(file).toString("utf8"),
    bytes,
    remove,
  };
}
