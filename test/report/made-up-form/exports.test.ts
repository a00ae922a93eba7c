import { readFile } from "../../../src/read/file";
import { formats } from "../../../src/report/formats";
import { reportDocument } from "../../../src/write/report-document";
import { reportFile } from "../../../src/write/report-file";
import { reportFileKinds } from "../../../src/write/report-file-kinds";
import { numberedReport } from "../../write/reports";
import { ready } from "../../write/standings";

jest.mock("../../../src/report/formats/registry", () => jest.requireActual<object>("./registry"));

describe.each(reportFileKinds)("exported as .%s", (kind) => {
  test.each(formats.map(({ id }) => id))(
    "a report of form %s is read back as it was",
    async (id) => {
      const written = numberedReport(id);
      const { bytes } = await reportFile(reportDocument(written, ready), kind);
      const read = await readFile(bytes);
      expect(read.map((each) => [each.report.format, each.report.figures])).toEqual([
        [id, written.figures],
      ]);
      expect(read.flatMap(({ notes }) => notes.map(({ code }) => code))).not.toContain(
        "format-assumed"
      );
    }
  );
});
