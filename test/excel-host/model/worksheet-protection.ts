import { STRICTEST_PROTECTION, type Sheet } from "../book/sheet";
import { accessDenied, invalidArgument } from "../errors";
import type { HostObject } from "../interpreter";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.WorksheetProtection,
  "checkPassword" | "options" | "protect" | "protected" | "unprotect"
>;

export class WorksheetProtection implements HostObject, Shape {
  readonly className = "WorksheetProtection";
  readonly scalars = ["options", "protected"];

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet
  ) {}

  get protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get options(): Excel.WorksheetProtectionOptions {
    return this.sheet.protection?.options ?? STRICTEST_PROTECTION;
  }

  protect(options?: Excel.WorksheetProtectionOptions, password?: string): void {
    if (this.sheet.protection) {
      if (this.session.book.behaviour.protectTwice === "passes") return;
      throw accessDenied();
    }
    this.sheet.protection = {
      options: { ...STRICTEST_PROTECTION, ...options },
      ...(password !== undefined && { password }),
    };
    this.report();
  }

  unprotect(password?: string): void {
    if (!this.sheet.protection) {
      if (this.session.book.behaviour.protectTwice === "passes") return;
      throw accessDenied();
    }
    if (!this.checkPassword(password)) throw invalidArgument();
    this.sheet.protection = undefined;
    this.report();
  }

  checkPassword(password?: string): boolean {
    return (this.sheet.protection?.password ?? "") === (password ?? "");
  }

  private report(): void {
    this.session.book.report({ kind: "protection", sheet: this.sheet });
  }
}
