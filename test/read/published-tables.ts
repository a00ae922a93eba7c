import { publishedFigures } from "../reports";
import { tableGrid, written } from "./rendered-report";

const [published] = publishedFigures.filter(({ file }) => file === "005.json");
if (!published) throw new Error("no report");

/** The figures of one report as they were published. */
export const { figures } = published;

/** Its tables as they are written. */
export const t2 = tableGrid("2021", "t2", written(figures));
export const t3 = tableGrid("2021", "t3", written(figures));
export const t4 = tableGrid("2021", "t4", written(figures));
