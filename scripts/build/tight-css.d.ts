/** See tight-css.js. */
declare function tightCss(sheet: string): string;
export = tightCss;
