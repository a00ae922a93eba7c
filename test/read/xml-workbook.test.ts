import { readFile } from "../../src/read/file";
import { soundReport } from "../check/sample-reports";
import { tableGrid, written } from "./rendered-report";

const names = "urn:schemas-microsoft-com:office:spreadsheet";
const sound = soundReport("2021");

/** A table in the one XML file in which Excel 2003 kept workbooks. */
function workbook(quote: string): Uint8Array {
  const rows = tableGrid("2021", "t3", written(sound.figures)).map((row) =>
    row.map((cell) => {
      const type = typeof cell === "number" ? "Number" : "String";
      return `<Cell><Data ss:Type=${quote}${type}${quote}>${cell}</Data></Cell>`;
    })
  );
  const table = rows.map((row) => `<Row>${row.join("")}</Row>`).join("");
  return new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${names}" xmlns:ss="${names}">` +
      `<Worksheet ss:Name=${quote}2024年 "甲"${quote}><Table>${table}</Table></Worksheet></Workbook>`.replaceAll(
        ' "甲"',
        quote === "'" ? ' "甲"' : ""
      )
  );
}

test.each(['"', "'"])("a workbook of one XML file is read with attributes in %s", async (quote) => {
  const [found] = await readFile(workbook(quote));
  expect(found?.report.year).toBe(2024);
  expect(found?.report.figures).toMatchObject(
    Object.fromEntries(Object.entries(sound.figures).filter(([key]) => key.startsWith("t3.")))
  );
});

test("one that is not well-formed is damaged", async () => {
  const cut = workbook('"').slice(0, -20);
  await expect(readFile(cut)).rejects.toMatchObject({ code: "damaged" });
});
