import { rememberWelcome } from "../src/taskpane/session/welcome";
import { ExcelHost } from "../test/excel-host/excel-host";
import { insertExample } from "../test/workbench/example-book";
import { examples } from "../test/workbench/examples";
import { Pane } from "../test/workbench/pane";
import { addOtherSheets, type SheetShape } from "./other-cells";

declare global {
  interface Window {
    /** For the benches. */
    alone: {
      readonly excel: ExcelHost;
      /**
       * Opens the pane for a check beside a workbook with an example's reports.
       * @param others what stands in further sheets; there are none where it is left out
       */
      openCheck(example: string, others?: SheetShape): Promise<void>;
    };
  }
}

/*
 * The page alone.html: the pane beside a stand-in that nobody looks at, since drawing the workbench's grid takes time
 * and memory of its own.
 */
const pane = new Pane();
let excel = new ExcelHost();

window.attachExcelHost = (paneWindow) => excel.attach(paneWindow);
window.alone = {
  get excel() {
    return excel;
  },
  async openCheck(id, others) {
    const example = examples.find((each) => each.id === id);
    if (!example) throw new Error(`There is no example ${id}`);
    rememberWelcome(new Date().getFullYear() - 1);
    excel = new ExcelHost();
    if (others) addOtherSheets(excel.book, others);
    pane.open();
    await insertExample(await pane.whenReady(), example);
    pane.open("check");
    await pane.whenReady();
  },
};
