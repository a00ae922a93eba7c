import type { Frame, Locator, Page } from "playwright-core";
import { quantile } from "./quantile";

/** Milliseconds from a click until something is painted in answer. */
const budget = 100;

/** Milliseconds of a request to the stand-in: Excel is a process of its own, and leaves the pane time to paint. */
export const excelLatency = 20;

/** Milliseconds from the click. */
interface Answer {
  /** Something new is painted. */
  readonly feedback: number;
  /** All that was asked for is painted. */
  readonly done: number;
}

/** What can be seen in the pane when the answer is complete: an element with a text in it. */
export interface Expected {
  readonly selector: string;
  readonly text?: string;
}

/** Watches the pane until the answer to the next click or choice in it is complete. */
async function nextAnswer(pane: Frame, expected: Expected): Promise<() => Promise<Answer>> {
  const watching = await pane.evaluateHandle(
    ({ selector, text = "" }) => ({
      answer: new Promise<Answer>((resolve) => {
        let start = 0;
        let feedback = 0;
        let isComplete = false;
        const changes = new MutationObserver(() => {
          isComplete ||= [...document.querySelectorAll<HTMLElement>(selector)].some(
            (element) => element.offsetParent !== null && element.innerText.includes(text)
          );
          // After the next frame it is not only in the document but on the screen.
          requestAnimationFrame(() =>
            setTimeout(() => {
              feedback ||= performance.now() - start;
              if (isComplete) resolve({ feedback, done: performance.now() - start });
            })
          );
        });
        for (const kind of ["click", "change"]) {
          addEventListener(
            kind,
            ({ timeStamp }) => {
              if (start > 0) return;
              start = timeStamp;
              changes.observe(document.body, {
                subtree: true,
                childList: true,
                characterData: true,
                attributeFilter: ["hidden", "aria-expanded", "aria-current"],
              });
            },
            { capture: true }
          );
        }
      }),
    }),
    expected
  );
  return () => watching.evaluate(({ answer }) => answer);
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("There is no pane");
  return frame;
}

/** How long the pane takes to answer, measured in the page. */
export class Answers {
  private readonly byName = new Map<string, Answer[]>();

  constructor(private readonly page: Page) {}

  /** Presses something, or does with it as told, and keeps how long the answer took. */
  async to(
    name: string,
    target: Locator,
    expected: Expected,
    act: (target: Locator) => Promise<unknown> = (each) => each.click()
  ): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const answer = await nextAnswer(paneFrame(this.page), expected);
    await act(target);
    this.byName.set(name, [...(this.byName.get(name) ?? []), await answer()]);
  }

  /**
   * Prints them under a title; whether the usual one of each is within the budget.
   * @param mostUntilDone milliseconds the complete answers may usually take
   */
  print(title: string, mostUntilDone = Infinity): boolean {
    console.log(`${title}, ms (budget ${budget} until something is painted)`);
    console.log("      feedback              done");
    console.log("   median  longest   median  longest");
    const results = [...this.byName].map(([name, answers]) => {
      const columns = [answers.map((each) => each.feedback), answers.map((each) => each.done)];
      const sorted = columns.map((times) => [...times].sort((a, b) => a - b));
      const figures = sorted.flatMap((times) => [quantile(times, 0.5), times.at(-1) ?? NaN]);
      console.log(`${figures.map((each) => each.toFixed(0).padStart(9)).join("")}  ${name}`);
      const [feedback = NaN, done = NaN] = sorted.map((times) => quantile(times, 0.5));
      return feedback <= budget && done <= mostUntilDone;
    });
    return results.every(Boolean);
  }
}
