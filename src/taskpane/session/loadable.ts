/** A part of the pane that is loaded when it is wanted, and what has come of it. */
export class Loadable<Content> {
  content: Content | undefined;

  constructor(private readonly load: () => Promise<{ readonly default: Content }>) {}

  /** Loads it; once more may succeed where it did not come. */
  async come(): Promise<Content> {
    const { default: content } = await this.load();
    this.content = content;
    return content;
  }
}
