import fc from "fast-check";
import { readFile } from "../../src/read/file";
import { sectionIds, type SectionId } from "../../src/report/structure";
import { rowParagraph } from "../../src/report/text-tables";
import type { Report, Sections } from "../../src/report/report";
import { printedParagraphs } from "../../src/write/printed-text";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds } from "../../src/write/report-file-kinds";
import { anyTextTable } from "../report/arbitrary-sections";
import { numberedReport } from "../write/reports";
import { ready } from "../write/standings";

/** Markdown has nothing to mark a table with. */
const marking = reportFileKinds.filter((kind) => kind !== "md");

const report = numberedReport("2021");

function withText(id: SectionId, text: string): Report {
  const paragraphs = `前一段说明情况。\n${text}\n后一段说明情况。`.split("\n");
  const printed = printedParagraphs(paragraphs.join("\n")).join("\n");
  return { ...report, sections: { ...report.sections, [id]: printed } };
}

async function readBack(own: Report, kind: (typeof reportFileKinds)[number]): Promise<Sections> {
  const { bytes } = await reportFile(reportDocument(own, ready), kind);
  const [found, another] = await readFile(bytes);
  if (!found || another) throw new Error("not one report");
  expect(found.report.figures).toEqual(own.figures);
  return found.report.sections;
}

describe.each(marking)("in .%s", (kind) => {
  test("any table of a text reads back as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sectionIds), anyTextTable, async (id, table) => {
        const own = withText(id, table);
        expect(await readBack(own, kind)).toEqual(own.sections);
      }),
      { numRuns: kind === "docx" ? 8 : 30 }
    );
  });

  test("one of more cells than are looked at elsewhere does, too", async () => {
    const rows = Array.from({ length: 600 }, (_, at) => [`${at}`, "规章", "总计", "", "甲，乙。"]);
    const own = withText("s2", rows.map(rowParagraph).join("\n"));
    expect(await readBack(own, kind)).toEqual(own.sections);
  });
});
