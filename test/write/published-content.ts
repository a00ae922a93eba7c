import { comparisonAnnex } from "../../src/check/annex";
import { infographic } from "../../src/check/infographic";
import type { Report } from "../../src/report/report";
import { annexDocument } from "../../src/write/annex-document";
import type { PrintedDocument, Standing } from "../../src/write/document";
import type { Infographic } from "../../src/report/infographic";
import { readFigures } from "../check/read-figures";

/** The annex of a report beside last year's. */
export function annexOf(report: Report, previous: Report, standing: Standing): PrintedDocument {
  return annexDocument(comparisonAnnex(readFigures(report), readFigures(previous)), standing);
}

/** What 一图读懂 shows of a report. */
export function infographicOf(report: Report, previous?: Report): Infographic {
  return infographic(readFigures(report), previous && readFigures(previous));
}
