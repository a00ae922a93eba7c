const { Compilation, sources } = require("webpack");

/** Any GUID would do, so long as it stays the same: an update and a removal must find what was installed. */
const catalogue = "{b4ceadaa-9653-42bc-8f04-520960237de6}";

const key = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogue}`;

/** A folder shared in the network, such as \\server\share or \\server\share\folder. */
const sharedFolder = /^\\\\[^\\/:*?"<>|\s]+(\\[^\\/:*?"<>|\u0000-\u001f]+)+$/;

/** What regedit reads: UTF-16, least significant byte first, with a byte-order mark and the line ends of Windows. */
function registryFile(lines) {
  const text = ["Windows Registry Editor Version 5.00", "", ...lines, ""].join("\r\n");
  return Buffer.from(`\ufeff${text}`, "utf16le");
}

function string(value) {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * The files that make Excel on Windows trust the folder the manifest is handed out from, for the person who opens
 * them, and that take it back; by their names. The values are those of Microsoft's “Sideload Office Add-ins on Windows
 * from a network share”; flag 1 is the check box 在菜单中显示.
 * @param {string} share such as \\server\share
 */
function trustedCatalogue(share) {
  const url = share.replace(/\\+$/, "");
  if (!sharedFolder.test(url)) {
    throw new Error(
      `share=${share}: not a shared folder such as \\\\server\\share (a shell may need it in single quotes)`
    );
  }
  return {
    "trusted-catalogue.reg": registryFile([
      `[${key}]`,
      `"Id"=${string(catalogue)}`,
      `"Url"=${string(url)}`,
      `"Flags"=dword:00000001`,
    ]),
    "remove-trusted-catalogue.reg": registryFile([`[-${key}]`]),
  };
}

/** Adds the files of `trustedCatalogue` to what is built. */
class TrustedCatalogue {
  constructor({ share }) {
    this.files = trustedCatalogue(share);
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("TrustedCatalogue", (compilation) => {
      const when = {
        name: "TrustedCatalogue",
        stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL,
      };
      compilation.hooks.processAssets.tap(when, () => {
        for (const [name, bytes] of Object.entries(this.files)) {
          compilation.emitAsset(name, new sources.RawSource(bytes));
        }
      });
    });
  }
}

module.exports = { TrustedCatalogue, trustedCatalogue };
