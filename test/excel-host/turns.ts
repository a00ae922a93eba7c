import { JSDOM } from "jsdom";
import type { ExcelHost } from "./excel-host";
import type { PaneWindow } from "./native-objects";
import { type ScriptedWindow, startOffice } from "./office-runtime";

const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/** Somebody's pane, in a window of its own with the real office.js in it. */
export interface Seat {
  readonly window: ScriptedWindow;
  /** What goes on in it has come to an end. */
  isDone: boolean;
}

/**
 * Several panes beside one workbook, one of which at a time is let go on: until its next request, or its end. What runs
 * in a turn finds the office.js of its own pane as `Excel`, `Office` and `OfficeExtension`.
 */
export class Turns {
  private readonly waiting = new Map<PaneWindow, () => void>();
  private readonly underWay = new Map<Seat, Promise<void>>();
  private heard: () => void = () => undefined;

  private constructor(
    private readonly host: ExcelHost,
    readonly seats: readonly Seat[]
  ) {}

  static async beside(host: ExcelHost, count: number): Promise<Turns> {
    const seats: Seat[] = [];
    for (let number = 0; number < count; number++) {
      const { window } = new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" });
      const pane = window as unknown as ScriptedWindow;
      await startOffice(pane, host);
      seats.push({ window: pane, isDone: true });
    }
    return new Turns(host, seats);
  }

  /** Code that runs from now on is that of a pane. */
  sit({ window }: Seat): void {
    for (const name of GLOBALS) Reflect.set(globalThis, name, Reflect.get(window, name));
  }

  /** From now on requests wait for their turn, until {@link end}. */
  begin(): void {
    this.host.admission = (window) =>
      new Promise((admit) => {
        this.waiting.set(window, admit);
        this.heard();
      });
  }

  end(): void {
    this.host.admission = undefined;
  }

  /** Lets something begin in a pane; it comes to its first request. */
  start(seat: Seat, act: () => Promise<void>): Promise<void> {
    seat.isDone = false;
    return this.turn(seat, () => {
      const done = act().then(() => {
        seat.isDone = true;
        this.heard();
      });
      this.underWay.set(seat, done);
    });
  }

  /** Lets a pane's request through; it comes to its next one, or to its end. */
  async next(seat: Seat): Promise<void> {
    if (seat.isDone) return this.underWay.get(seat);
    await this.turn(seat, () => {
      const admit = this.waiting.get(seat.window);
      this.waiting.delete(seat.window);
      admit?.();
    });
  }

  private async turn(seat: Seat, go: () => void): Promise<void> {
    this.sit(seat);
    const arrival = new Promise<void>((resolve) => {
      this.heard = () => {
        if (seat.isDone || this.waiting.has(seat.window)) resolve();
      };
    });
    go();
    await Promise.race([arrival, this.underWay.get(seat) ?? arrival]);
  }

  close(): void {
    for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
    for (const { window } of this.seats) {
      this.host.detach(window);
      window.close();
    }
  }
}
