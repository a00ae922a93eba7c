/**
 * A style sheet without its comments, and with one blank where its lines break: what a browser reads of it is the same.
 * @param {string} sheet
 */
function tightCss(sheet) {
  return sheet
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

/**
 * A webpack loader: a style sheet as a module that puts it at the end of the page's head.
 * @param {string} sheet
 * @throws where the sheet names another file, which would be missing from what is built
 */
module.exports = function styleSheet(sheet) {
  const content = tightCss(sheet);
  if (/@import|url\((?!\s*["']?data:)/.test(content)) {
    throw new Error("A style sheet that names another file cannot be built.");
  }
  const style = `Object.assign(document.createElement("style"), { textContent: ${JSON.stringify(content)} })`;
  return `document.head.append(${style});\nexport {};\n`;
};
