/** `npm run conformance -- FILE.json`: what a record of the page 与 Excel 对照 says of what Excel is believed to answer. */
import { readFileSync } from "node:fs";
import { logErrorMessage } from "office-addin-cli";
import { comparisonText } from "../src/conformance/comparison";
import { recordOf } from "../src/conformance/record";

function run(files: readonly string[]): void {
  if (files.length === 0) throw new Error("Usage: npm run conformance -- FILE.json …");
  for (const file of files) {
    console.log(file);
    console.log(comparisonText(recordOf(readFileSync(file, "utf8"))));
  }
}

try {
  run(process.argv.slice(2));
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
