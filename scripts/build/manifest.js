/** Where manifest.xml in the repository says the pages are: the server of `npm run start:excel`. */
const developmentOrigin = "https://localhost:3000/";

/** Puts one text in the place of all that are found of another. */
function replaced(text, found, other) {
  // As a function: a $ in the other text means nothing.
  return text.replaceAll(found, () => other);
}

/** The manifest of an add-in of its own, which can stand beside the usual one and be told from it. */
function besideTheUsual(manifest, id) {
  return replaced(manifest, /(?<=<Id>).*(?=<\/Id>)/g, id)
    .replaceAll("Nianbao.", "NianbaoTrial.")
    .replaceAll('="年报助手"', '="年报助手（试用）"')
    .replaceAll('="年报"', '="年报（试用）"')
    .replaceAll("“年报”", "“年报（试用）”")
    .replaceAll('="Annual Report Assistant"', '="Annual Report Assistant (trial)"')
    .replaceAll('="Annual Report"', '="Annual Report (trial)"')
    .replaceAll("the Annual Report tab", "the Annual Report (trial) tab");
}

/**
 * The manifest as it is handed out.
 * @param {string} manifest text of manifest.xml
 * @param {object} product
 * @param {string} product.version three numbers
 * @param {number} product.build the fourth, for a manifest that changes while the version does not
 * @param {string} [product.origin] the address of the folder of the pages; left out, that of `npm run start:excel`
 * @param {string} [product.id] of an add-in of its own
 */
function manifestFor(manifest, { version, build, origin = developmentOrigin, id }) {
  const placed = replaced(manifest, developmentOrigin, origin);
  const numbered = replaced(
    placed,
    /<Version>.*<\/Version>/g,
    `<Version>${version}.${build}</Version>`
  );
  return id === undefined ? numbered : besideTheUsual(numbered, id);
}

module.exports = { developmentOrigin, manifestFor };
