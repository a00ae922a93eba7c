/** Where the browser keeps for which report year the first screen was left last. */
const key = "nianbao.welcome";

/** Whether the clerk has left the first screen of a report year before; false where the web view keeps nothing. */
export function wasWelcomed(year: number): boolean {
  try {
    return localStorage.getItem(key) === String(year);
  } catch {
    return false;
  }
}

/** Keeps that the first screen of a report year was left; where the web view keeps nothing, it will come again. */
export function rememberWelcome(year: number): void {
  try {
    localStorage.setItem(key, String(year));
  } catch {
    // Nothing depends on it.
  }
}
