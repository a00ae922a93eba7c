import type { ComponentType } from "react";
import type { Loadable } from "../session/loadable";
import type { InHand } from "../session/state";
import type { Translated } from "../strings/language";
import type { Proposal } from "./proposal/proposal";

/** What a tool is given to work with. */
export interface ToolProps {
  readonly inHand: InHand;
  /** Leads to reading last year's report from elsewhere, and back. */
  readonly onReadPrevious: () => void;
  /** Leads on to another tool. */
  readonly onTool: (tool: Tool) => void;
}

/** What a tool says. */
export interface ToolStrings<Group extends string = string, Note extends string = string> {
  /** What it promises the clerk before it is used. */
  readonly promise: string;
  /** In place of a proposal where nothing would change. */
  readonly nothing: string;
  /** What was done, in the status line. */
  readonly written: (cells: number) => string;
  /** The groups of changes it proposes; each is agreed to by itself. */
  readonly groups: Readonly<Record<Group, (cells: number) => string>>;
  /** What it leaves out. */
  readonly notes: Readonly<Record<Note, (count: number) => string>>;
}

/** A proposal that speaks of nothing but what a tool has words for. */
export type ProposalOf<Strings extends ToolStrings> = Proposal<
  keyof Strings["groups"] & string,
  keyof Strings["notes"] & string
>;

/** What comes when a tool is opened. */
export interface ToolPart {
  readonly strings: Translated<ToolStrings>;
  /** Shows what the tool would write, and writes it when the clerk agrees. */
  readonly Component: ComponentType<ToolProps>;
}

/**
 * One of the small tools of 填写. Each is wanted once a year, so all but its name, which stands in the menu, is loaded
 * when it is opened.
 */
export interface Tool {
  readonly id: string;
  readonly name: Translated<string>;
  readonly part: Loadable<ToolPart>;
}
