const { WebpackError } = require("webpack");
const { developmentOrigin } = require("./manifest.js");

/** Warns that what is built cannot be handed out. */
class ForThisMachine {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ForThisMachine", (compilation) => {
      compilation.warnings.push(
        new WebpackError(
          `manifest.xml is for this machine alone (${developmentOrigin}): nobody else can load it. To hand it out, build for the address it will have: npm run build -- --env origin=https://…`
        )
      );
    });
  }
}

module.exports = { ForThisMachine };
