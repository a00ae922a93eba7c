/** Packages published as ES modules only; jest runs CommonJS, so these are compiled like our own files. */
const modulesToCompile = ["parse5", "entities"];

/** Fluent's index, compiled so that a package behind it is loaded when something of it is used. */
const fluent = "@fluentui/react-components/lib/index\\.js";

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  /** Rendering the pane on a loaded machine with two cores takes its time; no test is about speed. */
  testTimeout: 60_000,
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
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
};
