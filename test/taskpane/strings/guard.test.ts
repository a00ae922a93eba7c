import { guardStrings } from "../../../src/taskpane/strings/guard";

const { "zh-CN": chinese, "en-US": english } = guardStrings;
const agency = "青河县水务局";

test("a report that may be the wrong one is told by what is known of it, and no more", () => {
  expect(chinese.notLastYears({ agency, year: 2024 }, { agency: "", year: 2025 })).toBe(
    "这是“青河县水务局”2024年的年报，上年年报应是2025年的。请确认没有拿错。"
  );
  expect(chinese.other({ agency, year: null }, { agency: "青河县", year: 2025 })).toBe(
    "这是“青河县水务局”的年报，手上的是“青河县”2025年的。请确认没有拿错。"
  );
});

test("so it is in English", () => {
  expect(english.notLastYears({ agency: "", year: 2024 }, { agency, year: 2025 })).toBe(
    "This is the report of 2024; last year’s should be that of “青河县水务局”, 2025. Make sure that it is the right one."
  );
});
