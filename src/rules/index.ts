import { balance } from "./balance";
import {
  absenceMarks,
  disguisedFigures,
  emptyFigures,
  numbersAsText,
  remarkedFigures,
  textFigures,
  unreadFigures,
} from "./filling";
import { gapRules } from "./gaps";
import { items2019, itemsBasis2019 } from "./items2019";
import { negativeFigures, wholeFigures } from "./numbers";
import { dateNumbers } from "./date-numbers";
import { disclosed2019 } from "./disclosed2019";
import { agencyName } from "./parts/agency-name";
import { fiveAspects, governmentAdditions } from "./parts/aspects";
import { contactDetails } from "./parts/contact";
import { deadline } from "./parts/deadline";
import { draftMark } from "./parts/draft-mark";
import { formForYear } from "./parts/form-for-year";
import { headings } from "./parts/headings";
import { overviewLength, problems } from "./parts/length";
import { leftOut } from "./parts/left-out";
import { leftOvers, lostCharacters, missingNumbers, unfilled } from "./parts/placeholders";
import { feeInTables, processingFee } from "./parts/processing-fee";
import { openingYear, reportYear, statisticPeriod } from "./parts/report-year";
import { writtenSections } from "./parts/sections";
import { title } from "./parts/title";
import { sheetTitles } from "./parts/sheet-titles";
import { tableRows } from "./parts/table-rows";
import { searchedSections } from "./parts/too-long";
import { amountUnit } from "./previous/amount-unit";
import { carriedApplicants, carryOver } from "./previous/carry-over";
import { copiedTables } from "./previous/copied-tables";
import { copiedText } from "./previous/copied-text";
import { inForce, issuedInForce, repealed } from "./previous/in-force";
import { items2020 } from "./previous/items2020";
import { pendingCases } from "./previous/pending";
import { swings } from "./previous/swings";
import { yearBefore } from "./previous/year-before";
import { proseRules } from "./prose";
import type { Rule } from "./rule";
import { rulemaking } from "./rulemaking";
import { blocksInPlace } from "./shifted-blocks";
import { applicantsTotal, disputesTotal, outcomesTotal } from "./totals";

/** The rule book. A rule that is not in this list is not applied. */
export const rules: readonly Rule[] = [
  ...gapRules,
  emptyFigures,
  absenceMarks,
  blocksInPlace,
  balance,
  outcomesTotal,
  applicantsTotal,
  disputesTotal,
  textFigures,
  unreadFigures,
  disguisedFigures,
  numbersAsText,
  remarkedFigures,
  dateNumbers,
  wholeFigures,
  negativeFigures,
  items2019,
  itemsBasis2019,
  disclosed2019,
  rulemaking,
  carryOver,
  carriedApplicants,
  inForce,
  repealed,
  issuedInForce,
  items2020,
  amountUnit,
  pendingCases,
  copiedTables,
  swings,
  yearBefore,
  draftMark,
  formForYear,
  title,
  sheetTitles,
  agencyName,
  reportYear,
  statisticPeriod,
  openingYear,
  writtenSections,
  searchedSections,
  headings,
  fiveAspects,
  governmentAdditions,
  overviewLength,
  problems,
  copiedText,
  processingFee,
  feeInTables,
  contactDetails,
  unfilled,
  leftOvers,
  missingNumbers,
  lostCharacters,
  tableRows,
  leftOut,
  deadline,
  ...proseRules,
];
