import { areaAddress } from "../../src/report/cell-address";
import { addressed } from "../../src/workbook/excel/addresses";

test("many areas are split where Excel's limit for addresses is reached", () => {
  const areas = Array.from({ length: 2000 }, (_, row) => ({
    row: row * 2,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
  }));
  const parts = addressed(areas);
  const addresses = parts.map(({ address }) => address);
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.every((each) => each.length <= 8192)).toBe(true);
  expect(parts.flatMap((part) => part.areas)).toEqual(areas);
  expect(addresses.join(",").split(",")).toEqual(areas.map(areaAddress));
});
