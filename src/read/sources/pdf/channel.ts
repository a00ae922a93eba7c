import { UnreadableFileError } from "../../errors";
import { pdfLimits } from "./pdf-limits";

type Listener = (event: { readonly data: unknown }) => void;

/** One end of a channel, as a worker's port is to the page. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: string, listener: Listener): void;
  removeEventListener(type: string, listener: Listener): void;
  terminate(): void;
}

class End implements Port {
  readonly #listeners = new Set<Listener>();
  other: End | undefined;

  constructor(private readonly passes: (message: unknown) => boolean) {}

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.passes(message)) return;
    const event = { data: structuredClone<unknown>(message, { transfer }) };
    void Promise.resolve().then(() => this.other?.hear(event));
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === "message") this.#listeners.add(listener);
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }

  hear(event: { readonly data: unknown }): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

/** How many steps of drawing a message brings. */
function stepsIn(message: unknown): number {
  const { chunk } = message as { readonly chunk?: { readonly length?: unknown } };
  return typeof chunk?.length === "number" ? chunk.length : 0;
}

/**
 * What the two halves of pdf.js say to each other, in one thread. It is counted: a form that draws another one twice,
 * and so on, is some lines of a file and millions of steps.
 */
export class Channel {
  readonly near: Port;
  readonly far: Port;
  /** Rejects where there is too much to be said; nothing more is passed on then. */
  readonly excess: Promise<never>;

  constructor() {
    let steps = 0;
    let refuse: (cause: Error) => void = () => undefined;
    this.excess = new Promise((_, reject) => (refuse = reject));
    this.excess.catch(() => undefined);
    const passes = (message: unknown): boolean => {
      steps += stepsIn(message);
      if (steps > pdfLimits.steps) refuse(new UnreadableFileError("too-complex"));
      return steps <= pdfLimits.steps;
    };
    const near = new End(() => true);
    const far = new End(passes);
    near.other = far;
    far.other = near;
    this.near = near;
    this.far = far;
  }
}
