import fc from "fast-check";
import { readFile } from "../../../src/read/file";
import { titledReports, untitledReports } from "./arbitrary-surroundings";
import { differences, unaccounted } from "./found-lines";
import { markedReports, type MarkedReport } from "./marked-lines";
import { setAside } from "./set-aside";
import { shown } from "./shown";
import { fileKinds, tellsWhose } from "./written";

const kinds = Object.entries(fileKinds);

async function read(report: MarkedReport, write: (report: MarkedReport) => Uint8Array) {
  const [found, ...others] = await readFile(write(report), { fileName: report.fileName });
  return others.length === 0 ? found : undefined;
}

describe.each(kinds)("in a file: %s", (kind, write) => {
  test.each(
    markedReports(shown)
      .filter((report) => tellsWhose(report, kind))
      .map((report) => [report.name, report] as const)
  )("%s", async (_, report) => {
    expect(Object.fromEntries(differences(report, await read(report, write)))).toEqual({});
  });

  test("of reports set aside no year and no agency is wrong, and no line is lost", async () => {
    for (const report of markedReports(setAside)) {
      const found = await read(report, write);
      expect(found && unaccounted(report, found)).toEqual([]);
      expect([report.year, null]).toContain(found?.report.year);
      expect([report.agency, ""]).toContain(found?.report.agency);
    }
  });

  test("whatever the title is set like, and the sections are called and numbered", async () => {
    await fc.assert(
      fc.asyncProperty(titledReports, async (report) => {
        const found = await read(report, write);
        expect(Object.fromEntries(differences(report, found))).toEqual({});
      }),
      { numRuns: 25 }
    );
  });

  test("without a title, wherever it says whose it is, and says so", async () => {
    await fc.assert(
      fc.asyncProperty(untitledReports, async (report) => {
        const found = await read(report, write);
        expect(Object.fromEntries(differences(report, found))).toEqual({});
        const codes = found?.notes.map(({ code }) => code);
        expect(codes).toEqual(
          expect.arrayContaining(["title-missing", "year-judged", "agency-judged"])
        );
      }),
      { numRuns: 10 }
    );
  });
});
