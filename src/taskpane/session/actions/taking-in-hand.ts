import type { FoundReport } from "../../../read/found";
import { sheetToShow } from "../reports";
import { bringingToFront } from "./showing";
import type { Action } from "./action";

/** Takes another report of the workbook in hand, and shows its sheet, so that pane and sheet are about the same. */
export function choosing(found: FoundReport): Action {
  return {
    task: "reading",
    async perform({ host, report, store, read }) {
      const { front, inHand, reading } = store.state;
      const sheets = reading?.sheets ?? [];
      const shown = sheetToShow(found, inHand?.found, { sheets, front });
      if (shown !== undefined && shown !== front) {
        await bringingToFront(host.activate(shown));
      }
      await report.takeInHand(found);
      // The marks that stand are those of the report before.
      if (report.isMarked) await read();
      await report.updateMarks();
      return undefined;
    },
  };
}

/** Checks the report in hand because somebody wants to see what the check says. */
export function judging(found: FoundReport): Action {
  return {
    task: "checking",
    async perform({ report }) {
      await report.takeInHand(found);
      return undefined;
    },
  };
}

/** Reads the workbook for the first time. */
export const firstReading: Action = {
  task: "reading",
  async perform({ read }) {
    await read();
    return undefined;
  },
  endsWithReading: true,
};
