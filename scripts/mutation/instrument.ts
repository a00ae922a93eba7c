import ts from "typescript";
import { mutators } from "./mutators";

/** One small change of one expression. */
export interface Mutant {
  /** Where it stands and what it changes, in words that stay when lines move; unlike any other of its file. */
  readonly key: string;
  readonly line: number;
  /** Which expression of the file it changes, counted from 0. */
  readonly site: number;
}

/** What an instrumented file asks while it runs; the name under which it asks is `switchName`. */
export interface Switch {
  /** The mutant in force, by its place in the list; -1 where none is. */
  active: number;
  /** 1 for each expression with mutants that was evaluated. */
  readonly reached: Uint8Array;
}

export const switchName = "$mutants";

/** A source file with all its mutants. */
export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** How many expressions of it have mutants. */
  readonly sites: number;
  /** The source, every mutant built in behind the switch. */
  readonly code: string;
}

interface Site {
  readonly node: ts.Node;
  readonly replacements: readonly string[];
  readonly firstMutant: number;
}

/** Names and types are no expressions, and the inside of `a?.b.c` cannot be taken out of it. */
function mayChange(node: ts.Node): boolean {
  const { parent } = node;
  const isName =
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node);
  const isInsideChain = ts.isOptionalChain(parent) && parent.expression === node;
  return !isName && !(isInsideChain && ts.isOptionalChain(node));
}

function sitesIn(source: ts.SourceFile): readonly Site[] {
  const sites: Site[] = [];
  let firstMutant = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (mayChange(node)) {
      const changes = mutators.flatMap((mutator) => mutator.replacements(node));
      const replacements = [...new Set(changes)].filter((change) => change !== node.getText());
      if (replacements.length > 0) {
        sites.push({ node, replacements, firstMutant });
        firstMutant += replacements.length;
      }
    }
    node.forEachChild(visit);
  };
  source.forEachChild(visit);
  return sites;
}

/** An expression that chooses between its mutants and itself. */
function choice({ replacements, firstMutant }: Site, index: number, itself: string): string {
  const mutants = replacements.map(
    (replacement, offset) => `${switchName}.active===${firstMutant + offset}?(${replacement}):`
  );
  return `(${switchName}.reached[${index}]=1,${mutants.join("")}(${itself}))`;
}

/** The source with a choice in the place of every expression that has mutants, from the inside out. */
function withChoices(source: ts.SourceFile, sites: readonly Site[]): string {
  const siteOf = new Map(sites.map((site, index) => [site.node, { site, index }] as const));
  const textOf = (node: ts.Node): string => {
    let text = "";
    let end = node.getStart();
    node.forEachChild((child) => {
      text += source.text.slice(end, child.getStart()) + textOf(child);
      end = child.end;
    });
    text += source.text.slice(end, node.end);
    const found = siteOf.get(node);
    return found ? choice(found.site, found.index, text) : text;
  };
  return textOf(source);
}

/** What a declaration is called that a reader would look for: a function, a method, a constant of the file. */
function declaredName(node: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(node)) {
    const isOfFile = ts.isSourceFile(node.parent.parent.parent);
    const isFunction = node.initializer !== undefined && ts.isFunctionLike(node.initializer);
    return isOfFile || isFunction ? node.name.getText() : undefined;
  }
  const isNamed = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node);
  return isNamed ? node.name?.getText() : undefined;
}

/** The names of what a node stands in, from the outside in. */
function ownerOf(node: ts.Node): string {
  if (ts.isSourceFile(node)) return "";
  return [ownerOf(node.parent), declaredName(node)].filter(Boolean).join(".");
}

/** One line, and not a long one. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 90 ? line : `${line.slice(0, 60)} … ${line.slice(-25)}`;
}

/** Before and after, for a bare number or truth with what stands around it. */
function changeIn(node: ts.Node, replacement: string): string {
  const shown = ts.isLiteralExpression(node) || isTruth(node) ? node.parent : node;
  const text = shown.getText();
  const start = node.getStart() - shown.getStart();
  const changed = text.slice(0, start) + replacement + text.slice(start + node.getText().length);
  return `${brief(text)} → ${brief(changed)}`;
}

function isTruth({ kind }: ts.Node): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
}

function mutantsOf(source: ts.SourceFile, sites: readonly Site[]): readonly Mutant[] {
  const times = new Map<string, number>();
  return sites.flatMap(({ node, replacements }, site) =>
    replacements.map((replacement) => {
      const change = `${ownerOf(node)}: ${changeIn(node, replacement)}`;
      const time = (times.get(change) ?? 0) + 1;
      times.set(change, time);
      return {
        key: time === 1 ? change : `${change} (${time})`,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        site,
      };
    })
  );
}

/** A file of TypeScript with every mutant that the mutators find in it. */
export function instrument(text: string): Instrumented {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  const sites = sitesIn(source);
  return {
    mutants: mutantsOf(source, sites),
    sites: sites.length,
    code: withChoices(source, sites),
  };
}
