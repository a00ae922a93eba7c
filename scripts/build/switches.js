const { readFileSync } = require("node:fs");
const path = require("node:path");
const { parseNumber } = require("office-addin-cli");
const { officeSources } = require("./office-js.js");
const { WrongSwitch } = require("./wrong-switch.js");

const known = ["build", "id", "office", "origin", "share", "workbench"];

const file = /\.(html?|js|xml|aspx?|php|jsp)$/i;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The highest that each of the four numbers of a manifest's version can be. */
const highest = 65535;

const manifest = path.join(__dirname, "../../manifest.xml");

/** Whether an id is that of the usual add-in: with it, the trial would take its place. */
function isUsual(id) {
  return readFileSync(manifest, "utf8").includes(`<Id>${id}</Id>`);
}

/** What is written after a switch; undefined where it is left out. */
function written(env, name) {
  const value = env[name];
  if (value === true) throw new WrongSwitch(`${name}: write its value after it, as in ${name}=…`);
  return value === undefined ? undefined : String(value);
}

function asUrl(origin) {
  try {
    return new URL(origin);
  } catch {
    throw new WrongSwitch(
      `origin=${origin}: no address; write one such as https://nianbao.example.gov.cn`
    );
  }
}

/**
 * The address of a folder, ending in a slash.
 * @param {string} origin such as https://example.gov.cn/nianbao; Excel takes nothing but https
 */
function folderAddress(origin) {
  const url = asUrl(origin);
  const refuse = (why) => {
    throw new WrongSwitch(`origin=${origin}: ${why}`);
  };
  if (url.protocol !== "https:") refuse("Excel loads add-ins by https only");
  if (/[<>&"'\\]/.test(origin))
    refuse("one of < > & \" ' \\ is in it, which a manifest cannot hold");
  if (/[?#]/.test(origin)) refuse("leave out what begins with ? or #");
  if (url.username !== "" || url.password !== "") refuse("leave out the name before @");
  if (file.test(url.pathname.replace(/\/+$/, ""))) refuse("a file; give the folder it lies in");
  return url.href.replace(/\/*$/, "/");
}

function wholeNumber(build) {
  const sentence = `build=${build}: no whole number from 0 to ${highest}`;
  let number;
  try {
    number = parseNumber(build);
  } catch {
    throw new WrongSwitch(sentence);
  }
  if (String(number) !== build || !Number.isInteger(number) || number < 0 || number > highest) {
    throw new WrongSwitch(sentence);
  }
  return number;
}

function ownId(id) {
  if (!guid.test(id)) {
    throw new WrongSwitch(`id=${id}: no GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301`);
  }
  if (isUsual(id)) {
    throw new WrongSwitch(`id=${id}: that of the usual add-in; make one of its own (New-Guid)`);
  }
  return id;
}

/**
 * The `--env` switches as they are meant; see webpack.config.js.
 * @param {Record<string, unknown>} env as it comes from the command line
 * @throws WrongSwitch where one cannot be meant
 */
function switchesOf(env) {
  const unknown = Object.keys(env).find((name) => !known.includes(name) && !/^WEBPACK_/.test(name));
  if (unknown !== undefined) {
    throw new WrongSwitch(`${unknown}: no such switch; there are ${known.join(", ")}`);
  }
  const [build, id, office, origin, share] = ["build", "id", "office", "origin", "share"].map(
    (name) => written(env, name)
  );
  if (office !== undefined && !officeSources.includes(office)) {
    throw new WrongSwitch(`office=${office}: not one of ${officeSources.join(", ")}`);
  }
  return {
    build: build === undefined ? 0 : wholeNumber(build),
    id: id === undefined ? undefined : ownId(id.toLowerCase()),
    office: office ?? "self",
    /** Left out, the pages are for this machine alone. */
    origin: origin === undefined ? undefined : folderAddress(origin),
    share,
    workbench: Boolean(env.workbench),
  };
}

module.exports = { switchesOf };
