import type { SheetTurn, WorkbookHost } from "../../workbook/host";

/** A clerk who types on and on is kept waiting for no more than so many delays. */
const mostDelays = 4;

/** Keeps a session true to its workbook: hears of changes, and lets it be read again a while after the last of them. */
export class Following {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the reading that is to come was first asked for. */
  private waitingSince: number | undefined;
  private watching: Promise<() => Promise<void>> | undefined;
  private changes = 0;

  /**
   * @param onChange called at every change that does not come from us
   * @param onTurn called when a sheet comes to the front
   * @param read reads the workbook
   */
  constructor(
    private readonly host: Pick<WorkbookHost, "watch">,
    private readonly onChange: () => void,
    private readonly onTurn: (turn: SheetTurn) => void,
    private readonly read: () => void
  ) {}

  /** Whether the host reports changes. */
  get hears(): boolean {
    return this.watching !== undefined;
  }

  /** Begins to hear of changes; where that fails, the next call tries again. */
  listen(): void {
    this.watching ??= this.host.watch((event) => {
      if (event.kind === "turn") return this.onTurn(event);
      this.changes += 1;
      this.onChange();
    });
    this.watching.catch(() => {
      this.watching = undefined;
    });
  }

  /** @param delay in milliseconds, counted anew with every call, but not for ever */
  readSoon(delay: number): void {
    clearTimeout(this.timer);
    const now = Date.now();
    this.waitingSince ??= now;
    const latest = this.waitingSince + mostDelays * delay;
    this.timer = setTimeout(
      () => {
        this.waitingSince = undefined;
        this.read();
      },
      Math.max(0, Math.min(delay, latest - now))
    );
  }

  /**
   * A reading begins: one that was to come soon comes with it.
   * @returns whether the workbook has changed since
   */
  beginReading(): () => boolean {
    clearTimeout(this.timer);
    this.waitingSince = undefined;
    const known = this.changes;
    return () => this.changes !== known;
  }

  /** Where the host does not let go of us, it does so when the pane is gone. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.watching?.then((stopWatching) => stopWatching()).catch(() => undefined);
  }
}
