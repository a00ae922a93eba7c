import { accessDenied } from "../errors";
import type { HostObject } from "../interpreter";
import type { Session } from "./session";
import type { HostShape } from "./shape";

/** Whether sheets may be added, deleted, renamed, moved and hidden. Without passwords, which no test needs. */
export class WorkbookProtection
  implements HostObject, HostShape<Excel.WorkbookProtection, "protect" | "protected" | "unprotect">
{
  readonly className = "WorkbookProtection";
  readonly scalars = ["protected"];

  constructor(private readonly session: Session) {}

  get protected(): boolean {
    return this.session.book.isStructureProtected;
  }

  protect(): void {
    if (this.protected) throw accessDenied();
    this.session.book.isStructureProtected = true;
  }

  unprotect(): void {
    if (!this.protected) throw accessDenied();
    this.session.book.isStructureProtected = false;
  }
}
