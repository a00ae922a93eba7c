import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Files by their names, without what the kind of file adds to them. */
export type NamedFiles = ReadonlyMap<string, Uint8Array>;

/** Whether LibreOffice can be called here. */
export function hasOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

function convertAll(folder: string, paths: readonly string[], to: string): string {
  const out = join(folder, "out");
  // A profile of its own, so that it goes together with an office that runs already.
  const profile = pathToFileURL(join(folder, "profile")).href;
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", to];
  const { status, stderr } = spawnSync("soffice", [...options, "--outdir", out, ...paths], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return out;
}

/**
 * The same files as LibreOffice saves them, all in one call.
 * @param from what their names end in, without the dot, such as `docx`
 * @param to what is made of them: an ending, where it is not enough with the filter behind it, such as `doc:MS Word 97`
 * @throws Error where LibreOffice is not there, or does not save each of them
 */
export function convertedByOffice(files: NamedFiles, from: string, to: string): NamedFiles {
  const folder = mkdtempSync(join(tmpdir(), "converted-"));
  try {
    const sources = join(folder, "in");
    mkdirSync(sources);
    const paths = [...files].map(([name, bytes]) => {
      const path = join(sources, `${name}.${from}`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = convertAll(folder, paths, to);
    const [ending = ""] = to.split(":");
    const saved = new Set(readdirSync(out));
    return new Map(
      [...files.keys()].map((name) => {
        const file = `${name}.${ending}`;
        if (!saved.has(file)) throw new Error(`soffice has not saved ${file}`);
        return [name, new Uint8Array(readFileSync(join(out, file)))];
      })
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
