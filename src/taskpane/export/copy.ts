/** What is put on the clipboard; rich text where there is some. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Web views copy only where something is selected; what is selected does not matter, see the listener. */
function withSelection(act: () => void): void {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = " ";
  area.readOnly = true;
  area.setAttribute("aria-hidden", "true");
  area.style.cssText = "position:fixed;top:0;left:0;width:1px;height:1px;opacity:0";
  document.body.append(area);
  area.select();
  try {
    act();
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/**
 * Puts text on the clipboard, to be called in a click. It uses the `copy` event, since the Clipboard API is barred in
 * Excel on the web.
 * @returns whether the web view took it
 */
export function copy({ text, html }: Copied): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener("copy", fill);
  try {
    withSelection(() => {
      taken = document.execCommand("copy") && taken;
    });
  } catch {
    taken = false;
  } finally {
    document.removeEventListener("copy", fill);
  }
  return taken;
}
