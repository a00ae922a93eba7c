import type { HostObject } from "../interpreter";

/** Hears that a pane is ready to have its actions called. There are none here. */
class AddinInternalService implements HostObject {
  readonly className = "AddinInternalService";
  readonly scalars: readonly string[] = [];

  notifyActionHandlerReady(): void {}
}

/** Parts of Office that the runtime talks to by itself when a pane starts. */
export const internalServices: Readonly<Record<string, HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
};
