import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import "./menu-button.css";

/** Where the keys lead from one item of a menu to another. */
const ways: Readonly<Record<string, (position: number, count: number) => number>> = {
  ArrowDown: (position, count) => (position + 1) % count,
  ArrowUp: (position, count) => (position - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * A button that unfolds a menu, worked as the others in the host: by mouse, or with the arrow keys, Enter and Escape.
 * Fluent's weighs more than all other controls together.
 */
export function MenuButton(props: {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly onChosen: (id: string) => void;
}) {
  const { label, items, onChosen } = props;
  const menu = useId();
  const button = useRef<HTMLButtonElement | null>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The item that has the focus; undefined while the menu is folded. */
  const [position, setPosition] = useState<number>();
  const isOpen = position !== undefined;

  useEffect(() => {
    if (position === undefined) return;
    list.current?.querySelectorAll<HTMLElement>("[role=menuitem]")[position]?.focus();
  }, [position]);

  const close = (): void => {
    setPosition(undefined);
    button.current?.focus();
  };
  const open = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setPosition(event.key === "ArrowDown" ? 0 : items.length - 1);
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    const way = ways[event.key];
    if (!way || position === undefined) return;
    event.preventDefault();
    setPosition(way(position, items.length));
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
      setPosition(undefined);
    }
  };
  return (
    <div className="menu" onBlur={leave}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        size="small"
        icon={<ChevronDown16Regular />}
        iconPosition="after"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen && { "aria-controls": menu })}
        onClick={() => setPosition(isOpen ? undefined : 0)}
        onKeyDown={open}
      >
        {label}
      </Button>
      {isOpen && (
        <ul className="menu-list" role="menu" id={menu} aria-label={label} ref={list}>
          {items.map(({ id, name }) => (
            <li key={id} role="none">
              <button
                type="button"
                role="menuitem"
                className="menu-item"
                tabIndex={-1}
                onKeyDown={move}
                onClick={() => {
                  close();
                  onChosen(id);
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
