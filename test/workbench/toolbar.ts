import { languages, themes, type Appearance } from "./appearance";
import { examples, type Example } from "./examples";
import { element } from "./page";
import type { PaneSize, View } from "./pane";

const paneWidths = [350, 420];
const paneZooms = [100, 200];

/** What the buttons and choices above the grid do. */
export interface ToolbarActions {
  open(file: File): void;
  save(): void;
  /** Of the sheet in front. */
  toggleProtection(): void;
  show(example: Example): void;
  openPane(view?: View): void;
  /** Opens the pane anew in an Excel that looks so. */
  look(appearance: Appearance): void;
  sizePane(size: PaneSize): void;
}

function isView(view: string | undefined): view is View {
  return view === "insert" || view === "check" || view === "export";
}

function connectAppearance(actions: ToolbarActions): void {
  const theme = element("theme", HTMLSelectElement);
  const language = element("language", HTMLSelectElement);
  theme.append(...themes.map(({ id, label }) => new Option(label, id)));
  language.append(...languages.map(({ id, label }) => new Option(label, id)));
  const look = (): void => {
    const chosenTheme = themes.find(({ id }) => id === theme.value);
    const chosenLanguage = languages.find(({ id }) => id === language.value);
    if (chosenTheme && chosenLanguage) {
      actions.look({ theme: chosenTheme.id, language: chosenLanguage.id });
    }
  };
  theme.addEventListener("change", look);
  language.addEventListener("change", look);
}

function connectSize(actions: ToolbarActions): void {
  const width = element("width", HTMLSelectElement);
  const zoom = element("zoom", HTMLSelectElement);
  width.append(...paneWidths.map((pixels) => new Option(`${pixels} 像素`, String(pixels))));
  zoom.append(...paneZooms.map((percent) => new Option(`${percent} %`, String(percent))));
  const size = (): void => {
    actions.sizePane({ pixels: Number(width.value), percent: Number(zoom.value) });
  };
  width.addEventListener("change", size);
  zoom.addEventListener("change", size);
  size();
}

/** Connects the toolbar. */
export function connectToolbar(actions: ToolbarActions): void {
  const file = element("file", HTMLInputElement);
  const example = element("example", HTMLSelectElement);

  example.append(
    new Option("选择…", ""),
    ...examples.map(({ id, label }) => new Option(label, id))
  );

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
  connectAppearance(actions);
  connectSize(actions);
}

/** Says on the button what it does to the sheet in front. */
export function showProtection(isProtected: boolean): void {
  element("protect", HTMLButtonElement).textContent = isProtected ? "撤销工作表保护" : "保护工作表";
}
