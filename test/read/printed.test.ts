import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../src/read/file";
import { publishedFigures } from "../reports";
import { sampleTexts } from "./rendered-report";

/** What was exported here as other programs print it, in a font of a few simple shapes. */
function printed(name: string): Uint8Array {
  return readFileSync(join(__dirname, "printed", name));
}

test.each(["libreoffice.pdf", "chromium.pdf"])(
  "an export printed to PDF comes back with all its figures and texts: %s",
  async (name) => {
    const published = publishedFigures.find(({ file }) => file === "005.json");
    const [found, ...others] = await readFile(printed(name));
    expect(others).toEqual([]);
    expect(found?.report).toMatchObject({ agency: published?.agency, year: published?.year });
    expect(found?.report.figures).toEqual(published?.figures);
    const { preface, s1, s5, s6 } = sampleTexts;
    expect(found?.report.sections).toMatchObject({ preface, s1, s5, s6 });
    expect(found?.notes.map(({ code }) => code)).toEqual([]);
  }
);
