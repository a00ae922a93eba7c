import { oncePer } from "../../report/once";
import type { Report } from "../../report/report";
import { sectionIds } from "../../report/structure";
import { searchable } from "../parts/too-long";
import { statementsIn } from "./section-reader";
import type { Statement } from "./statement";
import { weigh, type WeighedStatement } from "./weighing";

/** Everything that the texts seem to say of the figures of the tables, and whether it is compared. */
export const weighedStatements = oncePer((report: Report): readonly WeighedStatement[] => {
  const searched = searchable(report);
  return weigh(
    report,
    sectionIds.flatMap((section) => statementsIn(searched, section))
  );
});

/** What the texts say of the figures of the tables, as far as it is compared. */
export const statementsOf = oncePer((report: Report): readonly Statement[] =>
  weighedStatements(report).flatMap(({ statement, verdict }) =>
    verdict.is === "taken" ? [statement] : []
  )
);
