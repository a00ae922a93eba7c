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

test("no figure is read wrong, whichever two ways come together in whatever kind of file", async () => {
  const variant = byName([...catalogue, ...siteVariants]);
  // In a sheet a figure belongs to the column it stands in, also where it was moved there.
  const documents = containers.filter(({ name }) => !["xlsx", "xls"].includes(name));
  const kinds = byName([...documents, ...siteContainers]);
  const report = byName(publishedFigures.map((each) => ({ ...each, name: each.file })));
  await fc.assert(
    fc.asyncProperty(report, variant, variant, kinds, async (of, first, second, kind) => {
      const [figures, container] = [of.item(), kind.item()];
      if (!figures || !container) throw new Error("no report");
      fc.pre(first.name !== second.name);
      const plain = renderingOf(figures);
      const once = first.item()?.apply(plain) ?? plain;
      const { wrong } = await accuracyOf(second.item()?.apply(once) ?? once, container);
      expect([of.name, first.name, second.name, kind.name, wrong]).toEqual([
        ...[of.name, first.name, second.name, kind.name],
        [],
      ]);
    }),
    // The same hundred each time; the bench goes through the others.
    { numRuns: 60, seed: 1 }
  );
});
