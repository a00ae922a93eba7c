import fc from "fast-check";
import { accuracyOf } from "../rendering/accuracy";
import { catalogue } from "../rendering/catalogue";
import { containers } from "../rendering/containers";
import { renderingOf } from "../rendering/rendering";
import { siteContainers } from "../rendering/site-containers";
import { siteVariants } from "../rendering/site-variants";
import { renderedBy, sites } from "../rendering/sites";
import { publishedFigures } from "../../reports";

jest.setTimeout(120_000);

const [whole] = publishedFigures.filter(({ file }) => file === "005.json");
if (!whole) throw new Error("no report without blanks");

test.each(sites.map((site) => [site.name, site] as const))(
  "a report without blanks is read wholly from a site: %s",
  async (_, site) => {
    const rendering = renderedBy(site, renderingOf(whole));
    const { right, listed, wrong } = await accuracyOf(rendering, site.container);
    expect([wrong, listed]).toEqual([[], 0]);
    expect(right).toBe(Object.keys(rendering.figures).length);
  }
);

function byName<Item extends { readonly name: string }>(items: readonly Item[]) {
  const named = new Map(items.map((item) => [item.name, item]));
  return fc.constantFrom(...named.keys()).map((name) => ({ name, item: () => named.get(name) }));
}

test("no figure is read wrong or lost in silence, whichever three ways come together in whatever kind of file", async () => {
  const variant = byName([...catalogue, ...siteVariants]);
  // In a sheet a figure belongs to the column it stands in, also where it was moved there.
  const documents = containers.filter(({ name }) => !["xlsx", "xls"].includes(name));
  const kinds = byName([...documents, ...siteContainers]);
  const report = byName(publishedFigures.map((each) => ({ ...each, name: each.file })));
  const ways = fc.tuple(variant, variant, variant);
  await fc.assert(
    fc.asyncProperty(report, ways, kinds, async (of, three, kind) => {
      const [figures, container] = [of.item(), kind.item()];
      if (!figures || !container) throw new Error("no report");
      const rendering = three.reduce(
        (before, way) => way.item()?.apply(before) ?? before,
        renderingOf(figures)
      );
      const { wrong } = await accuracyOf(rendering, container);
      const names = [of, ...three, kind].map(({ name }) => name);
      expect([names, wrong]).toEqual([names, []]);
    }),
    // The same ones each time; the bench goes through the others.
    { numRuns: 60, seed: 1 }
  );
});
