import { titleOf } from "../../../src/read/title";
import { formatForYear } from "../../../src/report/formats";
import { canBeTitled, renamedHeading } from "../../../src/read/renaming/heading";
import { renamedOpening, renamedPreface } from "../../../src/read/renaming/passages";
import { defaultPreface } from "../../../src/report/default-preface";

const agency = "青河县水务局";
const from = { agency, year: 2024 };
const to = { agency: "白石县水利局", year: 2025 };

describe("a heading", () => {
  test.each([
    ["青河县水务局2024年政府信息公开工作年度报告", "白石县水利局2025年政府信息公开工作年度报告"],
    ["青河县水务局 2024 年度政府信息公开工作报告", "白石县水利局 2025 年度政府信息公开工作报告"],
    ["2024年青河县水务局政府信息公开年报", "2025年白石县水利局政府信息公开年报"],
    ["二〇二四年青河县水务局政府信息公开年报", "二〇二五年白石县水利局政府信息公开年报"],
    [
      "青河县水务局\n２０２４年政府信息公开工作年度报告",
      "白石县水利局\n2025年政府信息公开工作年度报告",
    ],
  ])("keeps its wording: %s", (heading, renamed) => {
    expect(renamedHeading([heading], from, to, false)).toEqual([renamed]);
  });

  test("keeps the 政府 that a government's name shares with 政府信息公开", () => {
    const before = { agency: "淮安市人民政府", year: 2024 };
    const heading = "2024年淮安市人民政府信息公开工作年度报告";
    expect(renamedHeading([heading], before, to, false)).toEqual([
      "2025年白石县水利局政府信息公开工作年度报告",
    ]);
  });

  test("is the usual one where it would not be read otherwise, or where that is wanted", () => {
    const usual = "白石县水利局2025年政府信息公开工作年度报告";
    const unread = { agency: "", year: null };
    expect(renamedHeading(["政府信息公开工作年度报告"], unread, to, false)).toEqual([usual]);
    const short = "青河县水务局2024年政府信息公开年报";
    expect(renamedHeading([short], from, to, true)).toEqual([usual]);
  });

  test("over several cells changes in each", () => {
    const lines = ["青河县水务局", "2024年政府信息公开工作年度报告"];
    expect(renamedHeading(lines, from, to, false)).toEqual([
      "白石县水利局",
      "2025年政府信息公开工作年度报告",
    ]);
  });

  test("takes the place of the template's placeholder", () => {
    const unnamed = { agency: "", year: 2024 };
    const heading = "【单位名称】2024年政府信息公开工作年度报告";
    const [renamed = ""] = renamedHeading([heading], unnamed, to, false);
    expect(titleOf(renamed)).toMatchObject(to);
  });

  test.each(["", "名称里有2023年的局", "一。二局", "【单位名称】", "局".repeat(90)])(
    "cannot be made with the name “%s”",
    (name) => {
      expect(canBeTitled(name)).toBe(false);
    }
  );
});

describe("the preface", () => {
  test("of the template becomes that of the other agency and year", () => {
    const [before, after] = [from, to].map((each) =>
      defaultPreface(each.agency, each.year, formatForYear(2024)).join("\n")
    );
    expect(renamedPreface(before ?? "", from, to)).toBe(after);
  });

  test("of the template without an agency gets one", () => {
    const [before, after] = [
      defaultPreface("【单位名称】", 2024, formatForYear(2024)).join("\n"),
      defaultPreface(to.agency, 2024, formatForYear(2024)).join("\n"),
    ];
    const named = { agency: to.agency, year: 2024 };
    expect(renamedPreface(before, { agency: "", year: 2024 }, named)).toBe(after);
  });

  test.each([
    ["统计期限为2023年1月1日至2023年12月31日。", "统计期限为2025年1月1日至2025年12月31日。"],
    [
      "现公布白石县水利局2023年度政府信息公开工作年度报告。",
      "现公布白石县水利局2025年度政府信息公开工作年度报告。",
    ],
    ["现公布水务局2023年政府信息公开年度报告。", "现公布白石县水利局2025年政府信息公开年度报告。"],
    ["现公布我局2024年政府信息公开年度报告。", "现公布我局2025年政府信息公开年度报告。"],
    ["现公布水利局2025年政府信息公开年度报告。", "现公布水利局2025年政府信息公开年度报告。"],
  ])("is put right also where it named another: %s", (text, renamed) => {
    expect(renamedPreface(text, from, to)).toBe(renamed);
  });

  test.each([
    "根据《中华人民共和国政府信息公开条例》（2024年修订）编制。",
    "按照国办公开办函〔2024〕60号的要求编制。",
    "本报告自2026年1月31日起可在网站下载。",
    "统计期限为2023年11月1日至2022年2月1日。",
  ])("keeps other years: %s", (text) => {
    expect(renamedPreface(text, from, to)).toBe(text);
  });

  test("does not double a name that is part of the new one", () => {
    const longer = { agency: "青河县水务局", year: 2024 };
    const text = "现公布青河县水务局2024年政府信息公开年度报告，请与水务局办公室联系。";
    expect(renamedPreface(text, { agency: "水务局", year: 2024 }, longer)).toBe(
      "现公布青河县水务局2024年政府信息公开年度报告，请与青河县水务局办公室联系。"
    );
  });
});

test("the opening of 总体情况 changes where it names the old year or last year's", () => {
  expect(renamedOpening("2024年，全局……", from, to)).toBe("2025年，全局……");
  expect(renamedOpening("2024年度,全局", { agency, year: 2025 }, to)).toBe("2025年度,全局");
  expect(renamedOpening("2019年，我局成立。", from, to)).toBe("2019年，我局成立。");
  expect(renamedOpening("2024年以来，全局", from, to)).toBe("2024年以来，全局");
});
