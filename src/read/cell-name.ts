import { listWording } from "../report/wording";
import { cellAddress } from "../report/cell-address";
import type { Place } from "./source";

/**
 * A cell as clerks find it in a workbook, such as 2025正文!D8.
 * @param sheets among which is its own
 */
export function cellName(
  { sheet, row, column }: Place,
  sheets: readonly { readonly id: string; readonly name: string }[]
): string {
  const own = sheets.find(({ id }) => id === sheet);
  return (own ? `${own.name}!` : "") + cellAddress(row, column);
}

/** More cells of a sheet than these are not named one by one. */
const fewCells = 3;

/** Several cells as clerks find them: 2025正文!A8，2025依申请公开!C6、D6、E6等12格. */
export function cellNames(
  places: readonly Place[],
  sheets: readonly { readonly id: string; readonly name: string }[]
): string {
  const named = [...new Set(places.map(({ sheet }) => sheet))].map((sheet) => {
    const own = places.filter((place) => place.sheet === sheet);
    const names = own.map((place, index) =>
      index === 0 ? cellName(place, sheets) : cellAddress(place.row, place.column)
    );
    const count = own.length > fewCells ? `${own.length}格` : "";
    return `${listWording(names, fewCells)}${count}`;
  });
  return named.join("，");
}
