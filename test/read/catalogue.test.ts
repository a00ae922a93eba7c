import { publishedFigures } from "../reports";
import { accuracyOf } from "./rendering/accuracy";
import { catalogue } from "./rendering/catalogue";
import { containers } from "./rendering/containers";
import { renderingOf } from "./rendering/rendering";

const reports = publishedFigures.filter(({ file }) => ["001.json", "005.json"].includes(file));

/** Kinds of text in which an empty cell leaves no trace: what cannot be told apart is unread. */
const lossy = new Set(["一格一段", "一格一行，行末竖线"]);

describe.each(containers.map((container) => [container.name, container] as const))(
  "a report as %s",
  (_, container) => {
    test.each(reports.map((report) => [report.file, report] as const))(
      "is read with every figure: %s",
      async (_file, report) => {
        const rendering = renderingOf(report);
        const { right } = await accuracyOf(rendering, container);
        expect(right).toBe(Object.keys(rendering.figures).length);
      }
    );

    // The two reports take turns, and each is read with every variant in some container.
    const turn = containers.indexOf(container);
    test.each(
      catalogue.map(
        (variant, index) => [variant.name, variant, reports[(turn + index) % 2]] as const
      )
    )("with the variant %s is read, or listed as unread", async (_name, variant, report) => {
      const rendering = report && variant.apply(renderingOf(report));
      if (!rendering) return;
      const { listed, wrong } = await accuracyOf(rendering, container);
      expect(wrong).toEqual([]);
      if (!lossy.has(container.name)) expect(listed).toBe(0);
    });
  }
);

test("variants come in pairs without a wrong figure", async () => {
  const [page] = containers;
  if (!page) throw new Error("no container");
  for (const report of reports) {
    for (const [index, first] of catalogue.entries()) {
      // Every fifth pair here; the benchmark goes through all of them.
      for (const second of catalogue.slice(index + 1).filter((_, at) => at % 5 === index % 5)) {
        const changed = first.apply(renderingOf(report));
        const rendering = changed && second.apply(changed);
        if (!rendering) continue;
        const { wrong } = await accuracyOf(rendering, page);
        expect([first.name, second.name, wrong]).toEqual([first.name, second.name, []]);
      }
    }
  }
});
