import { startExcelInNode } from "./start-excel-in-node";
import { readWorkbook } from "./xlsx/read";
import { writeWorkbook } from "./xlsx/write";

test("a script in Node works on a workbook through office.js and saves it", async () => {
  const { host, close } = await startExcelInNode({ sheetNames: ["甲"] });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("甲").getRange("A1:B1");
    range.values = [[1, "=A1+1"]];
    range.format.fill.color = "#FFFF00";
    await context.sync();
  });
  close();
  const book = await readWorkbook(await writeWorkbook(host.book));
  expect(book.calculation.valueAt(book.sheet("甲"), 0, 1)).toBe(2);
  expect(book.sheet("甲").styles.at(0, 0).fill).toBe("#FFFF00");
  expect("Excel" in globalThis).toBe(false);
});
