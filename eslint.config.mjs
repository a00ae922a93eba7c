import { fileURLToPath } from "node:url";
import eslint from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { formNames } from "./scripts/lint/form-names.mjs";
import { importCircles } from "./scripts/lint/import-circles.mjs";
import { importDirections } from "./scripts/lint/import-directions.mjs";

/** Folders of src that run anywhere: in Excel's web view, in a browser and under Node. */
const core = ["report", "rules", "check", "read", "write"].map((folder) => `src/${folder}/**`);

const officeGlobals = ["Excel", "Office", "OfficeExtension"];
const nodeGlobals = ["process", "Buffer", "require", "module", "__dirname", "__filename", "global"];
const browserGlobals = ["window", "document", "navigator", "location", "localStorage", "DOMParser"];
const networkGlobals = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"];

const onlyWorkbookKnowsExcel = "Only src/workbook knows Excel.";

/** The seam to Excel, and the page that asks Excel how it answers. */
const knowExcel = ["src/workbook/**", "src/conformance/**"];

function forbid(reason, names) {
  return names.map((name) => ({ name, message: reason }));
}

const noOffice = forbid(onlyWorkbookKnowsExcel, officeGlobals);
const noNode = forbid("Only src/cli runs under Node alone.", nodeGlobals);
const noBrowser = forbid("The core also runs where there is no page.", browserGlobals);
const noNetwork = forbid("Nothing leaves the machine.", networkGlobals);

/** Patterns are written in regular expressions, and in the strings and templates that they are built from. */
const noLookbehind = [
  "Literal[regex.pattern=/\\(\\?<[=!]/]",
  "Literal[value=/\\(\\?<[=!]/]",
  "TemplateElement[value.raw=/\\(\\?<[=!]/]",
].map((selector) => ({
  selector,
  message: "Web views on Macs before Safari 16.4 cannot parse lookbehind, nor anything beside it.",
}));

/** Who loads a part has to be told where it does not come, whatever else then fails. */
const noBareLoading = [
  {
    selector: ":matches(AwaitExpression, ArrayExpression, CallExpression) > ImportExpression",
    message: "Hand a function that imports it to what tells of parts that do not come: loaded().",
  },
];

/** Forbids names, also as properties of the global object. */
function restrictGlobals(...restrictions) {
  const names = restrictions.flat();
  const properties = ["globalThis", "window", "self"].flatMap((object) =>
    names.map(({ name, message }) => ({ object, property: name, message }))
  );
  return {
    rules: {
      "no-restricted-globals": ["error", ...names],
      "no-restricted-properties": ["error", ...properties],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist", "coverage", "test-results"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL(".", import.meta.url)),
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Copying rich text has no other way in every web view; office-addin-cli marks a parameter by the wrong tag.
      "@typescript-eslint/no-deprecated": [
        "error",
        {
          allow: [
            { from: "lib", name: "execCommand" },
            { from: "package", package: "office-addin-cli", name: "logErrorMessage" },
          ],
        },
      ],
      // Texts are split into characters on purpose.
      "@typescript-eslint/no-misused-spread": "off",
      // What promises by its type is async, whether it waits or not.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    // Files and cells are untrusted: control characters are looked for.
    rules: { "no-control-regex": "off" },
  },
  {
    // Excel takes more in a setter than it gives in the getter.
    files: ["test/excel-host/**"],
    rules: { "@typescript-eslint/related-getter-setter-pairs": "off" },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs", globals: globals.node },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  {
    files: ["src/**"],
    plugins: {
      nianbao: {
        rules: {
          "form-names": formNames,
          "import-circles": importCircles,
          "import-directions": importDirections,
        },
      },
    },
    rules: { "nianbao/import-circles": "error", "nianbao/import-directions": "error" },
  },
  {
    files: ["src/**"],
    ignores: ["src/report/formats/**"],
    rules: { "nianbao/form-names": "error" },
  },
  {
    files: knowExcel,
    rules: { "no-restricted-syntax": ["error", ...noLookbehind, ...noBareLoading] },
  },
  {
    files: ["src/**"],
    ignores: knowExcel,
    rules: {
      "no-restricted-syntax": [
        "error",
        ...noLookbehind,
        ...noBareLoading,
        {
          selector: `TSQualifiedName[left.name=/^(${officeGlobals.join("|")})$/]`,
          message: onlyWorkbookKnowsExcel,
        },
      ],
    },
  },
  { files: core, ...restrictGlobals(noOffice, noNode, noBrowser, noNetwork) },
  { files: knowExcel, ...restrictGlobals(noNode, noNetwork) },
  { files: ["src/taskpane/**"], ...restrictGlobals(noOffice, noNode, noNetwork) },
  { files: ["src/cli/**"], ...restrictGlobals(noOffice, noBrowser, noNetwork) },
  {
    files: ["src/taskpane/**"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/**"],
    // Its cases ask one thing after the other, and what happens where it is done wrongly.
    ignores: ["src/conformance/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  }
);
