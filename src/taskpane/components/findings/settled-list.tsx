import { useEffect, useRef } from "react";
import type { Checklist } from "../../session/checklist";
import { useStrings } from "../../strings";
import { FindingItem } from "./finding-item";
import type { Listed } from "./finding-group";
import { usePresence } from "./use-presence";
import "./settled-list.css";

function focusCard(id: string): void {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-item]")];
  cards.find((card) => card.dataset["item"] === id)?.focus();
}

/** What a reason settles, folded away. A finding that comes to stand here, or leaves, takes the focus along. */
export function SettledList(
  props: Listed & { readonly list: Checklist; readonly unfolded: boolean }
) {
  const { list, unfolded, found, judgement, reasoned } = props;
  const strings = useStrings();
  const summary = useRef<HTMLElement>(null);
  const isPresent = usePresence();
  const known = useRef<readonly string[]>(list.map(({ id }) => id));
  useEffect(() => {
    const ids = list.map(({ id }) => id);
    const [left] = known.current.filter((id) => !ids.includes(id));
    const came = ids.some((id) => !known.current.includes(id));
    known.current = ids;
    if (!isPresent() || document.activeElement !== document.body) return;
    if (came) summary.current?.focus();
    else if (left !== undefined) focusCard(left);
  }, [list, isPresent]);
  if (list.length === 0) return null;
  return (
    <details className="settled" open={unfolded}>
      <summary ref={summary} className="color-solved strong">
        {strings.check.settled(list.length)}
      </summary>
      <ul className="plain-list">
        {list.map((item) => (
          <FindingItem
            key={item.id}
            item={item}
            reasoned={reasoned.get(item.finding)}
            found={found}
            judgement={judgement}
          />
        ))}
      </ul>
    </details>
  );
}
