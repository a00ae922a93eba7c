const { createHash } = require("node:crypto");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const policyOfPage = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/;
const inlineScript = /<script>([\s\S]*?)<\/script>/g;

/**
 * The page with the content of its policy element filled in: scripts from beside the page, the inline ones it has
 * by their hashes, and no connection to anywhere. Styles are inline because Fluent UI makes them so.
 * @param {string} html
 * @param {readonly string[]} scriptSources further origins of scripts
 */
function withPolicy(html, scriptSources) {
  // Browsers hash a script after turning line ends into \n.
  const page = html.replace(/\r\n?/g, "\n");
  const hashes = [...page.matchAll(inlineScript)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`
  );
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...hashes, ...scriptSources].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // From a blob a worker has this policy; from a server, that of the response, which is none.
    "worker-src blob:",
    "frame-src 'self' blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return page.replace(policyOfPage, `$1${policy}`);
}

/** Fills in the policy of every page that has the element, after all else that changes the page. */
class ContentSecurityPolicy {
  constructor({ scriptSources }) {
    this.scriptSources = scriptSources;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("ContentSecurityPolicy", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).beforeEmit.tap(
        "ContentSecurityPolicy",
        (page) => ({ ...page, html: withPolicy(page.html, this.scriptSources) })
      );
    });
  }
}

module.exports = { ContentSecurityPolicy, withPolicy };
