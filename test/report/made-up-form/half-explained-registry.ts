import { format2019 } from "../../../src/report/formats/format2019";
import { format2021 } from "../../../src/report/formats/format2021";
import { madeUpForm } from "./forms";

const { formBefore } = madeUpForm;

/** The form of 2027, whose description explains only the first of what is new. */
export const registered = [
  format2019,
  format2021,
  {
    ...madeUpForm,
    formBefore: { ...formBefore, withoutCounterpart: formBefore.withoutCounterpart.slice(0, 1) },
  },
];
