import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId } from "react";
import { levelOf, type Group } from "../../../check/finding";
import type { ReasonedFinding } from "../../../check/reasons";
import type { FoundReport } from "../../../read/found";
import type { Judgement } from "../../session/judgement";
import type { Remedies } from "../../session/remedies";
import { openCount, type Row } from "../../session/work-list";
import { useStrings } from "../../strings";
import { FindingItem } from "./finding-item";
import { LevelIcon } from "./level-icon";
import "./finding-group.css";

/** What the check has to say of a finding now. */
export type ReasonedFindings = ReadonlyMap<unknown, ReasonedFinding>;

/** What findings are shown with. */
export interface Listed {
  readonly found: FoundReport;
  readonly judgement: Judgement;
  readonly reasoned: ReasonedFindings;
}

/** Unfolds the other findings of the same problem. */
function Repeats(props: { readonly row: Row; readonly onToggle: () => void }) {
  const { row, onToggle } = props;
  const { repeats, isUnfolded } = row;
  const strings = useStrings();
  if (repeats.length === 0) return null;
  const open = openCount(repeats);
  return (
    <Button
      className="finding-group-repeats"
      size="small"
      appearance="transparent"
      icon={isUnfolded ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      aria-expanded={isUnfolded}
      onClick={onToggle}
    >
      {open > 0 ? strings.workList.repeats(open) : strings.workList.repeatsSolved(repeats.length)}
    </Button>
  );
}

/** The findings of one group under its heading. */
export function FindingGroup(
  props: Listed & {
    readonly group: Group;
    readonly open: number;
    readonly rows: readonly Row[];
    readonly remedies: Remedies;
    readonly current: string | undefined;
    readonly tabStop: string | undefined;
    readonly onToggle: (row: Row) => void;
  }
) {
  const { group, open, rows, found, judgement, reasoned, remedies } = props;
  const { current, tabStop, onToggle } = props;
  const strings = useStrings();
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className="finding-group" aria-labelledby={id}>
      <h3 className="finding-heading" id={id}>
        <LevelIcon level={open === 0 ? "solved" : levelOf(group)} />
        {strings.check.group(strings.check.groups[group], open)}
      </h3>
      <ul className="plain-list">
        {rows.map((row) => {
          const { finding, solved } = row.item;
          const item = row.item.id;
          return (
            <FindingItem
              key={item}
              item={row.item}
              reasoned={solved ? undefined : reasoned.get(finding)}
              remedy={solved ? undefined : remedies.get(finding)}
              found={found}
              judgement={judgement}
              inList={{
                isTabStop: item === tabStop,
                isCurrent: item === current,
                isRepeat: row.isRepeat,
              }}
            >
              <Repeats row={row} onToggle={() => onToggle(row)} />
            </FindingItem>
          );
        })}
      </ul>
    </section>
  );
}
