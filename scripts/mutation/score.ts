import type { Explained } from "./explained";
import type { Outcome } from "./mutation-run";
import type { PlacedMutant } from "./trials";

/** How the mutants of a folder fared. */
export interface Score {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  /** Survivors that are on the list of the explained ones. */
  readonly explained: number;
}

/** How a mutant is named in lists. */
export function nameOf({ file, key }: PlacedMutant): string {
  return `${file} › ${key}`;
}

/** The first two parts of a path: `src/rules` of `src/rules/parts/title.ts`. */
export function folderOf(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}

/** The score of each folder. */
export function scoresOf(outcomes: readonly Outcome[], explained: Explained): readonly Score[] {
  const folders = [...new Set(outcomes.map(({ mutant }) => folderOf(mutant.file)))];
  return folders.map((folder) => {
    const here = outcomes.filter(({ mutant }) => folderOf(mutant.file) === folder);
    const survivors = here.filter(({ fate }) => fate !== "killed");
    return {
      folder,
      mutants: here.length,
      killed: here.length - survivors.length,
      explained: survivors.filter(({ mutant }) => explained.has(nameOf(mutant))).length,
    };
  });
}
