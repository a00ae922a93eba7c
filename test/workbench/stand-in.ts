import { ExcelHost } from "../excel-host/excel-host";

/*
 * Excel for a pane that is opened by itself, without the workbench around it. It has to run in the pane's window before
 * office.js does.
 */
new ExcelHost().attach(window);

/** office.js asks for its parts across origins, which browsers refuse to a page on disk. */
HTMLScriptElement.prototype.setAttribute = function (name, value) {
  if (name !== "crossOrigin") Element.prototype.setAttribute.call(this, name, value);
};
