import { reduce, type PaneEvent, type PaneState } from "./state";

/** Holds the pane's state and tells of every change. */
export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private current: PaneState) {}

  get state(): PaneState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  apply(event: PaneEvent): void {
    const before = this.current;
    this.current = reduce(before, event);
    if (this.current === before) return;
    for (const listener of this.listeners) listener();
  }
}
