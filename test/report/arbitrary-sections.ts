import fc from "fast-check";
import { emptySections, type Sections } from "../../src/report/report";
import { sectionIds } from "../../src/report/structure";

/** The texts of all sections, each written anew. */
export function sectionsOf(text: fc.Arbitrary<string>): fc.Arbitrary<Sections> {
  return fc
    .tuple(...sectionIds.map(() => text))
    .map((texts) =>
      sectionIds.reduce(
        (sections, id, index) => ({ ...sections, [id]: texts[index] ?? "" }),
        emptySections
      )
    );
}
