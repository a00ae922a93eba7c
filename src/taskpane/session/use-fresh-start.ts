import { useEffect } from "react";
import { useSession } from "./use-session";

/** For what is opened in place of something else: the status line no longer tells what was done there. */
export function useFreshStart(): void {
  const session = useSession();
  useEffect(() => session.forgetDeed(), [session]);
}
