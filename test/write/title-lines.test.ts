import fc from "fast-check";
import { brokenTitleLine } from "../../src/write/title-lines";

test.each([
  ["临江县水利局", ["临江县水利局"]],
  [
    "东江土家族自治州州直机关事务服务局（公务接待办公室）",
    ["东江土家族自治州州直机关事务服务局", "（公务接待办公室）"],
  ],
  [
    "生产建设兵团第一师临江市市场监督管理局党组办公室",
    ["生产建设兵团第一师临江市", "市场监督管理局党组办公室"],
  ],
  [
    "中共临江市委全面深化改革委员会办公室和市政府办公室",
    ["中共临江市委全面深化改革委员会", "办公室和市政府办公室"],
  ],
])("%s stands in lines that end where its words do", (title, lines) => {
  expect(brokenTitleLine(title, 20)).toEqual(lines);
});

test("no name gets longer, loses a character, or has a line that begins with a bracket's end", () => {
  const character = fc.constantFrom(..."临江市县局院会（）、和政府办公室新区甲1A");
  const name = fc.array(character, { maxLength: 90 }).map((characters) => characters.join(""));
  fc.assert(
    fc.property(name, fc.integer({ min: 4, max: 30 }), (line, room) => {
      const lines = brokenTitleLine(line, room);
      expect(lines.join("")).toBe(line);
      if (lines.length > 1)
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(room);
      expect(lines.slice(1).filter((each) => /^[）、]/.test(each))).toEqual([]);
    })
  );
});
