import { UnreadableFileError } from "../errors";
import { limits } from "./limits";

/** Counts what is taken out of one file, and refuses the file when it is too much for a report. */
export class Budget {
  private cells: number = limits.cells;
  private paragraphs: number = limits.paragraphs;
  private tables: number = limits.tables;
  private styleSteps: number = limits.styleSteps;
  private characters: number = limits.textCharacters;

  /** @throws UnreadableFileError when more cells are taken than a file may have */
  takeCells(count: number): void {
    this.cells -= count;
    if (this.cells < 0) throw new UnreadableFileError("too-complex");
  }

  /** @throws UnreadableFileError when more paragraphs are taken than a file may have */
  takeParagraph(): void {
    this.paragraphs -= 1;
    if (this.paragraphs < 0) throw new UnreadableFileError("too-complex");
  }

  /** @throws UnreadableFileError when more tables are taken than a file may have */
  takeTable(): void {
    this.tables -= 1;
    if (this.tables < 0) throw new UnreadableFileError("too-complex");
  }

  /** @throws UnreadableFileError when the cells of a file hold more text than a file may have */
  takeCharacters(count: number): void {
    this.characters -= count;
    if (this.characters < 0) throw new UnreadableFileError("too-large");
  }

  /** @throws UnreadableFileError when what a page or document looks like takes more steps than it may */
  takeStyleSteps(count = 1): void {
    this.styleSteps -= count;
    if (this.styleSteps < 0) throw new UnreadableFileError("too-complex");
  }
}
