import { balance } from "./balance";
import { absenceMarks, emptyFigures, textFigures } from "./filling";
import { items2019, itemsBasis2019 } from "./items2019";
import { negativeFigures, wholeFigures } from "./numbers";
import type { Rule } from "./rule";
import { applicantsTotal, disputesTotal, outcomesTotal } from "./totals";

/** The rule book. A rule that is not in this list is not applied. */
export const rules: readonly Rule[] = [
  emptyFigures,
  absenceMarks,
  balance,
  outcomesTotal,
  applicantsTotal,
  disputesTotal,
  textFigures,
  wholeFigures,
  negativeFigures,
  items2019,
  itemsBasis2019,
];
