const { readFileSync } = require("node:fs");
const path = require("node:path");

/** The licences under which a package may ship; all ask for no more than that their text goes along. */
const accepted = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "Zlib",
  // Asks that its terms go along unchanged.
  "Microsoft Office JavaScript API Library",
];

/** Licences that a package.json names in words of its own. */
const named = { "@microsoft/office-js": "Microsoft Office JavaScript API Library" };

/** Whose the packages under MIT are that come without its text. */
const copyright = {
  "@fluentui/react-icons": ["Copyright (c) Microsoft Corporation."],
  "core-js": ["Copyright (c) Denis Pushkarev (zloirock.ru) and CoreJS Company (core-js.io)"],
  isarray: ["Copyright (c) 2013 Julian Gruber <julian@juliangruber.com>"],
  "stream-browserify": [
    "Copyright Joyent, Inc. and other Node contributors.",
    "Copyright (c) James Halliday",
  ],
};

const mit = readFileSync(path.join(__dirname, "mit.txt"), "utf8");

/** The texts of the packages that come without one, by their names. */
const texts = Object.fromEntries(
  Object.entries(copyright).map(([name, lines]) => [name, `${lines.join("\n")}\n\n${mit}`])
);

/**
 * What packages have within files of their own, where the build does not see it; in other versions it may be other
 * things. A name is one of their dependencies, or a copy that is not installed.
 */
const within = {
  "docx 9.15.2": [
    "events",
    "fflate",
    "nanoid",
    { name: "stream-browserify", version: "3.0.0", licence: "MIT" },
  ],
  "pdfjs-dist 5.6.205": [{ name: "core-js", version: "3.48.0", licence: "MIT" }],
  "jszip 3.10.2": ["immediate", "lie", "pako", "setimmediate"],
};

module.exports = { accepted, named, texts, within };
