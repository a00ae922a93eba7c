import fc from "fast-check";
import { misreading } from "../odd/misread";
import { oddDocument, oddLayouts } from "../odd/odd-layouts";
import { oddContainers } from "../odd/odd-containers";
import { renderingOf } from "../rendering/rendering";
import { Random } from "../odd/random";
import { balancedReport } from "../odd/balanced-figures";

jest.setTimeout(120_000);

test("no figure is read otherwise than a stranger's document states it, in whatever layout", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), async (seed) => {
      const { rendering, report, container, names } = oddDocument(seed);
      const { wrong } = await misreading(
        container.write(rendering),
        rendering.figures,
        report.year
      );
      expect([seed, ...names, wrong]).toEqual([seed, ...names, []]);
    }),
    // The same documents each time.
    { numRuns: 60, seed: 1, endOnFailure: true }
  );
});

test.each(oddLayouts.map((layout) => [layout.name, layout] as const))(
  "no figure is read wrong from a web page: %s",
  async (_, layout) => {
    const random = new Random(7);
    const report = balancedReport("2021", random);
    const rendering = layout.apply(renderingOf(report), random);
    const [page] = oddContainers;
    if (!rendering || !page) return;
    const { wrong } = await misreading(page.write(rendering), rendering.figures, report.year);
    expect(wrong).toEqual([]);
  }
);
