import type { Configuration } from "webpack";

/** The `--env` switches; see webpack.config.js. */
export interface Switches {
  readonly office?: "self" | "cdn" | "cdn-cn";
  readonly origin?: string;
  readonly share?: string;
  readonly build?: string;
  readonly id?: string;
  readonly workbench?: boolean;
}

/** The configurations "pages" and "cli". */
declare function configure(
  switches?: Switches,
  command?: { readonly mode?: "production" | "development" }
): [pages: Configuration, cli: Configuration];

export default configure;
