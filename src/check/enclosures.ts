import type { Report } from "../report/report";
import { annexTitle } from "./annex";
import { infographicTitle } from "./infographic";
import { recordTitle } from "./record";

/** What may be handed in with a report beside it: 核对记录, 对比附件, 一图读懂. */
export const enclosures = ["record", "annex", "infographic"] as const;
export type Enclosure = (typeof enclosures)[number];

const titles: Readonly<Record<Enclosure, (report: Report) => string>> = {
  record: recordTitle,
  annex: annexTitle,
  infographic: infographicTitle,
};

/** What an enclosure of a report is called in the letter (报送函) that lists it. */
export function enclosureTitle(enclosure: Enclosure, report: Report): string {
  return titles[enclosure](report);
}
