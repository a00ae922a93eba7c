import type { HostError } from "../errors";
import type { Overtaken, SheetRename } from "../host";
import { failureOf, inExcel } from "./request";

/** What a request to rename sheets has come to. */
interface Attempt {
  /** What each sheet was called just before, as far as Excel has said it. */
  readonly before: readonly (string | undefined)[];
  readonly failure: HostError | undefined;
  /** Whether it failed because a name is taken or a sheet is gone: others were faster. */
  readonly isOvertaken: boolean;
}

/** Asks what a sheet is called, by an object of its own: one that is set forgets what it said. */
function askForName(context: Excel.RequestContext, sheet: string): Excel.Worksheet {
  const asked = context.workbook.worksheets.getItemOrNullObject(sheet);
  asked.load("name");
  return asked;
}

function isByOthers(thrown: unknown, failure: HostError): boolean {
  const isTaken = thrown instanceof OfficeExtension.Error && thrown.code === "ItemAlreadyExists";
  return isTaken || failure.reason === "gone";
}

/** Excel renames under no condition: asks for the names and sets them in one request, into which nobody else's work comes. */
function attempt(renames: readonly SheetRename[]): Promise<Attempt> {
  return inExcel("reject", async (context) => {
    const asked = renames.map(({ sheet, to }) => {
      const now = askForName(context, sheet);
      context.workbook.worksheets.getItem(sheet).name = to;
      return now;
    });
    const names = (): readonly (string | undefined)[] => asked.map((now) => now.toJSON().name);
    try {
      await context.sync();
    } catch (thrown) {
      const failure = await failureOf(thrown);
      return { before: names(), failure, isOvertaken: isByOthers(thrown, failure) };
    }
    const before = names();
    const isOvertaken = renames.some(({ from }, index) => before[index] !== from);
    return { before, failure: undefined, isOvertaken };
  });
}

/** What sheets are called now; undefined for one that is gone. */
function namesNow(renames: readonly SheetRename[]): Promise<readonly (string | undefined)[]> {
  return inExcel("wait", async (context) => {
    const asked = renames.map(({ sheet }) => askForName(context, sheet));
    await context.sync();
    return asked.map((now) => (now.isNullObject ? undefined : now.name));
  });
}

function setNames(names: readonly (readonly [sheet: string, name: string])[]): Promise<void> {
  return inExcel("wait", async (context) => {
    for (const [sheet, name] of names) {
      context.workbook.worksheets.getItemOrNullObject(sheet).name = name;
    }
    await context.sync();
  });
}

/**
 * Gives sheets other names if they are called what they were. One request; two more where somebody was faster, a name
 * is taken or Excel refused, after which they are called what they were then.
 * @throws HostError; none of them has its new name then
 */
export async function renameSheets(
  renames: readonly SheetRename[]
): Promise<"renamed" | Overtaken> {
  if (renames.length === 0) return "renamed";
  const { before, failure, isOvertaken } = await attempt(renames);
  if (!failure && !isOvertaken) return "renamed";
  // While a cell is being edited Excel refuses a request as a whole.
  if (failure?.reason === "cell-edit") throw failure;
  const now = await namesNow(renames);
  const isLost = failure !== undefined && !isOvertaken;
  if (isLost && renames.every(({ to }, index) => now[index] === to)) return "renamed";
  const ours = renames.flatMap(({ sheet, from, to }, index) =>
    now[index] === to ? [[sheet, before[index] ?? from] as const] : []
  );
  if (ours.length > 0) await setNames(ours);
  if (isOvertaken || !failure) return "overtaken";
  throw failure;
}
