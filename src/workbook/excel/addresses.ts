import { areaAddress } from "../../report/cell-address";
import type { Area } from "../../report/layout";

/** Worksheet.getRanges takes addresses of up to 8192 characters. */
const addressLimit = 8192;

/** Areas with the one string that Excel finds them by. */
export interface Addressed {
  readonly address: string;
  readonly areas: readonly Area[];
}

/** Several areas in as few strings as Excel takes. */
export function addressed(areas: readonly Area[]): readonly Addressed[] {
  const all: Addressed[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const open = all[all.length - 1];
    if (open !== undefined && open.address.length + 1 + address.length <= addressLimit) {
      all[all.length - 1] = {
        address: `${open.address},${address}`,
        areas: [...open.areas, area],
      };
    } else {
      all.push({ address, areas: [area] });
    }
  }
  return all;
}
