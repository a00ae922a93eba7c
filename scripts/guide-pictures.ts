/** Takes the pictures of docs/使用说明.md anew from the browser test that goes the whole way: `npx tsx scripts/guide-pictures.ts`. */
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");

/** Picture of the guide, and the test's picture it is. */
const pictures = {
  "guide-1-insert": "1 inserted",
  "guide-2-fill": "2 filled",
  "guide-3-check": "4 jumped to the wrong cell",
  "guide-4-export": "6 exported",
};

execFileSync(process.execPath, [
  ...["--import", "tsx", join(root, "test/browser/run.ts")],
  "from an empty workbook to the finished report",
]);
for (const [name, taken] of Object.entries(pictures)) {
  copyFileSync(
    join(root, "test-results", `${taken}.png`),
    join(root, "docs/pictures", `${name}.png`)
  );
}
