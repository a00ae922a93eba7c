import { Checkbox } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { ActionButton } from "../../components/common/action-button";
import { ChangeTable } from "../../components/common/change-table";
import { Notice } from "../../components/common/notice";
import { isBusy, type InHand } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import type { ToolStrings } from "../tool";
import { cellsIn, type Proposal, type ProposedGroup } from "./proposal";
import { ProposedTexts } from "./proposed-texts";
import "./proposal-preview.css";

function Note(props: {
  readonly words: (count: number) => string;
  readonly about: readonly string[];
}) {
  const { words, about } = props;
  const strings = useStrings();
  return (
    <Notice intent="info">
      {words(about.length)}
      <details>
        <summary>{strings.tools.which}</summary>
        <ul className="bullets">
          {about.map((each, index) => (
            <li key={index}>{each}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

function Group(props: {
  readonly title: string;
  readonly group: ProposedGroup;
  readonly inHand: InHand;
  readonly chosen: boolean;
  readonly onChosen: (chosen: boolean) => void;
}) {
  const { title, group, inHand, chosen, onChosen } = props;
  const { format } = inHand.found.report;
  return (
    <div>
      <Checkbox
        label={title}
        checked={chosen}
        onChange={(_, { checked }) => onChosen(checked === true)}
      />
      <div className="proposed" role="region" aria-label={title} tabIndex={0}>
        {group.figures.length > 0 && (
          <ChangeTable
            caption={title}
            captionClass="unseen"
            format={format}
            changes={group.figures}
          />
        )}
        {group.texts.length > 0 && <ProposedTexts format={format} texts={group.texts} />}
      </div>
    </div>
  );
}

/** What a tool would write, group by group, each cell with what stands there now; written when the clerk agrees. */
export function ProposalPreview<GroupKind extends string, NoteKind extends string>(props: {
  readonly words: ToolStrings<GroupKind, NoteKind>;
  readonly inHand: InHand;
  readonly proposal: Proposal<GroupKind, NoteKind>;
}) {
  const { words, inHand, proposal } = props;
  const session = useSession();
  const strings = useStrings();
  const frame = useRef<HTMLDivElement>(null);
  /** What the clerk has decided otherwise than the tool. */
  const [decided, setDecided] = useState<ReadonlyMap<GroupKind, boolean>>(new Map());
  const isChosen = ({ kind, byDefault }: ProposedGroup<GroupKind>): boolean =>
    decided.get(kind) ?? byDefault;
  const { groups, notes } = proposal;
  const noteWords = { ...words.notes, withoutCell: strings.tools.withoutCell };
  const chosen = groups.filter(isChosen);
  const cells = chosen.reduce((count, group) => count + cellsIn(group), 0);

  const write = async (): Promise<void> => {
    if (isBusy(session.state) || cells === 0) return;
    await session.applyTool(
      words.written(cells),
      chosen.flatMap(({ figures }) => figures.map(({ cell, from, to }) => ({ cell, from, to }))),
      chosen.flatMap(({ texts }) => texts.map(({ place, from, to }) => ({ place, from, to })))
    );
    // The button is gone when there is nothing more to write.
    if (session.state.deed?.kind === "toolApplied") frame.current?.focus();
  };

  return (
    <div className="column proposal" ref={frame} tabIndex={-1}>
      {groups.map((group) => (
        <Group
          key={group.kind}
          title={words.groups[group.kind](cellsIn(group))}
          group={group}
          inHand={inHand}
          chosen={isChosen(group)}
          onChosen={(wanted) => setDecided(new Map(decided).set(group.kind, wanted))}
        />
      ))}
      {groups.length === 0 && <p className="text">{words.nothing}</p>}
      {notes.map(({ kind, about }) => (
        <Note key={kind} words={noteWords[kind]} about={about} />
      ))}
      {groups.length > 0 && (
        <div className="actions">
          <ActionButton
            appearance="primary"
            disabledFocusable={cells === 0}
            onClick={() => void write()}
          >
            {strings.tools.write(cells)}
          </ActionButton>
        </div>
      )}
    </div>
  );
}
