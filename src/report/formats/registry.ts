import { format2019 } from "./format2019";
import { format2021 } from "./format2021";

/** All official forms, oldest first. A new form is added here. */
export const registered = [format2019, format2021] as const;
