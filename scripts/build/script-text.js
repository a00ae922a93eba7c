const path = require("node:path");
const { EntryPlugin } = require("webpack");

/** What the compiler is called by which scripts are made texts: rules can tell it by its name. */
const compilerName = "script-text";

/** Builds a module with all that it imports, by the rules of the build around it. */
function built(compilation, file) {
  const child = compilation.createChildCompiler(
    compilerName,
    { filename: "[name]-text.[contenthash:8].js" },
    [new EntryPlugin(compilation.compiler.context, file, { name: path.parse(file).name })]
  );
  return new Promise((resolve, reject) => {
    child.compile((failure, result) => {
      const [error] = result?.errors ?? [];
      if (failure || error) reject(failure ?? error);
      else resolve(result);
    });
  });
}

module.exports = () => undefined;
module.exports.compilerName = compilerName;

/**
 * A webpack loader: a module as the text of one script that loads nothing more, in place of what is in the module. What
 * else is built with it, as licences, goes beside the pages.
 */
module.exports.pitch = async function scriptText() {
  const result = await built(this._compilation, this.resourcePath);
  for (const file of result.fileDependencies) this.addDependency(file);
  for (const file of result.missingDependencies) this.addMissingDependency(file);
  const [chunk, ...others] = result.chunks;
  const [script] = chunk.files;
  if (others.length > 0) throw new Error(`${this.resourcePath} would load more when it runs.`);
  for (const { name, source } of result.getAssets()) {
    if (name !== script) this.emitFile(name, source.source());
  }
  return `export default ${JSON.stringify(String(result.assets[script].source()))};\n`;
};
