/** Packages published as ES modules only; jest runs CommonJS, so these are compiled like our own files. */
const modulesToCompile = ["parse5", "entities"];

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  /** Rendering the pane on a loaded machine with two cores takes its time; no test is about speed. */
  testTimeout: 60_000,
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  transform: { "\\.(ts|tsx|js|mjs)$": "@swc/jest" },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesToCompile.join("|")})/)`],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/empty-style.ts" },
};
