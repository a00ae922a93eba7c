const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

const licenceFile = /^(licen[cs]e|copying)(\.|$)/i;

/** A folder and those around it, from within. */
function* outwards(folder) {
  yield folder;
  const around = path.dirname(folder);
  if (around !== folder) yield* outwards(around);
}

/** What a package.json says; undefined where there is none, or one that only marks a folder of a package. */
function described(folder) {
  const file = path.join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const { name, version, license } = JSON.parse(readFileSync(file, "utf8"));
  return name && version ? { folder, name, version, licence: license } : undefined;
}

/**
 * The package a file belongs to.
 * @param {string} file
 * @returns {{ folder: string; name: string; version: string; licence?: unknown } | undefined}
 */
function packageOf(file) {
  for (const folder of outwards(path.dirname(file))) {
    const found = described(folder);
    if (found) return found;
  }
  return undefined;
}

/** The package that a package in this folder gets by this name. */
function dependency(folder, name) {
  for (const around of outwards(folder)) {
    const found = described(path.join(around, "node_modules", name));
    if (found) return found;
  }
  throw new Error(`${name}, which is said to be within ${path.basename(folder)}, is not installed`);
}

/** All texts of licences a package comes with; empty where it has none. */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim())
    .join("\n\n");
}

module.exports = { dependency, licenceText, packageOf };
