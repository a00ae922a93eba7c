import { useEffect } from "react";
import { useSession } from "./use-session";

/** Keeps the report in hand, whichever sheet the clerk turns to, as long as something typed would be lost with it. */
export function useUnsaved(isUnsaved: boolean): void {
  const session = useSession();
  useEffect(() => (isUnsaved ? session.keepInHand() : undefined), [session, isUnsaved]);
}
