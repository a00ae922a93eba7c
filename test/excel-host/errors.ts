/** An answer of the host that the office.js runtime turns into an `OfficeExtension.Error`. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    /** One of the documented `Excel.ErrorCodes`, such as `ItemNotFound`. */
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400
  ) {
    super(message);
  }
}

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const invalidArgument = (): HostError =>
  new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format."
  );

export const invalidOperation = (): HostError =>
  new HostError("InvalidOperation", "This operation is not permitted for the current object.");

export const emptyChartSeries = (): HostError =>
  new HostError("EmptyChartSeries", "The operation failed because the chart series is empty.");

/** What a chart or a macro sheet answers where it is taken for a worksheet. */
export const unsupportedSheet = (): HostError =>
  new HostError(
    "UnsupportedSheet",
    "The sheet type does not support this operation, since it is a Macro or Chart sheet."
  );

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

/** What the stand-in does not do is said with its full name, such as `Worksheet.tables`. */
export const notImplemented = (member: string): HostError =>
  new HostError("NotImplemented", `${member} is not implemented`, 501);

/** What an older Excel says to a member it has not heard of, such as `Range.dataValidation`. */
export const apiNotFound = (member: string): HostError =>
  new HostError(
    "ApiNotFound",
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${member})`,
    404
  );

export const refusedInCellEdit = (
  code: "InvalidOperationInCellEditMode" | "InvalidOperation"
): HostError => (code === "InvalidOperation" ? invalidOperation() : cellEditMode());

const cellEditMode = (): HostError =>
  new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."
  );
