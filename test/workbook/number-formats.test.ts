/** @jest-environment ./test/excel-host/jest-environment.ts */
import { recogniseWorkbook } from "../../src/read/recognise";
import { excelHost } from "../../src/workbook/excel";
import { startExcel } from "../excel-host/start-excel";
import {
  amountCell,
  amountKey,
  numberFormatCases,
  rowsWithAmount,
} from "../read/number-format-cases";

test("in the live workbook every number format is read by what it shows, or not at all", async () => {
  const excel = await startExcel({ sheetNames: ["表"] });
  await excel.idle();
  excel.person.paste(
    "表",
    "A1",
    rowsWithAmount(1).map((row) => [...row])
  );
  for (const { format, held, amount } of numberFormatCases) {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("表").getRange(amountCell.address);
      cell.numberFormat = [[format]];
      cell.values = [[held]];
      await context.sync();
    });
    const { sheets } = await excelHost().read();
    const [found] = recogniseWorkbook(sheets);
    const value = found?.report.figures[amountKey];
    const expected = amount ?? { text: expect.stringMatching(/./) as string };
    expect({ format, held, value }).toMatchObject({ format, held, value: expected });
  }
});
