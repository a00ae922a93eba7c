import { element } from "./page";

export type View = "insert" | "check" | "export";

const address = "workbench/taskpane.html";

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

  set width(pixels: number) {
    this.frame.style.width = `${pixels}px`;
  }

  /** The pane's window when office.js is ready in it. */
  async whenReady(): Promise<OfficeWindow> {
    await this.loaded;
    const pane = this.frame.contentWindow as OfficeWindow;
    await pane.Office.onReady();
    return pane;
  }
}
