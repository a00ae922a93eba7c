const path = require("node:path");

const packageFolder = path.dirname(require.resolve("@microsoft/office-js/package.json"));
const folder = "lib/office";

/** What office.js asks for in Excel on Windows, Mac and the web, and in a browser without Excel. */
const files = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

const remote = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // Microsoft 365 operated by 21Vianet in China
  "cdn-cn": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

const officeSources = ["self", ...Object.keys(remote)];

/**
 * Where a page takes office.js from: `scriptFor(page)` is the address to name in a page, `files` are patterns
 * for CopyWebpackPlugin, `origins` are the foreign origins scripts come from,
 * `packages` the folders of the packages that are copied. The files go out as they are
 * (the licence forbids changes), so they are marked as minimized already.
 * @param {"self" | "cdn" | "cdn-cn"} source
 */
function officeJs(source) {
  if (source === "self") {
    const copied = [
      ...files.map((file) => ({
        from: path.join(packageFolder, "dist", file),
        to: `${folder}/${file}`,
      })),
      { from: path.join(packageFolder, "LICENSE.md"), to: `${folder}/LICENSE.md` },
    ];
    return {
      scriptFor: (page) => path.posix.relative(path.posix.dirname(page), `${folder}/office.js`),
      files: copied.map((pattern) => ({ ...pattern, info: { minimized: true } })),
      origins: [],
      packages: [packageFolder],
    };
  }
  const url = remote[source];
  return { scriptFor: () => url, files: [], origins: [new URL(url).origin], packages: [] };
}

module.exports = { officeJs, officeSources };
