/**
 * Saves reports as other programs do and reads them back: `npx tsx bench/converted.ts`. Ends with 1 where a figure is not
 * read, or where the check of what was read is not that of the report. It needs LibreOffice
 * (`soffice`) and Chromium.
 */
import { savedReports } from "./saved-reports";

const mostShown = 20;

async function main(): Promise<void> {
  for (const { name, files, right, listed, wrong, problems } of await savedReports()) {
    console.log(
      `${name}: ${files} reports, ${right} figures right, ${listed} listed, ${wrong} wrong`
    );
    for (const problem of problems.slice(0, mostShown)) console.error(problem);
    if (problems.length > 0 || right === 0) process.exitCode = 1;
  }
}

void main();
