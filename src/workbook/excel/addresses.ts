import { areaAddress } from "../../report/cell-address";
import type { Area } from "../../report/layout";

/** Worksheet.getRanges takes addresses of up to 8192 characters. */
const addressLimit = 8192;

/** Addresses of several areas each, in as few strings as Excel takes. */
export function areasAddresses(areas: readonly Area[]): readonly string[] {
  const addresses: string[] = [];
  for (const area of areas.map(areaAddress)) {
    const open = addresses[addresses.length - 1];
    if (open !== undefined && open.length + 1 + area.length <= addressLimit) {
      addresses[addresses.length - 1] = `${open},${area}`;
    } else {
      addresses.push(area);
    }
  }
  return addresses;
}
