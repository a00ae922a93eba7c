/** See fluent-tokens.js. */
declare function fluentTokens(source: string): string;
export = fluentTokens;
