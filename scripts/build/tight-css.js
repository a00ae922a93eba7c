/**
 * A style sheet without its comments, and with one blank where its lines break: what a browser reads of it is the same.
 * A webpack loader.
 * @param {string} sheet
 */
module.exports = function tightCss(sheet) {
  return sheet
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
};
