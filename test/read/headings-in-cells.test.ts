import { recogniseWorkbook } from "../../src/read/recognise";
import type { SheetGrid } from "../../src/read/source";
import { emptySections, type Sections } from "../../src/report/report";

const title = "青河县水务局2025年政府信息公开工作年度报告";
const sections: Sections = {
  ...emptySections,
  preface: "本年度报告按照有关规定编制。\n统计期限为一年。",
  s1: "（一）主动公开。全年公开信息120条。\n（二）依申请公开。未收到申请。",
  s5: "一是解读材料偏少。\n二是更新不够及时。",
  s6: "本年度未收取信息处理费。",
};
const headings = {
  s1: "一、总体情况",
  s5: "五、存在的主要问题及改进情况",
  s6: "六、其他需要报告的事项",
} as const;
const tables = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];

function sheetOf(cells: readonly string[]): SheetGrid {
  return {
    id: "正文",
    name: "2025正文",
    firstRow: 0,
    firstColumn: 0,
    cells: cells.map((text) => [text]),
  };
}

function headed(id: keyof typeof headings, lineBreak: string): string {
  return [headings[id], ...sections[id].split("\n")].join(lineBreak);
}

describe.each(["\n", "\r\n"])("in cells with line breaks %j", (lineBreak) => {
  const texts = [
    headed("s1", lineBreak),
    ...tables,
    headed("s5", lineBreak),
    headed("s6", lineBreak),
  ];
  const preface = sections.preface.split("\n");

  test.each<[string, readonly string[]]>([
    ["a section that stands in its heading's cell", [title, ...preface, ...texts]],
    ["all sections in one cell", [title, ...preface, texts.join(lineBreak)]],
    ["all sections and the preface in one cell", [title, [...preface, ...texts].join(lineBreak)]],
  ])("%s is read as what it is", (_, cells) => {
    const [found] = recogniseWorkbook([sheetOf(cells)]);
    expect(found?.report.sections).toEqual(sections);
    expect(found?.notes.map(({ code }) => code)).not.toContain("sections-missing");
    const rows = cells.length;
    for (const id of ["s1", "s5", "s6"] as const) {
      const places = found?.paragraphPlaces[id] ?? [];
      expect(places).toHaveLength(sections[id].split("\n").length);
      expect(places.every(({ row }) => row < rows)).toBe(true);
      expect(found?.textRows[id]?.areWhole).toBe(false);
    }
  });

  test("a heading that is broken into lines is one heading", () => {
    const broken = headings.s5.replace("及", `${lineBreak}及`);
    const [found] = recogniseWorkbook([
      sheetOf([title, headed("s1", lineBreak), broken, ...sections.s5.split("\n")]),
    ]);
    expect(found?.report.sections.s5).toBe(sections.s5);
  });

  test("a line that only looks like a heading stays in its paragraph", () => {
    const s1 = ["总的来看。", "其他事项", "五、存在的问题很多，要改进"].join(lineBreak);
    const [found] = recogniseWorkbook([sheetOf([title, headings.s1, s1, headings.s6, "无。"])]);
    expect(found?.report.sections.s1.split("\n")).toHaveLength(3);
  });
});
