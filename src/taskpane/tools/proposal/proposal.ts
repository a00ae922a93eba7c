import type { Change } from "../../../check/change";
import type { FoundReport } from "../../../read/found";
import type { FigureKey } from "../../../report/figures";
import { figureWording } from "../../../report/wording";
import type { SectionId } from "../../../report/structure";
import type { TextCellChange } from "../../session/text-cell-changes";
import type { TextEdit } from "../tidying/tidy-text";

/** A figure that is to be another. */
export type ProposedFigure = Change;

/** A cell of a text that is to read otherwise. */
export interface ProposedText extends TextCellChange {
  readonly section: SectionId;
  /** What changes in it, place by place. */
  readonly edits: readonly TextEdit[];
}

/** Changes of one kind, to be agreed to together. */
export interface ProposedGroup<Kind extends string = string> {
  readonly kind: Kind;
  /** Whether it is written unless the clerk leaves it out; others only where the clerk wants it. */
  readonly byDefault: boolean;
  readonly figures: readonly ProposedFigure[];
  readonly texts: readonly ProposedText[];
}

/** Something that is left out, and what it is about. */
export interface ProposalNote<Kind extends string = string> {
  readonly kind: Kind;
  /** In the form's words; one entry for each that is left out. */
  readonly about: readonly string[];
}

/**
 * What a tool would change. Nothing of it is written before the clerk agrees. Every tool may leave out figures that have
 * no cell in the sheets.
 */
export interface Proposal<Group extends string = string, Note extends string = string> {
  readonly groups: readonly ProposedGroup<Group>[];
  readonly notes: readonly ProposalNote<Note | "withoutCell">[];
}

export function figureGroup<Kind extends string>(
  kind: Kind,
  byDefault: boolean,
  figures: readonly ProposedFigure[]
): ProposedGroup<Kind> {
  return { kind, byDefault, figures, texts: [] };
}

/** A note about figures, by their names. */
export function noteOn<Kind extends string>(
  found: FoundReport,
  kind: Kind,
  figures: readonly FigureKey[]
): ProposalNote<Kind> {
  return { kind, about: figures.map((key) => figureWording(found.report.format, key)) };
}

/** How many cells a group would change. */
export function cellsIn({ figures, texts }: ProposedGroup): number {
  return figures.length + texts.length;
}

/** A proposal of what can be written into the report's cells; figures that have no cell in the sheets are said. */
export function proposalFor<Group extends string, Note extends string = never>(
  found: FoundReport,
  groups: readonly ProposedGroup<Group>[],
  notes: readonly ProposalNote<Note>[]
): Proposal<Group, Note> {
  const hasCell = ({ cell }: Change): boolean => found.places[cell] !== undefined;
  const withoutCell = groups.flatMap(({ figures }) => figures.filter((it) => !hasCell(it)));
  const all: readonly ProposalNote<Note | "withoutCell">[] = [
    ...notes,
    noteOn(
      found,
      "withoutCell",
      withoutCell.map(({ cell }) => cell)
    ),
  ];
  return {
    groups: groups
      .map((group) => ({ ...group, figures: group.figures.filter(hasCell) }))
      .filter((group) => cellsIn(group) > 0),
    notes: all.filter(({ about }) => about.length > 0),
  };
}

/** Several proposals as one: what is written unless it is left out comes first. */
export function together<Group extends string, Note extends string>(
  proposals: readonly Proposal<Group, Note>[]
): Proposal<Group, Note> {
  const groups = new Map<Group, ProposedGroup<Group>>();
  const notes = new Map<Note | "withoutCell", ProposalNote<Note | "withoutCell">>();
  for (const proposal of proposals) {
    for (const group of proposal.groups) {
      const known = groups.get(group.kind);
      groups.set(group.kind, {
        ...group,
        figures: [...(known?.figures ?? []), ...group.figures],
        texts: [...(known?.texts ?? []), ...group.texts],
      });
    }
    for (const note of proposal.notes) {
      const about = [...(notes.get(note.kind)?.about ?? []), ...note.about];
      notes.set(note.kind, { ...note, about });
    }
  }
  return {
    groups: [...groups.values()].sort((a, b) => Number(b.byDefault) - Number(a.byDefault)),
    notes: [...notes.values()],
  };
}
