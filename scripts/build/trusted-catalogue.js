const { Compilation, sources } = require("webpack");
const { WrongSwitch } = require("./wrong-switch.js");

/** Any GUID would do, so long as it stays the same: an update and a removal must find what was installed. */
const catalogue = "{b4ceadaa-9653-42bc-8f04-520960237de6}";

const catalogues = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs";
const key = `${catalogues}\\${catalogue}`;

/** A folder shared in the network, such as \\server\share or \\server\share\folder. */
const sharedFolder = /^\\\\[^\\/:*?"<>|\s]+(\\[^\\/:*?"<>|\u0000-\u001f]+)+$/;

/** The manifest or another file in place of the folder it lies in. */
const pathToFile = /\.(xml|html?|js|reg|cmd|txt)$/i;

/** What regedit reads: UTF-16, least significant byte first, with a byte-order mark and the line ends of Windows. */
function registryFile(lines) {
  const text = ["Windows Registry Editor Version 5.00", "", ...lines, ""].join("\r\n");
  return Buffer.from(`\ufeff${text}`, "utf16le");
}

function string(value) {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * Trusts the folder as the registry file beside it does, but looks first: where there are two or more trusted
 * catalogues, Excel LTSC 2021 removes all of them when it starts. With /q it does not wait for a key, as in a script
 * at logon. Read by cmd from top to bottom, hence the signs that need none of its escapes, and no labels: looking for
 * one it loses its place among characters of more than one byte.
 */
const lookingFirst = [
  "@echo off",
  "chcp 65001 >nul",
  "setlocal EnableExtensions DisableDelayedExpansion",
  `set "key=${catalogues}"`,
  `set "own=${catalogue}"`,
  "set other=",
  'for /f "delims=" %%k in (\'reg query "%key%" 2^>nul ^| %SystemRoot%\\System32\\find.exe "HKEY_"\') do if /i not "%%k"=="%key%" if /i not "%%k"=="%key%\\%own%" set "other=%%k"',
  "set status=0",
  "if defined other (",
  "  set status=1",
  "  echo 没有添加，也没有改动：这个账号已经信任别的加载项目录，如下。再加一个，Excel LTSC 2021 启动时会把它们全部删掉。",
  '  reg query "%other%" /v Url 2>nul',
  "  echo 上面就是这个文件夹的，已经可以用了。不是的，请管理员把 manifest.xml 放进上面那个文件夹；或者确认它不再使用，删掉注册表里那一项再运行一次。",
  ") else (",
  '  reg import "%~dp0trusted-catalogue.reg" >nul 2>&1',
  "  if errorlevel 1 set status=2",
  ")",
  "if %status%==2 echo 没有添加成功：trusted-catalogue.reg 不在旁边，或者不允许改注册表。请联系管理员。",
  "if %status%==0 echo 已经信任这个共享文件夹。请关闭所有 Office 程序，再打开 Excel：插入、我的加载项、共享文件夹、年报助手、添加。",
  'if /i not "%~1"=="/q" pause',
  "exit /b %status%",
];

/**
 * The files that make Excel on Windows trust the folder the manifest is handed out from, for the person who opens
 * them, and that take it back; by their names. The values are those of Microsoft's “Sideload Office Add-ins on Windows
 * from a network share”; flag 1 is the check box 在菜单中显示.
 * @param {string} share such as \\server\share
 */
function trustedCatalogue(share) {
  const url = String(share).replace(/\\+$/, "");
  if (!sharedFolder.test(url)) {
    throw new WrongSwitch(
      `share=${share}: not a shared folder such as \\\\server\\share (a shell may need it in single quotes)`
    );
  }
  if (pathToFile.test(url)) {
    throw new WrongSwitch(`share=${share}: a file; give the shared folder it lies in`);
  }
  return {
    "trusted-catalogue.reg": registryFile([
      `[${key}]`,
      `"Id"=${string(catalogue)}`,
      `"Url"=${string(url)}`,
      `"Flags"=dword:00000001`,
    ]),
    "remove-trusted-catalogue.reg": registryFile([`[-${key}]`]),
    "add-trusted-catalogue.cmd": Buffer.from([...lookingFirst, ""].join("\r\n")),
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
