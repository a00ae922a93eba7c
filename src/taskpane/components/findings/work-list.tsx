import { useEffect, useMemo, useState } from "react";
import { groupOf, groups } from "../../../check/finding";
import type { Checklist } from "../../session/checklist";
import { remediesOf } from "../../session/remedies";
import type { Sought } from "../../session/state";
import { filtered, openCount, rowsOf, type Narrowing, type Row } from "../../session/work-list";
import { useStrings } from "../../strings";
import { cellsOf, together } from "./finding-cells";
import { FindingGroup, type Listed } from "./finding-group";
import { ListFilter } from "./list-filter";
import { ListStepper } from "./list-stepper";
import { useListKeys } from "./use-list-keys";
import { useSheetFollowing } from "./use-sheet-following";
import "./work-list.css";

/**
 * The findings the clerk works through: to be narrowed, gone through by mouse or by keyboard with the sheet following,
 * repeats folded away.
 * @param props.list what no reason settles
 * @param props.sought the finding that gets the focus
 * @param props.onSought it has got it
 */
export function WorkList(
  props: Listed &
    Narrowing & {
      readonly list: Checklist;
      readonly sought: Sought | undefined;
      readonly onSought: () => void;
    }
) {
  const { list, filter, onFilter, sought, onSought, found, judgement, reasoned } = props;
  const strings = useStrings();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const [announced, setAnnounced] = useState("");
  const follow = useSheetFollowing();

  const shown = filtered(list, filter);
  const lists = groups.map((group) => {
    const items = shown.filter(({ finding }) => groupOf(finding) === group);
    return { group, open: openCount(items), rows: rowsOf(items, unfolded) };
  });
  const rows = lists.flatMap((each) => each.rows);
  const position = rows.findIndex(({ item }) => item.id === current);
  const remedies = useMemo(
    () =>
      remediesOf(
        judgement,
        list.filter(({ solved }) => !solved).map(({ finding }) => finding)
      ),
    [judgement, list]
  );

  const goTo = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    setCurrent(row.item.id);
    const cells = cellsOf(found, row.item.finding, strings);
    if (cells.length > 0) follow(together(cells, strings));
  };
  const { frame, onKeyDown, cardAt } = useListKeys(
    rows.map(({ item }) => item.id),
    goTo
  );
  useEffect(() => {
    if (!sought) return;
    const { level, about } = sought;
    const ofLevel = rows.map(({ item }) => !item.solved && item.finding.level === level);
    const itself = rows.findIndex(
      ({ item, repeats }, index) =>
        ofLevel[index] &&
        [item, ...repeats].some(({ finding }) => about && finding.cells.includes(about))
    );
    cardAt(itself >= 0 ? itself : ofLevel.indexOf(true))?.focus();
    onSought();
  });
  const step = (index: number): void => {
    const message = rows[index]?.item.finding.message ?? "";
    setAnnounced(strings.workList.announced(index + 1, rows.length, message));
    cardAt(index)?.scrollIntoView({ block: "nearest" });
    goTo(index);
  };
  const toggle = ({ repeats, isUnfolded }: Row): void => {
    const ids = repeats.map(({ id }) => id);
    setUnfolded(
      new Set(isUnfolded ? [...unfolded].filter((id) => !ids.includes(id)) : [...unfolded, ...ids])
    );
  };

  return (
    <div className="work-list">
      <ListFilter format={found.report.format} list={list} filter={filter} onFilter={onFilter} />
      <div
        className="work-list-groups"
        ref={frame}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const card = target.closest<HTMLElement>("[data-item]");
          if (card) setCurrent(card.dataset["item"]);
        }}
      >
        {lists.map((each) => (
          <FindingGroup
            key={each.group}
            {...each}
            found={found}
            judgement={judgement}
            reasoned={reasoned}
            remedies={remedies}
            current={current}
            tabStop={(rows[position] ?? rows[0])?.item.id}
            onToggle={toggle}
          />
        ))}
      </div>
      {rows.length > 1 && (
        <ListStepper
          position={position}
          count={rows.length}
          open={lists.reduce((sum, { open }) => sum + open, 0)}
          announced={announced}
          onStep={step}
        />
      )}
    </div>
  );
}
