import type { Box } from "./geometry";

/** A character as it is drawn. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on its line, and how far it reaches. */
  readonly x: number;
  readonly width: number;
  /** The line it stands on. */
  readonly y: number;
  /** The height of its font. */
  readonly size: number;
  /** Which way it is read: 0 from left to right, 90 and 270 turned to a side, null anything else. */
  readonly turn: 0 | 90 | 270 | null;
  /** Why a reader does not see it; null where they do. */
  readonly unseen: "transparent" | "layer" | "outside" | null;
  /** The colour it is filled with, as #rrggbb; "" where it is a pattern. */
  readonly colour: string;
  /** Its place in the order in which the page is drawn. */
  readonly order: number;
}

/** A ruled line: a horizontal one lies at the height `at`, an upright one at that distance from the left. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** A filled area through which nothing is seen. */
export interface Fill extends Box {
  readonly colour: string;
  readonly order: number;
}

/** What is drawn on a page; y grows downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  readonly fills: readonly Fill[];
}

/** Stands for a character of which it is not known what it is. */
export const unknownCharacter = "\ufffd";
