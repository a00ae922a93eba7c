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

/** What stands in the workbook, whatever becomes of what follows. */
export interface Done {
  /** What to tell the clerk as long as nothing has followed. */
  readonly deed: Deed;
  /**
   * Reads again and marks: a step of its own, which alone is tried again where it fails.
   * @returns what to tell the clerk in the end, where that is more
   * @throws HostError, PartNotLoaded
   */
  readonly follow: () => Promise<Deed | undefined>;
  /** Whether the next reading that succeeds makes up for it. */
  readonly endsWithReading: boolean;
}

/** What an action comes to: something done with what follows, or what to tell the clerk. */
export type Outcome = Done | Deed | undefined;

/** Something the clerk asks for. Where it fails, the same action is performed again if the clerk tries again. */
export interface Action {
  readonly task: Task;
  /** @throws HostError, PartNotLoaded */
  readonly perform: (context: ActionContext) => Promise<Outcome>;
  /** Whether nothing but a reading can fail: the next one that succeeds settles it. */
  readonly endsWithReading?: boolean;
}
