import type { SheetTurn } from "../../workbook/host";
import type { LiveReport } from "./live-report";
import { reportOn, sheetsOf } from "./reports";
import type { Store } from "./store";

/** Lets the report in hand follow the sheet that the clerk turns to, unless something typed would be lost with it. */
export class Turning {
  /** The sheet the clerk has turned to, as long as it is not followed. */
  private sheet: string | undefined;
  private holds = 0;

  constructor(
    private readonly store: Store,
    private readonly report: Pick<LiveReport, "takeInHand">
  ) {}

  /** Whether there is a turn to follow. */
  get isPending(): boolean {
    return this.sheet !== undefined;
  }

  /** What we bring to the front ourselves is about the report in hand, or is to be seen beside it. */
  turned({ sheet, isOurs }: SheetTurn): void {
    this.sheet = isOurs ? undefined : sheet;
  }

  /**
   * Keeps the report in hand.
   * @returns ends that
   */
  hold(): () => void {
    this.holds += 1;
    return () => {
      this.holds -= 1;
    };
  }

  /**
   * Takes the report in hand that stands in the sheet the clerk has turned to. Where none does yet, a later reading may
   * find one.
   * @returns whether it is another one than before
   * @throws PartNotLoaded where the rules are wanted and do not come; the next occasion tries again
   */
  async follow(): Promise<boolean> {
    const { sheet } = this;
    const { reading, inHand, renaming } = this.store.state;
    if (sheet === undefined || !reading || !inHand || renaming || this.holds > 0) return false;
    if (!sheetsOf(inHand.found).has(sheet)) {
      const found = reportOn(reading.reports, sheet);
      if (!found) return false;
      await this.report.takeInHand(found);
    }
    if (this.sheet === sheet) this.sheet = undefined;
    return this.store.state.inHand !== inHand;
  }
}
