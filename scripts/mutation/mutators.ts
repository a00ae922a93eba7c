import ts from "typescript";

/** One kind of slip a programmer may make. */
export interface Mutator {
  readonly name: string;
  /** What may stand in the place of the node, as source text; nothing where the slip cannot be made there. */
  readonly replacements: (node: ts.Node) => readonly string[];
}

/** What decides over an `if`, a `? :` or a `while`. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  return ts.isConditionalExpression(parent) && parent.condition === node;
}

/** Another operator for each of these. */
function swappedOperator(name: string, others: Readonly<Record<string, string>>): Mutator {
  return {
    name,
    replacements: (node) => {
      if (!ts.isBinaryExpression(node) || joinsTexts(node)) return [];
      const { left, operatorToken, right } = node;
      const other = others[operatorToken.getText()];
      return other === undefined ? [] : [`${operand(left)} ${other} ${operand(right)}`];
    },
  };
}

/** `??` does not stand beside other logical operators without brackets. */
function operand(node: ts.Expression): string {
  const isFallback =
    ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isFallback ? `(${node.getText()})` : node.getText();
}

/** Whether `+` puts texts together, as far as the source shows it. */
function joinsTexts(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) {
    return false;
  }
  return joinsTexts(node.left) || joinsTexts(node.right);
}

const droppedOperand: Mutator = {
  name: "operand dropped",
  replacements: (node) =>
    ts.isBinaryExpression(node) && ["&&", "||"].includes(node.operatorToken.getText())
      ? [node.left.getText(), node.right.getText()]
      : [],
};

const equality = swappedOperator("", { "===": "!==", "!==": "===" });

/** A whole condition is settled either way instead, which asks for more. */
const reversedEquality: Mutator = {
  name: "equality reversed",
  replacements: (node) => (isCondition(node) ? [] : equality.replacements(node)),
};

const droppedNegation: Mutator = {
  name: "negation dropped",
  replacements: (node) => {
    const isNegation =
      ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
    return isNegation && !isCondition(node) ? [node.operand.getText()] : [];
  },
};

/** A loop is never made endless: that would be found by the clock, not by a test. */
const settledCondition: Mutator = {
  name: "condition settled",
  replacements: (node) => {
    if (!isCondition(node)) return [];
    return ts.isWhileStatement(node.parent) ? ["false"] : ["true", "false"];
  },
};

const otherTruth: Mutator = {
  name: "other truth",
  replacements: (node) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return ["false"];
    return node.kind === ts.SyntaxKind.FalseKeyword ? ["true"] : [];
  },
};

/** Thresholds are wrong by one, or, where they are fractions, by a tenth. */
function neighbours(number: number): readonly number[] {
  if (!Number.isInteger(number)) return [0.9, 1.1].map((f) => Number((number * f).toPrecision(6)));
  return number === 0 ? [1] : [number - 1, number + 1];
}

const neighbouringNumber: Mutator = {
  name: "neighbouring number",
  replacements: (node) =>
    ts.isNumericLiteral(node) ? neighbours(Number(node.text)).map(String) : [],
};

const heededCase: Mutator = {
  name: "case heeded",
  replacements: (node) => {
    if (!ts.isRegularExpressionLiteral(node)) return [];
    const [, pattern, flags = ""] = /^([^]*\/)([a-z]*)$/.exec(node.getText()) ?? [];
    return pattern !== undefined && flags.includes("i") ? [pattern + flags.replace("i", "")] : [];
  },
};

/** Methods that give their object back with a change. */
const changingMethods = [
  ...["filter", "slice", "sort", "toSorted", "reverse", "toReversed", "flat", "concat"],
  ...["trim", "trimStart", "trimEnd", "toLowerCase", "toUpperCase", "normalize"],
  ...["replace", "replaceAll", "padStart", "padEnd"],
];

/** Functions that give their only argument back with a change. */
const changingFunctions = ["abs", "round", "floor", "ceil", "trunc", "sqrt", "sign"].map(
  (name) => `Math.${name}`
);

const droppedCall: Mutator = {
  name: "call dropped",
  replacements: (node) => {
    if (!ts.isCallExpression(node) || node.expression.kind === ts.SyntaxKind.SuperKeyword)
      return [];
    const [argument] = node.arguments;
    const { expression: called } = node;
    if (changingFunctions.includes(called.getText())) return argument ? [argument.getText()] : [];
    if (ts.isExpressionStatement(node.parent)) return ["undefined"];
    return ts.isPropertyAccessExpression(called) && changingMethods.includes(called.name.text)
      ? [called.expression.getText()]
      : [];
  },
};

const pairedMethods = [
  ["some", "every"],
  ["startsWith", "endsWith"],
  ["min", "max"],
] as const;

const otherMethods: ReadonlyMap<string, string> = new Map(
  pairedMethods.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ])
);

const otherMethod: Mutator = {
  name: "other method",
  replacements: (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { expression: object, name } = node.expression;
    const other = otherMethods.get(name.text);
    const given = node.arguments.map((argument) => argument.getText()).join(", ");
    return other === undefined ? [] : [`${object.getText()}.${other}(${given})`];
  },
};

/** Every slip the tests are asked to notice. Wordings are left alone: they are compared where they matter. */
export const mutators: readonly Mutator[] = [
  swappedOperator("boundary moved", { "<": "<=", "<=": "<", ">": ">=", ">=": ">" }),
  reversedEquality,
  swappedOperator("other arithmetic", { "+": "-", "-": "+", "*": "/", "/": "*", "%": "*" }),
  swappedOperator("fallback reversed", { "??": "&&" }),
  swappedOperator("other assignment", { "+=": "-=", "-=": "+=" }),
  droppedOperand,
  droppedNegation,
  settledCondition,
  otherTruth,
  neighbouringNumber,
  heededCase,
  droppedCall,
  otherMethod,
];
