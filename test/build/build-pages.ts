import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type StatsCompilation } from "webpack";
import configure, { type Switches } from "../../webpack.config.js";

const smallPane = join(__dirname, "small-pane/main.ts");

export interface BuiltPages {
  /** Paths of all files, with / between folders. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
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
  const { errors = [], warnings = [] } = await new Promise<StatsCompilation>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else resolve(stats?.toJson({ all: false, errors: true, warnings: true }) ?? {});
      });
    });
  });
  const remove = (): void => rmSync(folder, { recursive: true });
  if (errors.length > 0) {
    remove();
    throw new Error(errors.map(({ message }) => message).join("\n"));
  }

  const bytes = (file: string): Buffer => readFileSync(join(folder, file));
  return {
    files: readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => path.replaceAll("\\", "/")),
    warnings: warnings.map(({ message }) => message),
    text: (file) => bytes(file).toString("utf8"),
    bytes,
    remove,
  };
}
