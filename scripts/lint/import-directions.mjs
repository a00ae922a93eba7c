import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Packages that tie code to a place where it runs. */
const platforms = {
  node: new RegExp(`^(node:.*|(${builtinModules.join("|")})(/.*)?)$`),
  react: /^(react|react-dom|@fluentui\/.*)(\/.*)?$/,
  office: /^@microsoft\/office-js/,
};

/** Packages that belong to the tests. */
const testPackages =
  /^(@cj-tech-master\/excelts|@univerjs\/.*|fast-check|@testing-library\/.*)(\/.*)?$/;

/** The folders of src: what each may import of the others, and on which platform it may stand. */
export const folders = {
  report: { knows: [], standsOn: [] },
  rules: { knows: ["report"], standsOn: [] },
  check: { knows: ["report", "rules"], standsOn: [] },
  read: { knows: ["report"], standsOn: [] },
  write: { knows: ["report"], standsOn: [] },
  workbook: { knows: ["report", "read", "write"], standsOn: ["office"] },
  taskpane: {
    knows: ["report", "rules", "check", "read", "write", "workbook"],
    standsOn: ["react"],
  },
  cli: { knows: ["report", "rules", "check", "read", "write"], standsOn: ["node"] },
  conformance: { knows: [], standsOn: ["office"] },
};

/** The folders of src/taskpane: each may import of those before it, and src/taskpane itself of all. */
export const paneFolders = [
  "session",
  "strings",
  "export",
  "components",
  "import",
  "tools",
  "views",
];

/** The folder of src/taskpane/components that the others may import of; of each other they know nothing. */
export const sharedComponents = "common";

const source = fileURLToPath(new URL("../../src", import.meta.url));
/** It has the version. */
const ownPackage = path.join(source, "../package.json");
const pane = path.join(source, "taskpane");
const components = path.join(pane, "components");

/** Which folder of a folder a file is in: "" for the folder itself, undefined for a file elsewhere. */
function folderIn(parent, names, file) {
  const [folder, ...rest] = path.relative(parent, file).split(path.sep);
  if (folder === "..") return undefined;
  return rest.length > 0 || names.includes(folder) ? folder : "";
}

function folderOf(file) {
  return folderIn(source, Object.keys(folders), file);
}

/** Why a component may not import another, or undefined. */
function objectionInComponents(file, imported) {
  const [from, to] = [file, imported].map((each) => folderIn(components, [], each));
  return to === from || to === sharedComponents ? undefined : `${from} must not know ${to}`;
}

/** Why a file of the pane may not import another, or undefined. */
function objectionInPane(file, imported) {
  const [from, to] = [file, imported].map((each) => folderIn(pane, paneFolders, each));
  if (from === "components" && to === from) return objectionInComponents(file, imported);
  const known = paneFolders.slice(0, paneFolders.indexOf(from) + 1);
  return from === "" || to === from || known.includes(to)
    ? undefined
    : `${from} must not know ${to || "src/taskpane itself"}`;
}

/**
 * Why a file may not import a module, or undefined.
 * @param {string} file absolute path of the importing file
 * @param {string} imported the module as it is named there
 */
function objection(file, imported) {
  const from = folderOf(file);
  if (from === undefined) return undefined;
  const { knows, standsOn } = folders[from] ?? { knows: Object.keys(folders), standsOn: [] };
  if (imported.startsWith(".")) {
    const importedFile = path.resolve(path.dirname(file), imported);
    const to = folderOf(importedFile);
    if (to === undefined) {
      return importedFile === ownPackage ? undefined : "src imports nothing from outside";
    }
    if (to === "taskpane" && from === to) return objectionInPane(file, importedFile);
    return to === from || knows.includes(to)
      ? undefined
      : `${from || "src itself"} must not know ${to || "src itself"}`;
  }
  if (testPackages.test(imported)) return `${imported} is for tests only`;
  const platform = Object.keys(platforms).find((name) => platforms[name].test(imported));
  return platform === undefined || standsOn.includes(platform)
    ? undefined
    : `${from} must not know ${platform}`;
}

/** Holds the direction of imports between the folders of src, and between those of the pane. */
export const importDirections = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const look = (node) => {
      if (typeof node?.value !== "string") return;
      const message = objection(context.filename, node.value);
      if (message !== undefined) context.report({ node, message });
    };
    const lookAtSource = (node) => {
      look(node.source);
    };
    return {
      ImportDeclaration: lookAtSource,
      ExportNamedDeclaration: lookAtSource,
      ExportAllDeclaration: lookAtSource,
      ImportExpression: lookAtSource,
      TSImportType: lookAtSource,
    };
  },
};
