import {
  designationWording,
  isSameAgency,
  isUnexpected,
  yearBefore,
} from "../../src/report/designation";

test.each([
  ["青河县水务局", "青河县 水务局"],
  ["中国（上海）自由贸易试验区", "中国(上海)自由贸易试验区"],
  ["淮安市人民政府", "淮安市政府"],
  ["淮安市人民政府", "淮安市"],
  ["淮安市人民政府办公室", "淮安市政府办公室"],
  ["青河縣水務局", "青河县水务局"],
  ["《青河县水务局》", "青河县水务局"],
])("%s and %s are one agency", (a, b) => {
  expect([isSameAgency(a, b), isSameAgency(b, a)]).toEqual([true, true]);
});

test.each([
  ["青河县水务局", "白石县水务局"],
  ["淮安市人民政府", "淮安市人民政府办公室"],
  ["青河县水务局（本级）", "青河县水务局"],
  ["水务局", "青河县水务局"],
  ["青河县水务局", ""],
])("%s and %s are two", (a, b) => {
  expect([isSameAgency(a, b), isSameAgency(b, a)]).toEqual([false, false]);
});

test("a report is unexpected only by what is known of both", () => {
  const expected = yearBefore({ agency: "青河县水务局", year: 2025 });
  expect(expected).toEqual({ agency: "青河县水务局", year: 2024 });
  expect(isUnexpected({ agency: "青河县水务局 ", year: 2024 }, expected)).toBe(false);
  expect(isUnexpected({ agency: "青河县水务局", year: 2023 }, expected)).toBe(true);
  expect(isUnexpected({ agency: "白石县水务局", year: 2024 }, expected)).toBe(true);
  expect(isUnexpected({ agency: "", year: null }, expected)).toBe(false);
  const unknown = yearBefore({ agency: "", year: null });
  expect(isUnexpected({ agency: "白石县水务局", year: 2023 }, unknown)).toBe(false);
});

test("is worded as far as it is known", () => {
  expect(designationWording({ agency: "青河县水务局", year: 2025 })).toBe("“青河县水务局”2025年");
  expect(designationWording({ agency: "", year: null })).toBe("没有写明单位、年度不明");
});
