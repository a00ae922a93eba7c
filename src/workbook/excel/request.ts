import { HostError, type HostErrorReason } from "../errors";

/** Excel.ErrorCodes, and those the runtime itself raises. */
const reasons: Readonly<Record<string, HostErrorReason>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  AccessDenied: "protected",
  InactiveWorkbook: "not-in-front",
  InvalidSelection: "not-in-front",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
};

/** What is documented to end in no more than GeneralException where another workbook is in front. */
const needingFront =
  /^(?:Range\.select|Worksheet\.activate|WorksheetCollection\.add|WorksheetFreezePanes\.\w+)$/;

function reasonOf({ code, debugInfo }: OfficeExtension.Error): HostErrorReason {
  const needsFront = needingFront.test(debugInfo.errorLocation ?? "");
  if (code === "GeneralException" && needsFront) return "not-in-front";
  return reasons[code] ?? "unknown";
}

/** Whatever Office.js throws, as a HostError. */
export function hostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  if (thrown instanceof OfficeExtension.Error) {
    const where = thrown.debugInfo.errorLocation;
    const message = `${thrown.code}: ${thrown.message}${where ? ` (${where})` : ""}`;
    return new HostError(reasonOf(thrown), message);
  }
  return new HostError("unknown", thrown instanceof Error ? thrown.message : String(thrown));
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof OfficeExtension.Error ? thrown.code : undefined;
}

/** What a request may be refused with while a cell is being edited; the first has other causes, too. */
const ambiguous = "InvalidOperation";
const refusedWhileEditing = [ambiguous, "InvalidOperationInCellEditMode"];

/** Whether a cell is being edited: then Excel refuses even to say what the workbook is called. */
async function isEditing(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return false;
  } catch (thrown) {
    return refusedWhileEditing.includes(codeOf(thrown) ?? "");
  }
}

/** Why a request has failed. Where its code may stand for a cell that is being edited, Excel is asked something more. */
export async function failureOf(thrown: unknown): Promise<HostError> {
  const failure = hostError(thrown);
  const isCellEdit = codeOf(thrown) === ambiguous && (await isEditing());
  return isCellEdit ? new HostError("cell-edit", failure.message) : failure;
}

/**
 * One user action in Excel.
 * @param whileEditing what happens when a cell is being edited: reject with `cell-edit`, or wait until editing ends
 * @param previous the context to go on with, where objects of an earlier action are used
 * @throws HostError
 */
export async function inExcel<Result>(
  whileEditing: "reject" | "wait",
  batch: (context: Excel.RequestContext) => Promise<Result>,
  previous?: OfficeExtension.ClientRequestContext
): Promise<Result> {
  const delayForCellEdit = whileEditing === "wait";
  const options = previous ? { delayForCellEdit, previousObjects: previous } : { delayForCellEdit };
  try {
    return await Excel.run(options, batch);
  } catch (thrown) {
    throw await failureOf(thrown);
  }
}
