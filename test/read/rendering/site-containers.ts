import { markdownContainers } from "./markdown-containers";
import { pageContainers } from "./page-containers";
import { textContainers } from "./text-containers";
import type { Container } from "./containers";

/** Kinds of files and layouts of text that sites and converters give, beyond the plain ones. */
export const siteContainers: readonly Container[] = [
  ...pageContainers,
  ...markdownContainers,
  ...textContainers,
];
