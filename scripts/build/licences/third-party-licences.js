const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { dependency, licenceText, packageOf } = require("./package.js");
const shipped = require("./shipped.js");

const fileName = "third-party-licences.txt";

/**
 * Whether a package may ship under its licence.
 * @param {unknown} licence an SPDX expression; of those joined by OR one is enough. What is nested deeper is for
 * people to decide.
 */
function isAccepted(licence) {
  const choices = String(licence)
    .replace(/^\(([^()]*)\)$/, "$1")
    .split(" OR ");
  return choices.some((choice) =>
    choice.split(" AND ").every((each) => shipped.accepted.includes(each))
  );
}

/** The packages whose files are among the modules, and what these have within. */
function packagesAmong(modules, ownFolder) {
  const packages = new Map();
  const add = (found) => packages.set(`${found.name} ${found.version}`, found);
  for (const module of modules) {
    const file = module.nameForCondition();
    const found = file && packageOf(file);
    if (found && found.folder !== ownFolder) add(found);
  }
  for (const [name, { folder }] of [...packages]) {
    for (const inner of shipped.within[name] ?? []) {
      add(typeof inner === "string" ? dependency(folder, inner) : inner);
    }
  }
  return [...packages.values()];
}

/** A package with the licence it ships under and its text. */
function licensed({ name, version, licence, folder }) {
  return {
    title: `${name} ${version}`,
    licence: shipped.named[name] ?? licence,
    text: (folder && licenceText(folder)) || shipped.texts[name],
  };
}

/** Why something may not ship; nothing where it may. */
function objections({ title, licence, text }) {
  if (!isAccepted(licence)) {
    return [`${title} has the licence ${licence}, which is not among those accepted`];
  }
  return text ? [] : [`${title} comes without the text of its licence`];
}

/** Carriers whose version is not the one that was looked into. */
function unknownWithin(packages) {
  const looked = Object.keys(shipped.within).map((title) => title.split(" "));
  return packages.flatMap(({ name, version }) =>
    looked.some(([carrier, seen]) => carrier === name && seen !== version)
      ? [`${name} ${version}: what it has within was looked into for another version`]
      : []
  );
}

/** One file: each package with its version and licence, and the text of it. */
function asText(packages) {
  return packages
    .map(({ title, licence, text }) => `${title}\n${licence}\n\n${text.trim()}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * Puts the licences of all that ships into one file beside it. Fails the build where something may not ship.
 * The programs' own runtime is webpack's; `besides` are folders of packages that are copied as they are.
 */
class ThirdPartyLicences {
  constructor({ besides = [] } = {}) {
    this.besides = [path.dirname(require.resolve("webpack/package.json")), ...besides];
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThirdPartyLicences", (compilation) => {
      const when = {
        name: "ThirdPartyLicences",
        stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL,
      };
      compilation.hooks.processAssets.tap(when, () => {
        const found = [
          ...this.besides.map((folder) => packageOf(path.join(folder, "package.json"))),
          ...packagesAmong(compilation.modules, compiler.context),
        ].sort((one, other) => (one.name < other.name ? -1 : 1));
        const packages = found.map(licensed);
        const objected = [...packages.flatMap(objections), ...unknownWithin(found)];
        compilation.errors.push(...objected.map((objection) => new WebpackError(objection)));
        if (objected.length > 0) return;
        compilation.emitAsset(fileName, new sources.RawSource(asText(packages)));
      });
    });
  }
}

module.exports = { ThirdPartyLicences, isAccepted };
