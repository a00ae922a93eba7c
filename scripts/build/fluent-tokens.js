const { tokens } = require("@fluentui/react-components");

/**
 * Writes Fluent UI's tokens where its styles ask for them: `tokens.x` is `"var(--x)"`. The styles ask for a few, for
 * which the pane would load the list of all. A webpack loader.
 * @param {string} source
 */
module.exports = function fluentTokens(source) {
  return source.replace(/\btokens\.(\w+)/g, (asked, name) =>
    Object.hasOwn(tokens, name) ? JSON.stringify(tokens[name]) : asked
  );
};
