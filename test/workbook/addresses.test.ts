import { areaAddress } from "../../src/report/cell-address";
import { areasAddresses } from "../../src/workbook/excel/addresses";

test("many areas are split where Excel's limit for addresses is reached", () => {
  const areas = Array.from({ length: 2000 }, (_, row) => ({
    row: row * 2,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
  }));
  const addresses = areasAddresses(areas);
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.every((each) => each.length <= 8192)).toBe(true);
  expect(addresses.join(",").split(",")).toEqual(areas.map(areaAddress));
});
