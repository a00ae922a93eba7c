import { digits, fee } from "./fee";

test("thirty-one pages cost ten", () => {
  expect(fee(31)).toBe(10);
});

test("ten pages cost nothing", () => {
  expect(fee(10)).toBe(0);
});

test("a hundred has three digits", () => {
  expect(digits(100)).toBe(3);
});
