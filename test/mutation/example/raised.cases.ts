import { fee } from "./fee";

jest.mock("./price", () => ({ perPage: 20 }));

test("thirty-one pages cost twenty where a page does", () => {
  expect(fee(31)).toBe(20);
});
