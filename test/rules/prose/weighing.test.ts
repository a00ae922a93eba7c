import { doubtWordings, removable, type Doubt } from "../../../src/rules/prose/doubts";
import { weighedStatements } from "../../../src/rules/prose/statements";
import { isLikelySlip } from "../../../src/rules/prose/weighing";
import { saying } from "./sentence-report";

test.each([
  [120, 102, "two digits exchanged"],
  [120, 140, "one digit differs"],
  [120, 20, "a digit missing"],
  [120, 1200, "a digit more"],
  [12, 14, "two apart"],
])("%d may be written for %d: %s", (written, meant) => {
  expect(isLikelySlip(written, meant)).toBe(true);
  expect(isLikelySlip(meant, written)).toBe(true);
});

test.each([
  [120, 120, "the same"],
  [120, 999, "nothing alike"],
  [12, 21_000, "much longer"],
  [3, 5, "too small to tell"],
  [12, 42, "of two digits one differs"],
  [120, 210, "three digits, and the first two exchanged"],
])("%d and %d: %s", (written, meant, what) => {
  expect(isLikelySlip(written, meant)).toBe(what.endsWith("exchanged"));
});

/** The statements of a text as words, verdict, what spoke for it, and why it was in doubt. */
function verdictsOf(text: string): readonly string[] {
  return weighedStatements(saying(text)).map(({ statement, verdict }) => {
    const because = "because" in verdict ? ` by ${verdict.because}` : "";
    const doubts = verdict.doubts.length > 0 ? `: ${verdict.doubts.join()}` : "";
    return `${statement.stated.value} ${verdict.is}${because}${doubts}`;
  });
}

describe("a number in doubt is compared", () => {
  test.each([
    ["as a slip", "合计办结181件。", ["181 taken by slip: verbOnly"]],
    ["as about as large", "收到申请88件。", ["88 taken by size: topicOpen"]],
    [
      "for its neighbours",
      "收到政府信息公开申请120件，尚未办结70件。",
      ["120 taken", "70 taken by neighbours: unfinished"],
    ],
    ["not if it is none of that", "收到申请300件。", ["300 left: topicOpen"]],
    [
      "not if its neighbours are other numbers too",
      "收到政府信息公开申请50件，尚未办结70件。",
      ["50 left: notAlike", "70 left: unfinished,notAlike"],
    ],
    [
      "beside other numbers, if all are about as large and it is beyond doubt",
      "收到政府信息公开申请95件，办结93件。",
      ["95 taken", "93 taken"],
    ],
    [
      "beside other numbers, but not if one of them is far from its figure",
      "收到政府信息公开申请95件，办结30件。",
      ["95 left: notAlike", "30 left: notAlike"],
    ],
    [
      "said again, only as a slip",
      "收到政府信息公开申请120件。收到政府信息公开申请102件。",
      ["120 taken", "102 taken by slip: toldBefore"],
    ],
    [
      "said again, not as anything else",
      "收到政府信息公开申请120件。办结118件，收到政府信息公开申请999件。",
      ["120 taken", "118 taken", "999 left: toldBefore,toldApart"],
    ],
  ])("%s: %s", (_, text, verdicts) => {
    expect(verdictsOf(text)).toEqual(verdicts);
  });
});

test("a number beyond doubt is compared, whatever it is", () => {
  expect(verdictsOf("收到政府信息公开申请999件。")).toEqual(["999 taken"]);
});

/** For each doubt a number of a sentence that it is about. */
const examples: Readonly<Partial<Record<Doubt, readonly [text: string, value: number]>>> = {
  approximate: ["全市收到政府信息公开申请一百余件。", 100],
  period: ["2022年收到政府信息公开申请77件。", 77],
  others: ["白石市人民政府收到政府信息公开申请77件。", 77],
  each: ["各部门共收到政府信息公开申请999件。", 999],
  othersBefore: ["市教育局表现突出，收到政府信息公开申请999件。", 999],
  channel: ["网上收到政府信息公开申请77件。", 77],
  level: ["市本级收到政府信息公开申请32件。", 32],
  helped: ["指导县区办理政府信息公开申请36件。", 36],
  event: ["政府信息公开申请延期答复36件。", 36],
  rate: ["人均办理政府信息公开申请36件。", 36],
  name: ["以市政府名义收到政府信息公开申请36件。", 36],
  instance: ["政府信息公开行政诉讼一审999件。", 999],
  about: ["政府信息公开申请内容涉及执法案卷70件。", 70],
  part: ["其中收到政府信息公开申请36件。", 36],
  partBefore: ["收到政府信息公开申请120件，其中告知补正15件，予以公开52件。", 52],
  narrowedBefore: ["通过政府网站收到政府信息公开申请60件，答复59件。", 59],
  otherMatter: ["办理人大代表建议，收到申请36件。", 36],
  publishing: ["发布行政规范性文件21件。", 21],
  otherVerb: ["备案审查行政规范性文件35件。", 35],
  topic: ["网站公开信息，予以公开5条。", 5],
  resultOnly: ["政府信息公开行政诉讼6件，结果维持4件。", 4],
  verbOnly: ["合计办结333件。", 333],
  topicOpen: ["收到申请300件。", 300],
  weak: ["依申请公开方面。信访23件。", 23],
  unknownWords: ["依申请公开方面，不予公开的若干个事项70件。", 70],
  carriedDone: ["收到政府信息公开申请120件，办结上年结转申请50件。", 50],
  documentOpen: ["规范性文件15件。", 15],
  reviewing: ["全市行政复议机构收到政府信息公开行政复议申请70件。", 70],
  openWord: ["收到政府信息公开申请120件，公开70件。", 70],
  toldBefore: ["收到政府信息公开申请120件。收到政府信息公开申请999件。", 999],
  unfinished: ["收到政府信息公开申请120件，尚未办结70件。", 70],
  direction: ["收到政府信息公开申请120件，结转70件。", 70],
  unknownLead: ["土地征收领域收到政府信息公开申请999件。", 999],
  toldApart: ["收到政府信息公开申请999件，各部门收到政府信息公开申请120件。", 999],
  notAlike: ["收到政府信息公开申请60件，办结政府信息公开申请999件。", 999],
  authority: ["受理政府信息公开行政复议70件。", 70],
  office: ["市政府办公室收到政府信息公开申请41件。", 41],
};

describe.each(Object.entries(examples))("the doubt %s", (doubt, [text, value]) => {
  const [found] = weighedStatements(saying(text)).filter(
    ({ statement }) => statement.stated.value === value
  );

  test("is given its reason in Chinese", () => {
    expect(found?.verdict.doubts).toContain(doubt);
    expect(doubtWordings[doubt as Doubt]).toMatch(/^[“\p{Script=Han}].*[\p{Script=Han}]$/u);
  });

  test("leaves the number where nothing else can remove it", () => {
    const isRemovable = found?.verdict.doubts.every((each) => removable.has(each));
    expect(isRemovable || found?.verdict.is === "left").toBe(true);
  });
});

test("wider: all the county, in the report of a town", () => {
  const report = { ...saying("全县收到政府信息公开申请800件。"), agency: "云河县白石镇人民政府" };
  const verdicts = weighedStatements(report).map(({ verdict }) => verdict);
  expect(verdicts).toEqual([{ is: "left", doubts: ["wider"] }]);
});
