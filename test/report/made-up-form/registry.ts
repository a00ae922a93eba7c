import { format2019 } from "../../../src/report/formats/format2019";
import { format2021 } from "../../../src/report/formats/format2021";
import { formWithForeigners, madeUpForm, reissuedForm } from "./forms";

/**
 * What takes the place of the list of forms: all else is asked of the product as it is. `jest.mock` stands in every
 * test file by itself, since it has to come before what is imported.
 */
export const registered = [format2019, format2021, madeUpForm, formWithForeigners, reissuedForm];
