import { fee } from "./fee";

test("is wrong by itself", () => {
  expect(fee(31)).toBe(11);
});
