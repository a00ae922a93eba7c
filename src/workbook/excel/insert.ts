import type { SheetPlan } from "../../write/sheet-plan";
import { HostError } from "../errors";
import type { InsertOutcome } from "../host";
import { addCosmetics } from "./cosmetics";
import { drawSheet } from "./draw-sheet";
import { failureOf, inExcel } from "./request";
import { standing, takeBack, type OwnSheet, type SheetName } from "./own-sheets";

/** A request to add sheets that has failed. */
interface Failure {
  readonly error: HostError;
  /** The name that somebody else has just taken, where that is why. */
  readonly taken: readonly string[];
  /** The sheets that the request had added before, as far as Excel has said so. */
  readonly added: readonly OwnSheet[];
  /** Ids of the sheets there were before. */
  readonly others: ReadonlySet<string>;
}

/** What has become of the sheets themselves. */
type Added =
  | { readonly inserted: true; readonly sheets: readonly SheetName[] }
  | Extract<InsertOutcome, { readonly inserted: false }>;

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function nameTaken(thrown: unknown): boolean {
  return thrown instanceof OfficeExtension.Error && thrown.code === "ItemAlreadyExists";
}

/** Two requests: are the names free, then all that carries the report at once. */
function addSheets(plans: readonly SheetPlan[]): Promise<Added | Failure> {
  return inExcel("reject", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const existing = worksheets.items
      .map(({ name }) => name)
      .filter((name) => plans.some((plan) => sameName(plan.name, name)));
    if (existing.length > 0) return { inserted: false, existing };

    const others = new Set(worksheets.items.map(({ id }) => id));
    const drawn = plans.map((plan) => {
      const sheet = worksheets.add(plan.name);
      sheet.load("id,name");
      return { plan, sheet };
    });
    for (const { plan, sheet } of drawn) drawSheet(sheet, plan);
    try {
      await context.sync();
    } catch (thrown) {
      const added = drawn.flatMap(({ plan, sheet }): readonly OwnSheet[] => {
        const { id } = sheet.toJSON();
        return id === undefined ? [] : [{ id, plan }];
      });
      const taken = nameTaken(thrown) ? plans.slice(added.length, added.length + 1) : [];
      const error = await failureOf(thrown);
      return { error, taken: taken.map(({ name }) => name), added, others };
    }
    return { inserted: true, sheets: drawn.map(({ sheet: { id, name } }) => ({ id, name })) };
  });
}

/** Adds sheets to the workbook, and remembers what it could not clear away. */
export class SheetInserter {
  /** Sheets of a failed insertion that Excel did not delete. */
  private undeleted: readonly OwnSheet[] = [];
  /** Ids of the sheets there were before an insertion of which nobody knows what has become. */
  private othersBefore: ReadonlySet<string> | undefined;

  /**
   * Three requests, the last one for what is cosmetic. Where the second one fails, further ones take back the sheets
   * that Excel has said are ours and nobody has touched; where its answer is lost, one asks whether all stands.
   * @throws HostError of reason "half-made" where sheets are left that may be ours
   */
  async insert(plans: readonly SheetPlan[]): Promise<InsertOutcome> {
    this.undeleted = (await takeBack(this.undeleted)).undeleted;
    const result = await addSheets(plans);
    const outcome = "error" in result ? await this.settle(plans, result) : result;
    const settled = outcome.inserted ? outcome : ((await this.foundStanding(plans)) ?? outcome);
    if (!settled.inserted) return settled;
    this.othersBefore = undefined;
    const drawn = settled.sheets.flatMap(({ id }, index) => {
      const plan = plans[index];
      return plan ? [{ id, plan }] : [];
    });
    return { ...settled, leftOut: await addCosmetics(drawn) };
  }

  /** The sheets, where an insertion before this has come to a good end that nobody knew of. */
  private async foundStanding(plans: readonly SheetPlan[]): Promise<Added | undefined> {
    if (!this.othersBefore) return undefined;
    const { sheets, isWhole } = await standing(plans, this.othersBefore);
    return isWhole ? { inserted: true, sheets } : undefined;
  }

  private async settle(
    plans: readonly SheetPlan[],
    { error, taken, added, others }: Failure
  ): Promise<Added> {
    // While a cell is being edited Excel refuses a request as a whole.
    if (error.reason === "cell-edit") throw error;
    if (added.length > 0 || taken.length > 0) {
      const { undeleted, touched } = await takeBack(added);
      this.undeleted = [...this.undeleted, ...undeleted];
      const names = [...undeleted, ...touched].map(({ plan }) => plan.name);
      if (names.length > 0) throw new HostError("half-made", error.message, names.join("、"));
      if (taken.length === 0) throw error;
      return { inserted: false, existing: taken };
    }
    const found = await standing(plans, others).catch(() => undefined);
    if (found?.isWhole) return { inserted: true, sheets: found.sheets };
    const left = (found?.sheets ?? plans).map(({ name }) => name);
    if (left.length === 0) throw error;
    this.othersBefore = others;
    throw new HostError("half-made", error.message, left.join("、"));
  }
}
