import { comparisonStrings } from "../../src/taskpane/strings/comparison";
import { exportStrings } from "../../src/taskpane/strings/export";
import { importStrings } from "../../src/taskpane/strings/import";
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { officialTitle, type Report } from "../../src/report/report";
import { figuresWith, emptySections } from "../../src/report/report";
import { formatById } from "../../src/report/formats";
import { examples } from "../workbench/examples";
import { browserCase } from "./cases";
import { Keyboard } from "./keyboard";
import { copyReport } from "./paste-report";
import { figureAddresses } from "./report-in-cells";
import { WorkbenchPage } from "./workbench-page";

const [complete] = examples.flatMap(({ id, reports }) => (id === "complete" ? reports : []));
assert.ok(complete, "there is no complete example");
const { agency, year, format, figures = {}, sections = {} } = complete;

const wrong = "t3.granted.individual";
const right = Number(figures[wrong]);

/** The complete example with one figure wrong. */
const report: Report = {
  format,
  year,
  agency,
  title: officialTitle(agency, year),
  figures: figuresWith(formatById(format), { ...figures, [wrong]: right + 3 }),
  sections: { ...emptySections, ...sections },
};

for (const forcedColors of ["none", "active"] as const) {
  const colors = forcedColors === "none" ? "" : ", in a contrast theme";
  browserCase(`from an empty workbook to the file by keyboard alone${colors}`, async (browser) => {
    const { page } = browser;
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors });
    const workbench = await WorkbenchPage.open(browser, { welcome: true });
    await page.getByLabel("窗格宽度").selectOption("350");
    const { pane, strings } = workbench;
    const button = (name: string | RegExp) => pane.getByRole("button", { name });
    const step = (name: string) => button(new RegExp(`^${name}`)).first();
    const keyboard = new Keyboard(page, workbench);

    await keyboard.walk();
    await keyboard.enterPane();
    await keyboard.choose(button(strings.welcome.skip));
    await keyboard.keepsFocus("the first screen");

    await keyboard.walk();
    await keyboard.enterPane();
    await keyboard.choose(button(strings.insert.submit));
    await keyboard.keepsFocus("a form that is not filled in");
    await pane.getByText(strings.insert.agencyFaults.missing()).waitFor();
    await keyboard.tabTo(pane.getByLabel(strings.insert.agency), "Shift+Tab");
    await keyboard.type(agency);
    await keyboard.tabTo(pane.getByLabel(strings.insert.year));
    await keyboard.type(String(year));
    await keyboard.choose(button(strings.insert.submit));
    await button(strings.fill.toCheck).waitFor();
    await keyboard.keepsFocus("inserting");

    await keyboard.walk();
    await keyboard.enterPane();
    await keyboard.choose(button(strings.importing.figures));
    await button(importStrings[strings.language].choose).waitFor();
    await keyboard.keepsFocus("opening the import");
    await copyReport(page, report);
    await keyboard.press("Control+V");
    const fillIn = button(/^填入\d+格/);
    await fillIn.waitFor();
    await keyboard.keepsFocus("reading what was pasted");
    await keyboard.walk();
    await keyboard.enterPane();
    await keyboard.choose(fillIn);
    await button(strings.fill.toCheck).waitFor();
    await keyboard.keepsFocus("filling in");
    await browser.screenshot(`keyboard 1 filled in${colors}`);

    await keyboard.choose(button(strings.fill.toCheck));
    await button(strings.check.again).waitFor();
    await keyboard.keepsFocus("the check");
    const stops = await keyboard.walk();
    assert.ok(stops.length > 10, "there is little to reach in the list");

    const offer = button(/^修正：.*予以公开.*自然人应为/).first();
    await keyboard.enterPane();
    await keyboard.choose(offer);
    await browser.screenshot(`keyboard 2 the preview${colors}`);
    await keyboard.choose(button(strings.cancel));
    await keyboard.keepsFocus("cancelling the correction");
    await keyboard.choose(offer);
    await keyboard.choose(button(strings.repair.apply(1)));
    await button(strings.check.toExport).waitFor();
    await keyboard.keepsFocus("the correction");
    await workbench.openTab(`${year}依申请公开`);
    await workbench.waitForCell(figureAddresses(format, "t3").get(wrong) ?? "", {
      text: String(right),
    });

    await keyboard.enterPane();
    await keyboard.choose(button(strings.check.compare));
    await button(comparisonStrings[strings.language].back).waitFor();
    await keyboard.keepsFocus("opening the comparison");
    await keyboard.press("Enter");
    await keyboard.keepsFocus("closing the comparison");

    await keyboard.tabTo(button(strings.check.toExport), "Shift+Tab");
    await keyboard.press("Enter");
    await button(exportStrings[strings.language].download.docx).waitFor();
    await keyboard.keepsFocus("going to the export");
    await keyboard.walk();
    await keyboard.enterPane();
    await keyboard.tabTo(
      pane.getByRole("radio", { name: exportStrings[strings.language].kinds.docx })
    );
    await keyboard.press("ArrowRight", "ArrowLeft");
    const downloading = page.waitForEvent("download");
    await keyboard.choose(button(exportStrings[strings.language].download.docx));
    const document = unzipSync(readFileSync(await (await downloading).path()))["word/document.xml"];
    assert.ok(document, "the file is no Word document");
    assert.match(strFromU8(document), new RegExp(agency));
    await keyboard.keepsFocus("the download");
    await browser.screenshot(`keyboard 3 exported${colors}`);

    await keyboard.enterPane();
    await keyboard.choose(step(strings.steps.insert), "Space");
    await keyboard.keepsFocus("going back");
    assert.deepEqual(keyboard.flaws, []);
  });
}
