import { applicantGroups } from "../../../report/applicants";
import type { Format } from "../../../report/formats";
import { oncePer } from "../../../report/once";
import { Vocabulary, type Entries } from "../vocabulary";
import { disputeEntries } from "./disputes";
import { documentEntries } from "./documents";
import { outcomeEntries } from "./outcomes";
import { requestEntries } from "./requests";
import { scopeEntries } from "./scope";

/** The applicants as a form calls them; 其他 alone may be anything. */
function applicantEntries(format: Format): Entries {
  return applicantGroups(format)
    .flatMap(({ label, applicants }) => [label, ...applicants.map((each) => each.label)])
    .filter((label) => label !== "其他")
    .map((label) => [{ is: "applicant", label }, label]);
}

/** All words that say something of the figures of a form. */
export const vocabularyOf = oncePer(
  (format: Format) =>
    new Vocabulary(
      outcomeEntries,
      disputeEntries,
      documentEntries,
      requestEntries,
      scopeEntries,
      applicantEntries(format)
    )
);
