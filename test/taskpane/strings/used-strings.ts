import { join, relative } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../../..");
const pane = join(root, "src/taskpane");

/** Where words stand: those of the pane by language; those of the steps and tools that bring their own, which are loaded when wanted. */
export function holdsWords(path: string): boolean {
  return /(^|\/)(strings\/(zh-CN|en-US|about|comparison|export|filling|gaps|guard|import|publishing|questions|renaming)|tools\/[^/]+\/strings)\.ts$/.test(
    path
  );
}

/** As for the whole project, but without the globals of tests, which cost time. */
function options(): ts.CompilerOptions {
  const file: { readonly config?: unknown } = ts.readConfigFile(
    join(root, "tsconfig.json"),
    (path) => ts.sys.readFile(path)
  );
  return { ...ts.parseJsonConfigFileContent(file.config, ts.sys, root).options, types: [] };
}

/** The path of a string by where it is declared, such as `insert.formats.2021`; undefined for what is no string. */
function pathOf(declaration: ts.Node): string | undefined {
  const names: string[] = [];
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isPropertyAssignment(node)) {
      names.unshift(ts.isComputedPropertyName(node.name) ? "" : node.name.text);
    }
  }
  return names.length > 0 ? names.join(".") : undefined;
}

/** The properties of the words that an expression picks: one by its name, or each that an index may name. */
function picked(node: ts.Node, checker: ts.TypeChecker): readonly (ts.Symbol | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)];
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    const type = checker.getTypeAtLocation(node.parent);
    return ts.isIdentifier(name) ? [type.getProperty(name.text)] : [];
  }
  if (ts.isElementAccessExpression(node)) {
    const type = checker.getTypeAtLocation(node.expression);
    const index = checker.getTypeAtLocation(node.argumentExpression);
    return (index.isUnion() ? index.types : [index]).map((each) =>
      each.isStringLiteral() ? type.getProperty(each.value) : undefined
    );
  }
  return [];
}

/**
 * All strings and groups of strings that the pane's code picks, as the compiler understands it: through variables, too,
 * and by an index only those that its type allows. Each by its file and its path there, such as
 * `strings/zh-CN.ts insert.formats.2021`.
 */
export function usedStrings(): ReadonlySet<string> {
  const program = ts.createProgram([join(pane, "main.tsx")], options());
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const symbol of picked(node, checker)) {
      for (const declaration of symbol?.declarations ?? []) {
        const { fileName } = declaration.getSourceFile();
        const path = holdsWords(fileName) ? pathOf(declaration) : undefined;
        if (path !== undefined) used.add(`${relative(pane, fileName)} ${path}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(pane) && !holdsWords(file.fileName)) visit(file);
  }
  return used;
}
