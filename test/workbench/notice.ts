import { element } from "./page";

export interface Notice {
  readonly title: string;
  readonly message: string;
}

/** Tells the person something, as Excel does with a message box. Resolves when it is closed. */
export function tell({ title, message }: Notice): Promise<void> {
  const dialog = element("notice", HTMLDialogElement);
  element("notice-title", HTMLElement).textContent = title;
  element("notice-message", HTMLElement).textContent = message;
  if (!dialog.open) dialog.showModal();
  return new Promise((close) => {
    dialog.addEventListener("close", () => close(), { once: true });
  });
}
