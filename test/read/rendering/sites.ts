import { catalogue } from "./catalogue";
import { containers, type Container } from "./containers";
import type { Rendering } from "./rendering";
import { siteContainers } from "./site-containers";
import { siteVariants } from "./site-variants";
import type { Variant } from "./variant";

/** One way in which a site or a converter gives whole reports. */
export interface Site {
  readonly name: string;
  readonly variants: readonly Variant[];
  readonly container: Container;
}

function named<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const item = items.find((each) => each.name === name);
  if (!item) throw new RangeError(`nothing is called ${name}`);
  return item;
}

/** A site by the names of its container and of the variants that come together in it, in their order. */
export function site(name: string, container: string, variants: readonly string[]): Site {
  return {
    name,
    container: named([...containers, ...siteContainers], container),
    variants: variants.map((each) => named([...catalogue, ...siteVariants], each)),
  };
}

/** A report as a site gives it: variants that it has nothing of are left out. */
export function renderedBy({ variants }: Site, rendering: Rendering): Rendering {
  return variants.reduce((all, variant) => variant.apply(all) ?? all, rendering);
}

/** Ten ways in which whole reports were met. */
export const sites: readonly Site[] = [
  site("Word 存成的网页", "网页，Word 另存", [
    "表头字断开",
    "行标题一字一行",
    "表三在任意一行断开，表头重复",
    "网页上的其他文字",
  ]),
  site("网页转 Markdown，行末补空格子", "Markdown，转义、换行标签", [
    "合并丢失，行末补空格子",
    "网页上的其他文字",
  ]),
  site("网页转 Markdown，合并格重复", "Markdown，加粗、nbsp", ["标题简短", "合并格每格重复"]),
  site("网页文字，一格一行", "一格一段", ["表头断成两行", "网页上的其他文字"]),
  site("网页文字，竖线独占一行", "行末竖线，行后补竖线", ["规范性文件", "顿号代句点"]),
  site("pdftotext -layout", "PDF 文本，按栏，标题折行", ["顿号代句点"]),
  site("pdftotext", "PDF 文本，按行", []),
  site("网站编辑器，一行一张表", "网页", ["数字前后有空格", "一行一张表", "网页上的其他文字"]),
  site("分项的表，标题在表外", "Markdown", [
    "换一种说法，简短",
    "表二断成一项一张，条款在表外",
    "表四分成三张，标题分两层",
  ]),
  site("pandoc", "Markdown，网格表", ["收费表"]),
];
