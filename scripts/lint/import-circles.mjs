import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import typescript from "typescript";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** What a module's name is completed by to the name of its file. */
const endings = [".ts", ".tsx", "/index.ts"];

/** The file of ours that a module stands in; undefined for packages and style sheets. */
function fileOf(importer, imported) {
  if (!imported.startsWith(".")) return undefined;
  const name = path.resolve(path.dirname(importer), imported);
  return endings.map((ending) => name + ending).find((file) => existsSync(file));
}

/** The modules a text imports or exports from, those of which it takes only types, and those it loads when wanted. */
function modulesIn(text) {
  const { SyntaxKind, createSourceFile, isStringLiteral, forEachChild } = typescript;
  const modules = [];
  const visit = (node) => {
    const named = node.moduleSpecifier ?? node.argument?.literal;
    const isCall = node.expression?.kind === SyntaxKind.ImportKeyword;
    const module = isCall ? node.arguments[0] : named;
    if (module && isStringLiteral(module)) modules.push(module.text);
    forEachChild(node, visit);
  };
  visit(createSourceFile("a.tsx", text, typescript.ScriptTarget.Latest));
  return modules;
}

/** The files of ours that a file imports from. */
function importsOf(file) {
  return modulesIn(readFileSync(file, "utf8")).flatMap((module) => fileOf(file, module) ?? []);
}

/** Every file of src with those it imports from. */
function readGraph() {
  const files = readdirSync(source, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  return new Map(
    files.map((name) => path.join(source, name)).map((file) => [file, importsOf(file)])
  );
}

/**
 * The shortest way of imports from one file to another, both included; undefined where there is none.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 */
function wayBetween(graph, from, to) {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) {
      const way = [];
      for (let step = to; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of graph.get(file) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

let graph;

/** Forbids imports that lead back to their own file, also where only types are taken: neither can be read without the other. */
export const importCircles = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const { filename } = context;
    const look = ({ source: module }) => {
      const imported = typeof module?.value === "string" && fileOf(filename, module.value);
      if (!imported) return;
      graph ??= readGraph();
      const way = wayBetween(graph, imported, filename);
      if (!way) return;
      const names = way.map((file) => path.relative(source, file)).join(" → ");
      context.report({ node: module, message: `A circle of imports: ${names}` });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
      TSImportType: look,
    };
  },
};
