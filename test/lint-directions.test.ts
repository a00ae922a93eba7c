import { objectionsTo } from "./lint-objections";

const allowed = [
  ["src/rules/a.ts", 'export * from "../report/report";'],
  ["src/rules/a.ts", 'export * from "./rule";'],
  ["src/rules/deep/a.ts", 'export * from "../../report/report";'],
  ["src/write/report/a.ts", 'export * from "../report-document";'],
  ["src/check/a.ts", 'export * from "../rules/rule";'],
  ["src/read/a.ts", 'export * from "parse5";'],
  ["src/workbook/a.ts", 'export * from "../write/sheet-plan";'],
  ["src/workbook/a.ts", "export const sheets: Excel.Worksheet[] = [];"],
  ["src/taskpane/a.ts", 'export * from "../workbook/host";'],
  ["src/taskpane/a.tsx", 'export * from "@fluentui/react-components";'],
  ["src/taskpane/a.ts", 'export * from "./views/fill-view";'],
  ["src/taskpane/views/a.ts", 'export * from "../tools/tools-menu";'],
  ["src/taskpane/tools/a.ts", 'export * from "../import/use-importing";'],
  ["src/taskpane/import/a.ts", 'export * from "../components/common/notice";'],
  ["src/taskpane/components/common/a.ts", 'export * from "../../export/copy";'],
  ["src/taskpane/components/frame/a.ts", 'export * from "../common/notice";'],
  ["src/taskpane/components/frame/a.ts", 'export * from "./steps";'],
  ["src/taskpane/export/a.ts", 'export * from "../strings";'],
  ["src/taskpane/strings/a.ts", 'export * from "../session/state";'],
  ["src/taskpane/session/a.ts", 'export * from "../../workbook/host";'],
  ["src/cli/a.ts", 'export * from "node:fs";'],
  ["src/cli/a.ts", 'export * from "../check/check";'],
  ["src/cli/a.ts", "export const directory = process.cwd();"],
  ["src/cli/a.ts", 'export { default as product } from "../../package.json";'],
  ["src/read/a.ts", 'export const load = () => import("./b");'],
  ["src/conformance/a.ts", "export const sheets: Excel.Worksheet[] = [];"],
  ["test/a.ts", 'export * from "../src/report/report";'],
  ["test/a.ts", 'export * from "node:fs";'],
] as const;

