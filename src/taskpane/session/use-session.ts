import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "./session";
import type { PaneState } from "./state";

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session and its state; the component is rendered again whenever the state changes. */
export function useSession(): { readonly session: Session; readonly state: PaneState } {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no session around this component");
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  return { session, state };
}
