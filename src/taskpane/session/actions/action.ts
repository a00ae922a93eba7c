import type { FoundReport } from "../../../read/found";
import type { WorkbookHost } from "../../../workbook/host";
import type { LiveReport, ReadOptions } from "../live-report";
import type { Deed, Task } from "../state";
import type { Store } from "../store";

/** What an action has at hand. */
export interface ActionContext {
  readonly host: WorkbookHost;
  readonly store: Store;
  readonly report: LiveReport;
  /** The report that was in hand when the clerk asked for the action; by now it may be another. */
  readonly meant: FoundReport | undefined;
  /** The time where the clerk is. */
  readonly now: () => Date;
  /** Reads the workbook again. */
  readonly read: (options?: ReadOptions) => Promise<void>;
}

/** Something the clerk asks for. Where it fails, the same action is performed again if the clerk tries again. */
export interface Action {
  readonly task: Task;
  /**
   * @returns what to tell the clerk in the end
   * @throws HostError, PartNotLoaded
   */
  readonly perform: (context: ActionContext) => Promise<Deed | undefined>;
  /** Whether nothing but a reading can fail: the next one that succeeds settles it. */
  readonly endsWithReading?: boolean;
}
