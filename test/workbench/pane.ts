import { element } from "./page";

export type View = "insert" | "check" | "export";

const address = "workbench/taskpane.html";

export interface PaneSize {
  /** Its width on the screen. */
  readonly pixels: number;
  /** 100 is not enlarged. */
  readonly percent: number;
}

/** A window with office.js in it. */
export type OfficeWindow = Window & typeof globalThis;

/** The add-in's own page beside the grid. It runs the office.js that the parent page prepares its window for. */
export class Pane {
  private readonly frame = element("pane", HTMLIFrameElement);
  private loaded: Promise<unknown> = Promise.resolve();

  /** Opens the pane anew, as the ribbon's buttons do. */
  open(view?: View): void {
    this.loaded = new Promise((loaded) => {
      this.frame.addEventListener("load", loaded, { once: true });
    });
    this.frame.src = view ? `${address}?view=${view}` : address;
  }

  /** What is shown in the pane; it stays the same window when the pane is opened anew. */
  get window(): Window {
    const { contentWindow } = this.frame;
    if (!contentWindow) throw new Error("The page's frame is gone");
    return contentWindow;
  }

  /** Enlarged, the pane stays as wide as it is and has room for less, as by a browser's zoom. */
  set size({ pixels, percent }: PaneSize) {
    this.frame.style.zoom = `${percent}%`;
    this.frame.style.width = `${(pixels * 100) / percent}px`;
  }

  /** The pane's window when office.js is ready in it. */
  async whenReady(): Promise<OfficeWindow> {
    await this.loaded;
    const pane = this.window as OfficeWindow;
    await pane.Office.onReady();
    return pane;
  }
}