const forbidden = [
  ["src/report/a.ts", 'export * from "../rules/rule";', "report must not know rules"],
  ["src/report/a.ts", 'export type * from "../write/document";', "report must not know write"],
  ["src/report/formats/a.ts", 'export * from "../../read/source";', "report must not know read"],
  ["src/rules/a.ts", 'export * from "../check/check";', "rules must not know check"],
  ["src/rules/a.ts", 'export { b } from "../index";', "rules must not know src itself"],
  ["src/check/a.ts", 'export * from "../workbook/host";', "check must not know workbook"],
  ["src/read/a.ts", 'export const b = import("../write/docx");', "read must not know write"],
  ["src/write/a.ts", 'export type B = import("../check/finding").B;', "write must not know check"],
  ["src/workbook/a.ts", 'export * from "../taskpane/main";', "workbook must not know taskpane"],
  ["src/cli/a.ts", 'export * from "../taskpane/main";', "cli must not know taskpane"],
  [
    "src/conformance/a.ts",
    'export * from "../workbook/excel";',
    "conformance must not know workbook",
  ],
  [
    "src/taskpane/a.ts",
    'export * from "../conformance/record";',
    "taskpane must not know conformance",
  ],
  ["src/conformance/a.ts", "void fetch('b');", "Nothing leaves the machine."],
  ["src/taskpane/session/a.ts", 'export * from "../strings";', "session must not know strings"],
  [
    "src/taskpane/session/actions/a.ts",
    'export type * from "../../import/filling";',
    "session must not know import",
  ],
  ["src/taskpane/strings/a.ts", 'export * from "../export/kinds";', "strings must not know export"],
  [
    "src/taskpane/export/a.ts",
    'export * from "../components/common/notice";',
    "export must not know components",
  ],
  [
    "src/taskpane/components/common/a.ts",
    'export * from "../../tools/proposal";',
    "components must not know tools",
  ],
  [
    "src/taskpane/components/common/a.ts",
    'export type View = import("../../views/fill-view").View;',
    "components must not know views",
  ],
  [
    "src/taskpane/components/common/a.ts",
    'export * from "../frame/steps";',
    "common must not know frame",
  ],
  [
    "src/taskpane/components/export/a.ts",
    'export type * from "../findings/finding-cells";',
    "export must not know findings",
  ],
  ["src/taskpane/import/a.ts", 'export * from "../tools/proposal";', "import must not know tools"],
  [
    "src/taskpane/tools/a.ts",
    'export const view = import("../views/fill-view");',
    "tools must not know views",
  ],
  ["src/taskpane/views/a.ts", 'export * from "../app";', "views must not know src/taskpane itself"],
  [
    "src/taskpane/session/a.ts",
    'export * from "../elsewhere/a";',
    "session must not know elsewhere",
  ],
  ["src/read/a.ts", 'export * from "node:fs";', "read must not know node"],
  ["src/write/a.ts", 'export * from "fs/promises";', "write must not know node"],
  ["src/taskpane/a.ts", 'export * from "node:path";', "taskpane must not know node"],
  ["src/check/a.ts", 'export * from "react";', "check must not know react"],
  ["src/workbook/a.ts", 'export * from "@fluentui/react-icons";', "workbook must not know react"],
  ["src/read/a.ts", 'export * from "@cj-tech-master/excelts";', "is for tests only"],
  ["src/report/a.ts", 'export * from "../../test/a";', "src imports nothing from outside"],
  ["src/read/a.ts", 'export const b = async () => await import("./b");', "loaded()"],
  ["src/workbook/a.ts", 'export const b = loaded(import("./b"));', "loaded()"],
  ["src/taskpane/a.ts", 'export const b = Promise.all([import("./b")]);', "loaded()"],
  ["src/report/a.ts", "export type B = Excel.Range;", "Only src/workbook knows Excel."],
  ["src/taskpane/a.ts", "void Office.onReady();", "Only src/workbook knows Excel."],
  ["src/taskpane/a.ts", "void window.Office;", "Only src/workbook knows Excel."],
  ["src/write/a.ts", "export const b = Buffer.from([]);", "Only src/cli runs under Node"],
  ["src/write/a.ts", "document.write('');", "The core also runs where there is no page."],
  ["src/taskpane/a.ts", "void fetch('b');", "Nothing leaves the machine."],
  ["src/cli/a.ts", "void globalThis.fetch('b');", "Nothing leaves the machine."],
  [
    "src/report/figures.ts",
    'export * from "./identities";',
    "A circle of imports: report/identities.ts → report/figures.ts",
  ],
  [
    "src/report/tree.ts",
    'import type { Identity } from "./identities";',
    "A circle of imports: report/identities.ts → report/tree.ts",
  ],
  [
    "src/taskpane/session/parts.ts",
    'export type Causes = import("./causes").Causes;',
    "A circle of imports: taskpane/session/causes.ts → taskpane/session/parts.ts",
  ],
  [
    "src/taskpane/session/causes.ts",
    'export const state = import("./state");',
    "A circle of imports: taskpane/session/state.ts → taskpane/session/checklist.ts → taskpane/session/causes.ts",
  ],
  [
    "src/report/structure.ts",
    'export * from "./structure";',
    "A circle of imports: report/structure.ts",
  ],
] as const;

let objections: string[];
beforeAll(() => {
  objections = objectionsTo(
    [...allowed, ...forbidden].map(([file, text]) => [file, text] as const)
  );
});

test.each(allowed.map((text, index) => [...text, index] as const))(
  "%s may have %s",
  (_file, _text, index) => {
    expect(objections[index]).toBe("");
  }
);

test.each(forbidden.map((text, index) => [...text, allowed.length + index] as const))(
  "%s may not have %s: %s",
  (_file, _text, objection, index) => {
    expect(objections[index]).toContain(objection);
  }
);
