import type { HostObject } from "../interpreter";
import type { Session } from "./session";
import type { HostShape } from "./shape";

export class Runtime implements HostObject, HostShape<Excel.Runtime, "enableEvents"> {
  readonly className = "Runtime";
  readonly scalars = ["enableEvents"];

  constructor(private readonly session: Session) {}

  get enableEvents(): boolean {
    return this.session.enableEvents;
  }
  set enableEvents(enable: boolean) {
    this.session.enableEvents = enable;
  }
}
