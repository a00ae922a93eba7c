import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, resolve } from "node:path";
import { compileFunction } from "node:vm";
import ts from "typescript";

/** What every module is given under a name, besides what Node gives it. */
export type Given = Readonly<Record<string, unknown>>;

type Require = (specifier: string) => unknown;
type Body = (exports: object, require: Require, module: object, ...rest: unknown[]) => void;

const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
  esModuleInterop: true,
};

/** What takes the place of a module has to be known before the module is imported. */
function isReplacement(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.getText() === "jest.mock"
  );
}

const replacementsFirst: ts.TransformerFactory<ts.SourceFile> = () => (source) => {
  const first = source.statements.filter(isReplacement);
  if (first.length === 0) return source;
  const others = source.statements.filter((statement) => !isReplacement(statement));
  return ts.factory.updateSourceFile(source, [...first, ...others]);
};

/** The file of TypeScript that is imported, undefined where it is none. */
function ownFile(specifier: string, folder: string): string | undefined {
  if (!specifier.startsWith(".") && !isAbsolute(specifier)) return undefined;
  const path = resolve(folder, specifier);
  return ["", ".ts", ".tsx", "/index.ts"]
    .map((ending) => path + ending)
    .find((file) => /\.tsx?$/.test(file) && existsSync(file));
}

/**
 * Modules of TypeScript that are compiled once and evaluated anew where one of them has changed, in no time: constants
 * of a module are then computed with the mutant in force. Packages are Node's own, and evaluated once.
 */
export class Modules {
  readonly #bodies = new Map<string, Body>();
  readonly #evaluated = new Map<string, { exports: object }>();
  readonly #importers = new Map<string, Set<string>>();
  readonly #replacements = new Map<string, () => object>();

  /**
   * @param sourceOf The source of a file, where it is not the file's text.
   * @param givenTo What a file's code finds under names of its own.
   * @param around Evaluates a file, and may do something before and after it.
   */
  constructor(
    private readonly sourceOf: (file: string) => string | undefined,
    private readonly givenTo: (file: string, require: Require) => Given,
    private readonly around: (file: string, evaluate: () => void) => void
  ) {}

  /** The exports of a file of TypeScript; evaluates it where that was not done since it was forgotten. */
  load(file: string): unknown {
    const known = this.#evaluated.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#evaluated.set(file, module);
    const replacement = this.#replacements.get(file);
    if (replacement) {
      module.exports = replacement();
      return module.exports;
    }
    const require = this.#requireFrom(file);
    const given = this.givenTo(file, require);
    const body = this.#bodyOf(file, Object.keys(given));
    this.around(file, () => {
      body(module.exports, require, module, file, dirname(file), ...Object.values(given));
    });
    return module.exports;
  }

  /** The file, and whatever imports it, is evaluated anew when it is next asked for. */
  forget(file: string): void {
    if (!this.#evaluated.delete(file)) return;
    for (const importer of this.#importers.get(file) ?? []) this.forget(importer);
  }

  /** Every file is evaluated anew when it is next asked for. */
  forgetAll(): void {
    this.#evaluated.clear();
  }

  /**
   * Other exports take the place of a file's, for whatever imports it, until `restoreAll`.
   * @param specifier The file, as it would be imported from another.
   */
  replace(specifier: string, importer: string, exports: () => object): void {
    const file = ownFile(specifier, dirname(importer));
    if (file === undefined) throw new Error(`${specifier} is no file of ours`);
    this.#replacements.set(file, exports);
    this.forget(file);
  }

  restoreAll(): void {
    for (const file of this.#replacements.keys()) this.forget(file);
    this.#replacements.clear();
  }

  #bodyOf(file: string, given: readonly string[]): Body {
    const known = this.#bodies.get(file);
    if (known) return known;
    const source = this.sourceOf(file) ?? readFileSync(file, "utf8");
    const { outputText } = ts.transpileModule(source, {
      compilerOptions,
      fileName: file,
      transformers: { before: [replacementsFirst] },
    });
    const names = ["exports", "require", "module", "__filename", "__dirname", ...given];
    const body = compileFunction(outputText, names, { filename: file }) as Body;
    this.#bodies.set(file, body);
    return body;
  }

  #requireFrom(file: string): Require {
    const ofNode = createRequire(file);
    return (specifier) => {
      const own = ownFile(specifier, dirname(file));
      if (own === undefined) return ofNode(specifier) as unknown;
      this.#importers.set(own, (this.#importers.get(own) ?? new Set()).add(file));
      return this.load(own);
    };
  }
}
