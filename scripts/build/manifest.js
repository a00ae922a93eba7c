/** Where manifest.xml in the repository says the pages are: the server of `npm run start:excel`. */
const developmentOrigin = "https://localhost:3000";

/**
 * The manifest for pages served at another origin or folder.
 * @param {string} manifest text of manifest.xml
 * @param {string} origin such as https://example.gov.cn/nianbao; Excel takes nothing but https
 */
function manifestFor(manifest, origin) {
  const url = new URL(origin);
  if (url.protocol !== "https:")
    throw new Error(`origin=${origin}: Excel loads add-ins by https only`);
  return manifest.replaceAll(`${developmentOrigin}/`, url.href.replace(/\/*$/, "/"));
}

module.exports = { manifestFor };
