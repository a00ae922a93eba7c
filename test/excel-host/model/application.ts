import type { HostObject } from "../interpreter";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.Application,
  | "calculate"
  | "calculationMode"
  | "calculationState"
  | "suspendApiCalculationUntilNextSync"
  | "suspendScreenUpdatingUntilNextSync"
>;

export class Application implements HostObject, Shape {
  readonly className = "Application";
  readonly scalars = ["calculationMode", "calculationState"];
  readonly calculationState = "Done";

  constructor(private readonly session: Session) {}

  get calculationMode(): `${Excel.CalculationMode}` {
    return this.session.book.calculationMode;
  }
  set calculationMode(mode: `${Excel.CalculationMode}`) {
    this.session.book.calculationMode = mode;
  }

  calculate(): void {
    this.session.book.calculation.invalidate();
  }

  /** Nothing is drawn or calculated during a request, so these have nothing to suspend. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}
