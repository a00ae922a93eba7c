/**
 * A script that does not know where it was built: pdf.js would look beside itself for more scripts by that address.
 * @param {string} script
 */
module.exports = (script) => script.replaceAll("import.meta.url", '"file:///"');
