import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "./session";
import type { PaneState } from "./state";

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session, to act on. What it shows is had by {@link usePaneState}: the session itself never becomes another. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no session around this component");
  return session;
}

/** The members of a list or a plain object; undefined for all else, such as a time. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? new Map(Object.entries(value)) : undefined;
}

/** Whether two values are one, or have the same members. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const [members, others] = [membersOf(a), membersOf(b)];
  if (!members || !others || members.size !== others.size) return false;
  return [...members].every(
    ([name, value]) => others.has(name) && Object.is(value, others.get(name))
  );
}

/** A selector that goes on giving what it gave before as long as that is the same. */
function stable<Part>(select: (state: PaneState) => Part): (state: PaneState) => Part {
  let given: { readonly part: Part } | undefined;
  return (state) => {
    const part = select(state);
    if (!given || !isSame(given.part, part)) given = { part };
    return given.part;
  };
}

/**
 * A part of what the pane shows. The component is rendered again when that part changes, and for no other change.
 * @param select takes the part; several come as a list or a plain object, and are compared one by one
 */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  const session = useSession();
  const selected = stable(select);
  return useSyncExternalStore(session.subscribe, () => selected(session.state));
}
