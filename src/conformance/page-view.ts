import { type Person, type Question, Skipped } from "./person";
import { type ConformanceRecord, recordFileName, recordText } from "./record";
import type { Language, words } from "./words";

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = ""
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const created = element("button", text);
  created.type = "button";
  created.addEventListener("click", onClick);
  return created;
}

/** What the page shows, and the person in front of it. */
export class PageView implements Person {
  readonly words;
  /** Whether no further question is wanted. */
  isStopped = false;
  private readonly actions = element("p");
  private readonly status = element("p");
  private readonly result = element("section");
  private readonly questions = element("section");
  private heading = "";
  private address = "";

  constructor(
    all: typeof words,
    private readonly language: Language
  ) {
    this.words = all[language];
    document.documentElement.lang = language;
    document.title = this.words.title;
    this.status.setAttribute("role", "status");
    this.result.hidden = true;
    this.questions.hidden = true;
    const back = element("a", this.words.back);
    back.href = "taskpane.html";
    document
      .getElementById("root")
      ?.replaceChildren(
        element("h1", this.words.title),
        element("p", this.words.purpose),
        element("p", this.words.contents),
        this.actions,
        this.status,
        this.result,
        this.questions,
        back
      );
  }

  say(sentence: string): void {
    this.status.textContent = sentence;
  }

  /** Shows the button that starts it; it cannot be pressed while it runs. */
  offerStart(run: () => Promise<void>): void {
    const start = button(this.words.start, () => {
      start.disabled = true;
      this.result.hidden = true;
      this.questions.hidden = true;
      run()
        .catch(() => this.say(this.words.failed))
        .finally(() => {
          start.disabled = false;
        });
    });
    this.actions.replaceChildren(start);
  }

  /** Shows the record with its two ways out; the web views of some panes drop downloads without a word. */
  showRecord(record: ConformanceRecord): void {
    const text = recordText(record);
    const shown = element("textarea", text);
    shown.readOnly = true;
    shown.rows = 10;
    shown.setAttribute("aria-label", this.words.record);
    const told = element("p");
    told.setAttribute("role", "status");
    const copy = button(this.words.copy, () => {
      shown.select();
      const isCopied = document.execCommand("copy");
      told.textContent = isCopied ? this.words.copied : this.words.copyByHand;
    });
    URL.revokeObjectURL(this.address);
    this.address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const download = element("a", this.words.download);
    download.className = "button";
    download.href = this.address;
    download.download = recordFileName(record);
    this.result.replaceChildren(element("p", this.words.send), download, copy, told, shown);
    this.result.hidden = false;
  }

  offerQuestions(count: number, begin: () => void): void {
    this.isStopped = false;
    this.showQuestions(element("p", this.words.questions(count)), button(this.words.begin, begin));
  }

  beginQuestion(number: number, count: number): void {
    this.heading = this.words.question(number, count);
  }

  endQuestions(): void {
    this.showQuestions(element("p", this.words.finished));
  }

  ask<Answer extends string>({ text, answers }: Question<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const answer = (key: Answer): HTMLButtonElement =>
        button(answers[key][this.language], () => {
          this.showQuestions();
          resolve(key);
        });
      const skip = button(this.words.skip, () => {
        this.showQuestions();
        reject(new Skipped());
      });
      const stop = button(this.words.stop, () => {
        this.isStopped = true;
        this.showQuestions();
        reject(new Skipped());
      });
      const asked = element("p", `${this.heading}：${text[this.language]}`);
      asked.setAttribute("role", "status");
      this.showQuestions(asked, ...(Object.keys(answers) as Answer[]).map(answer), skip, stop);
    });
  }

  async wait(seconds: number): Promise<void> {
    const told = element("p");
    this.showQuestions(told);
    for (let left = seconds; left > 0; left--) {
      told.textContent = this.words.waiting(left);
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }

  private showQuestions(...parts: readonly HTMLElement[]): void {
    this.questions.replaceChildren(...parts);
    this.questions.hidden = parts.length === 0;
  }
}
