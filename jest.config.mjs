import { availableParallelism } from "node:os";

/** Packages published as ES modules only; jest runs CommonJS, so these are compiled like our own files. */
const modulesToCompile = ["parse5", "entities", "pdfjs-dist"];

/** Fluent's index, compiled so that a package behind it is loaded when something of it is used. */
const fluent = "@fluentui/react-components/lib/index\\.js";

const core = "{report,rules,check,read,write,cli}/**";
const repository = "{build,docs}/**";
const tests = "*.test.{ts,tsx}";

/** The parts of the tests, in the order in which they run; a new folder is one of the last. */
const parts = {
  core: [`**/test/${core}/${tests}`],
  repository: [`**/test/${tests}`, `**/test/${repository}/${tests}`],
  pane: [`**/test/*/**/${tests}`, `!**/test/${core}`, `!**/test/${repository}`],
};

export default {
  /** Two processes even where there are two cores: one would hold all that all tests leave behind. */
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: "1500MB",
  testSequencer: "<rootDir>/test/part-by-part.mjs",
  /** Ends what hangs, and nothing that is slow on a loaded machine: no test is about speed. */
  testTimeout: 180_000,
  projects: Object.entries(parts).map(([displayName, testMatch]) => ({
    displayName,
    roots: ["<rootDir>/test"],
    testMatch,
    transform: {
      [fluent]: ["@swc/jest", { module: { type: "commonjs", lazy: true } }],
      "\\.(ts|tsx|js|mjs)$": "@swc/jest",
    },
    transformIgnorePatterns: [`/node_modules/(?!(${modulesToCompile.join("|")})/|${fluent})`],
    moduleNameMapper: {
      "\\.css$": "<rootDir>/test/empty-style.ts",
      "^@fluentui/react-components$":
        "<rootDir>/node_modules/@fluentui/react-components/lib/index.js",
      "^@fluentui/react-icons$": "<rootDir>/test/taskpane/fluent-icons.ts",
    },
  })),
};
