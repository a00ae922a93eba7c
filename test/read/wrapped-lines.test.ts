import fc from "fast-check";
import { readFile } from "../../src/read/file";
import { withJoinedLines } from "../../src/read/sources/wrapped-lines";

const words = [
  ..."全年主动公开政府信息办理依申请公开件数同比增加单位网站栏目专栏更新培训考核监督保障",
];
const sign = fc.constantFrom(...words, ...words, ...words, "，", "、", "8", "12", "A");
/** A paragraph of several lines that begins and ends as sentences do. */
const paragraph = fc
  .array(sign, { minLength: 100, maxLength: 250 })
  .map((signs) => `本${signs.join("")}。`);
const paragraphs = fc.array(paragraph, { minLength: 5, maxLength: 9 });

const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (each.charCodeAt(0) < 0x80 ? 1 : 2), 0);

/** The paragraphs, each parted where a page of so many characters ends; no line begins with a sign that parts. */
function onPage(
  all: readonly string[],
  characters: number,
  indent: string = ""
): readonly string[] {
  return all.flatMap((text) => {
    const lines = [indent];
    for (const character of text) {
      const line = lines.at(-1) ?? "";
      const isFull = widthOf(line + character) > 2 * characters && !/[，、。]/.test(character);
      if (isFull) lines.push(character);
      else lines[lines.length - 1] = line + character;
    }
    return lines;
  });
}

test("paragraphs that a page has parted are put together, whatever its width, where their first lines are set in", () => {
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 22, max: 40 }), (all, characters) => {
      const { text, joined } = withJoinedLines(onPage(all, characters, "    ").join("\n"));
      expect(text.split("\n").map((line) => line.trim())).toEqual(all);
      expect(joined).toBe(all.length);
    }),
    { numRuns: 50 }
  );
});

test("text with a paragraph a line stays as it is", () => {
  fc.assert(
    fc.property(paragraphs, fc.constantFrom("\n", "\n\n", "\r\n"), (all, between) => {
      const text = ["临江县水利局2025年政府信息公开工作年度报告", "一、总体情况", ...all].join(
        between
      );
      expect(withJoinedLines(text)).toEqual({ text, joined: 0 });
    }),
    { numRuns: 50 }
  );
});

const first =
  "全年主动公开政府信息一千二百条，办理政府信息公开申请三十一件，均在法定期限内答复。按季度检查公开栏目，更新专栏十二个，组织业务培训两次，考核结果纳入年度目标。".repeat(
    3
  );
const second =
  "存在的问题是解读形式单一，栏目更新不够及时，少数单位对公开工作重视不够。今后要增加图解和视频，明确更新责任，加强业务培训和监督检查，提高公开的质量。".repeat(
    3
  );
const width = 28;

function lines(text: string, indent = ""): readonly string[] {
  return onPage([text], width, indent);
}

test.each([
  ["the number of a page", ["", "                  - 2 -", ""]],
  ["a page's end", ["\f"]],
])("a paragraph goes on after %s", (_, between) => {
  const all = [...lines(first, "    "), ...lines(second, "    "), ...lines(first, "    ")];
  const text = [...all.slice(0, 3), ...between, ...all.slice(3)].join("\n");
  const told = withJoinedLines(text)
    .text.split("\n")
    .map((line) => line.trim());
  expect(told.filter((line) => line.length > 10)).toEqual([first, second, first]);
});

test("headings, items, rows and labels of tables go on with nothing, and nothing goes on with them", () => {
  const apart = [
    "一、总体情况",
    "（一）主动公开",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其申请的",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项",
    "属于行政执法案卷信息而不予公开的件数合计 12 0 0 3 15",
    "行政规范性文件现行有效的和本年制发废止的件数 12 - 470（其中修订2件）",
    "｜通知收取件数（件）｜通知收取金额（元）｜实际收取金额｜",
    "信息内容    本年制发件数    本年废止件数    现行有效件数",
  ];
  const text = [...apart.flatMap((line) => [...lines(first), line])].join("\n");
  const told = withJoinedLines(text).text.split("\n");
  for (const line of apart) expect(told.some((each) => each.startsWith(line))).toBe(true);
  expect(told).toEqual(expect.arrayContaining(apart.slice(4)));
});

test("below the headings of tables nothing is put together, whatever it looks like", () => {
  const inTable = [
    "三、收到和处理政府信息公开申请情况",
    "2.其他法律行政法规禁止公开的政府信息合计三十一件其中三十一",
    "开的政府信息",
  ];
  const written = [...lines(first), ...inTable, "五、存在的主要问题及改进情况", ...lines(second)];
  const { text, joined } = withJoinedLines(written.join("\n"));
  expect(text.split("\n")).toEqual(expect.arrayContaining(inTable));
  expect(joined).toBeGreaterThan(0);
});

test("without first lines set in, a line that ends a sentence ends its paragraph", () => {
  const parts = [...lines(first), ...lines(second)];
  const told = withJoinedLines(parts.join("\n")).text.split("\n");
  const stops = parts.filter((line, at) => line.endsWith("。") || at === parts.length - 1);
  expect(told).toHaveLength(stops.length);
  expect(told.join("")).toBe(parts.join(""));
});

test("what was put together is said, and read as paragraphs of its section", async () => {
  const text = [
    "临江县水利局2025年政府信息公开工作年度报告",
    "一、总体情况",
    ...lines(first, "    "),
    ...lines(second, "    "),
    ...lines(first, "    "),
    "五、存在的主要问题及改进情况",
    ...lines(second, "    "),
    "六、其他需要报告的事项",
    "    无。",
  ].join("\n");
  const [found] = await readFile(new TextEncoder().encode(text));
  expect(found?.report.sections.s1.split("\n")).toEqual([first, second, first]);
  expect(found?.report.sections.s5).toBe(second);
  expect(found?.notes.filter(({ code }) => code === "lines-joined")).toHaveLength(1);
});
