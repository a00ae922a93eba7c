import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import configure from "../webpack.config.js";

const frame =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8" /><link rel="icon" href="data:," />' +
  '<iframe id="pane" title="年报助手" style="width: 350px; height: 700px"></iframe></html>';

const paneAlone = new HtmlWebpackPlugin({
  filename: "alone.html",
  templateContent: frame,
  chunks: ["alone"],
  minify: false,
});

/** Builds the pane as it is published, the workbench, and alone.html (see pane-alone.ts). */
async function build(folder: string): Promise<void> {
  const [pages] = configure({ workbench: true }, { mode: "production" });
  const compiler = webpack({
    ...pages,
    entry: { ...(pages.entry as webpack.EntryObject), alone: "./bench/pane-alone" },
    output: { ...pages.output, path: folder },
    plugins: [...(pages.plugins ?? []), paneAlone],
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
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

export interface BuiltPages {
  readonly folder: string;
  /** Removes them where they were built for this. */
  remove(): void;
}

/** The pages built for production, with those to measure them in; taken from the folder PAGES where that is given. */
export async function productionPages(): Promise<BuiltPages> {
  const given = process.env["PAGES"];
  if (given !== undefined) return { folder: given, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  console.log("building the pages for production …");
  await build(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
