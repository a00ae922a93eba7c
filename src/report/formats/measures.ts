import type { Measure } from "../structure";

export const cases: Measure = { kind: "count", unit: "件" };
export const items: Measure = { kind: "count", unit: "项" };
/** “减用负值表示，如-8”: the only figures that may be negative. */
export const itemsChange: Measure = { kind: "change", unit: "项" };
export const tenThousandYuan: Measure = { kind: "amount", unit: "万元" };
/** As above, and the form does not print the unit. */
export const withTenThousandYuan: Measure = { ...tenThousandYuan, standsWithUnit: true };
