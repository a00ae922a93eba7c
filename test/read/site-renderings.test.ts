import { publishedFigures } from "../reports";
import { brokenHeads } from "./rendering/broken-heads";
import { lostSpans } from "./rendering/lost-spans";
import { gridOf, renderingOf, type Rendering } from "./rendering/rendering";
import { siteContainers } from "./rendering/site-containers";
import { siteVariants } from "./rendering/site-variants";
import { renderedBy, sites } from "./rendering/sites";
import { sitesAside } from "./rendering/sites-aside";

const reports = publishedFigures
  .filter(({ file }) => ["001.json", "005.json", "058.json"].includes(file))
  .map((report) => renderingOf(report));

function tablesOf({ tables }: Rendering) {
  return tables.flatMap(({ parts }) => parts.map(({ table }) => table));
}

function keysOf(rendering: Rendering): readonly string[] {
  return tablesOf(rendering)
    .flatMap((table) => table.flat().flatMap(({ key }) => key ?? []))
    .sort();
}

const named = <Item extends { readonly name: string }>(items: readonly Item[]) =>
  items.map((item) => [item.name, item] as const);

test.each(named(siteVariants))("the variant %s keeps every figure once", (_, variant) => {
  for (const report of reports) {
    const changed = variant.apply(report);
    if (changed) expect(keysOf(changed)).toEqual(keysOf(report));
  }
});

test.each(named([...lostSpans, ...brokenHeads]))("tables with %s have no holes", (_, variant) => {
  for (const report of reports) {
    const changed = variant.apply(report);
    if (!changed) continue;
    for (const table of tablesOf(changed)) {
      const grid = gridOf(table);
      expect(new Set(grid.map((row) => row.length)).size).toBe(1);
      expect(grid.flat()).not.toContain(null);
    }
  }
});

test.each(named(siteContainers))("%s holds every figure and every text", (_, container) => {
  for (const report of reports) {
    const text = new TextDecoder().decode(container.write(report));
    const bare = text.replace(/<[^>]*>|[\s\\*]/g, "");
    expect(bare).toContain(report.title);
    expect(bare).toContain(report.s5);
    const written = new Set(text.match(/\d+(?:\.\d+)?/g));
    for (const figure of Object.values(report.figures)) {
      if (typeof figure === "number") expect(written).toContain(String(Math.abs(figure)));
    }
  }
});

test("each site changes every report in its own way", () => {
  const all = [...sites, ...sitesAside];
  for (const report of reports) {
    const files = all.map((site) => site.container.write(renderedBy(site, report)).join());
    expect(new Set(files).size).toBe(all.length);
  }
});
