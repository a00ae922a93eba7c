import { examples, type Example } from "./examples";
import { element } from "./page";
import type { View } from "./pane";

const paneWidths = [350, 420];

/** What the buttons and choices above the grid do. */
export interface ToolbarActions {
  open(file: File): void;
  save(): void;
  /** Of the sheet in front. */
  toggleProtection(): void;
  show(example: Example): void;
  openPane(view?: View): void;
  widenPane(pixels: number): void;
}

function isView(view: string | undefined): view is View {
  return view === "insert" || view === "check" || view === "export";
}

/** Connects the toolbar. */
export function connectToolbar(actions: ToolbarActions): void {
  const file = element("file", HTMLInputElement);
  const example = element("example", HTMLSelectElement);
  const width = element("width", HTMLSelectElement);

  example.append(
    new Option("选择…", ""),
    ...examples.map(({ id, label }) => new Option(label, id))
  );
  width.append(...paneWidths.map((pixels) => new Option(`${pixels} 像素`, String(pixels))));

  element("open", HTMLButtonElement).addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) actions.open(chosen);
  });
  element("protect", HTMLButtonElement).addEventListener("click", () => actions.toggleProtection());
  element("save", HTMLButtonElement).addEventListener("click", () => actions.save());
  example.addEventListener("change", () => {
    const chosen = examples.find(({ id }) => id === example.value);
    // So that the same example can be chosen again.
    example.value = "";
    if (chosen) actions.show(chosen);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-view]")) {
    const { view } = button.dataset;
    button.addEventListener("click", () => actions.openPane(isView(view) ? view : undefined));
  }
  element("reload", HTMLButtonElement).addEventListener("click", () => actions.openPane());
  width.addEventListener("change", () => actions.widenPane(Number(width.value)));
  actions.widenPane(Number(width.value));
}

/** Says on the button what it does to the sheet in front. */
export function showProtection(isProtected: boolean): void {
  element("protect", HTMLButtonElement).textContent = isProtected ? "撤销工作表保护" : "保护工作表";
}
