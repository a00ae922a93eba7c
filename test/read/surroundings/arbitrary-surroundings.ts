import fc from "fast-check";
import { sectionIds, type SectionId } from "../../../src/report/structure";
import type { MarkedLine, MarkedReport } from "./marked-lines";

const agencies = [
  "某某市人民政府",
  "某某县水利局",
  "某某区卫生健康委员会",
  "某某开发区管委会",
  "某某镇人民政府",
  "某某街道办事处",
  "中共某某县委机构编制委员会办公室",
  "某某市公共资源交易中心",
  "某某省地质博物馆",
];

const han = "〇一二三四五六七八九";

function inHan(year: number): string {
  return [...String(year)].map((digit) => han.charAt(Number(digit))).join("");
}

/** A line below the title that names the agency is no part of the title's text. */
interface SetTitle {
  readonly lines: readonly string[];
  readonly below?: string;
}

/** Ways in which a title is set over lines. */
const titles: readonly ((agency: string, year: number) => SetTitle)[] = [
  (agency, year) => ({ lines: [`${agency}${year}年政府信息公开工作年度报告`] }),
  (agency, year) => ({ lines: [`${year}年${agency}政府信息公开工作年度报告`] }),
  (agency, year) => ({ lines: [agency, `${year}年政府信息公开工作年度报告`] }),
  (agency, year) => ({ lines: [agency, `${year}年度`, "政府信息公开工作年度报告"] }),
  (agency, year) => ({ lines: [`${year}年`, `${agency}政府信息公开工作年度报告`] }),
  (agency, year) => ({ lines: [`${agency}${year}年`, "政府信息公开工作年度报告"] }),
  (agency, year) => ({ lines: [`${agency}${year}年政府信息公开`, "工作年度报告"] }),
  (agency, year) => ({ lines: [`${year}年${agency}政府信息公开`, "工作年度报告"] }),
  (agency, year) => ({ lines: [`${agency}关于${year}年度`, "政府信息公开工作的年度报告"] }),
  (agency, year) => ({ lines: [agency, `${year}年`, "政府信息公开", "工作年度报告"] }),
  (agency, year) => ({ lines: [`${agency}政府信息公开工作年度报告`, `（${year}年度）`] }),
  (agency, year) => ({ lines: [agency, "政府信息公开工作年度报告", `（${year}）`] }),
  (agency, year) => ({ lines: [`${agency}${inHan(year)}年`, "政府信息公开工作年度报告"] }),
  (agency, year) => ({ lines: [`${agency}政府信息公开工作年度报告（${year}年）`] }),
  (agency, year) => ({ lines: ["政府信息公开工作年度报告", `（${year}年）`], below: agency }),
  (agency, year) => ({ lines: [`${year}年政府信息公开工作年度报告`], below: agency }),
];

/** Ways in which a document without a title says whose report it is. */
const untitled: readonly ((
  agency: string,
  year: number
) => Pick<MarkedReport, "pageTitle" | "fileName"> & { readonly preface: string })[] = [
  (agency, year) => ({
    pageTitle: "",
    fileName: "",
    preface: `根据条例规定，现公布${agency}${year}年政府信息公开工作年度报告。`,
  }),
  (agency, year) => ({
    pageTitle: "",
    fileName: "",
    preface: `本报告由${agency}编制。统计期限为${year}年1月1日至${year}年12月31日。`,
  }),
  (agency, year) => ({
    pageTitle: "",
    fileName: `年报/${agency}${year}年政府信息公开工作年度报告（终稿）.html`,
    preface: "本报告包括六个部分。",
  }),
];

const ordinals = "一二三四五六七";

/** Ways in which sections are numbered. */
const numberings: readonly ((number: number) => string)[] = [
  (number) => `${ordinals.charAt(number - 1)}、`,
  (number) => `${ordinals.charAt(number - 1)} 、`,
  (number) => `${ordinals.charAt(number - 1)}．`,
  (number) => `（${ordinals.charAt(number - 1)}）`,
  (number) => `第${ordinals.charAt(number - 1)}部分 `,
  (number) => `${number}.`,
  (number) => `${number}、`,
];

type Headed = Exclude<SectionId, "preface">;

/** Words of headings that offices use, by the section. */
const wordings: Readonly<Record<Headed, readonly string[]>> = {
  s1: ["总体情况", "政府信息公开工作基本概况", "工作概述", "政府信息公开总体工作情况"],
  s2: ["主动公开政府信息情况", "主动公开信息的情况", "政府信息主动公开情况"],
  s3: ["收到和处理政府信息公开申请情况", "依申请公开办理情况", "受理政府信息公开申请的情况"],
  s4: ["政府信息公开行政复议、行政诉讼情况", "行政复议和行政诉讼情况", "复议、诉讼情况"],
  s5: ["存在的主要问题及改进情况", "存在的不足和下一步打算", "工作中的困难与改进措施"],
  s6: ["其他需要报告的事项", "其它需要说明的事项", "其他事项"],
};

const texts: Readonly<Record<Headed, readonly (readonly string[])[]>> = {
  s1: [
    ["我单位认真落实条例，公开各类信息30条。"],
    ["2024年，工作有序开展。", "①主动公开情况", "及时更新栏目内容。"],
  ],
  s2: [[], ["全年制定的文件都已公开，没有遗漏。"]],
  s3: [[], ["所有申请都在法定期限内答复，没有超期。"]],
  s4: [[], ["全年没有发生行政败诉的情况，与上年持平。"]],
  s5: [["公开不够及时，将加强培训。"], ["一是时效不强。", "二是人手不足。"]],
  s6: [["无。"], ["本年度没有收取信息处理费。", "没有其他事项。"]],
};

const headed = sectionIds.filter((id): id is Headed => id !== "preface");

interface Shape {
  readonly agency: string;
  readonly year: number;
  readonly numbering: (number: number) => string;
  /** By how much all numbers but the first are too high. */
  readonly shift: number;
  readonly wordings: Readonly<Record<Headed, string>>;
  readonly texts: Readonly<Record<Headed, readonly string[]>>;
  readonly isListed: boolean;
}

function headingOf({ numbering, shift, wordings: words }: Shape, section: Headed): string {
  const number = headed.indexOf(section) + 1;
  return `${numbering(number === 1 ? 1 : number + shift)}${words[section]}`;
}

function sectionLines(shape: Shape, section: Headed): readonly MarkedLine[] {
  const lines = shape.texts[section].map((text): MarkedLine => ({ kind: "text", text, section }));
  const tables = { s1: null, s2: "t2", s3: "t3", s4: "t4", s5: null, s6: null } as const;
  const table = tables[section];
  return [
    { kind: "heading", text: headingOf(shape, section), section },
    ...lines,
    ...(table ? [{ kind: "table", table } as const] : []),
  ];
}

/** A list of contents, of a document whose sections are called as in the form. */
function contents({ isListed }: Shape): readonly MarkedLine[] {
  if (!isListed) return [];
  const entries = headed.map((id, index) => `${ordinals.charAt(index)}、${wordings[id][0] ?? ""}`);
  return ["目录", ...entries].map((text): MarkedLine => ({ kind: "left-out", text }));
}

function leftOut(lines: readonly string[]): readonly MarkedLine[] {
  return lines.map((text): MarkedLine => ({ kind: "left-out", text }));
}

function choice<T extends Readonly<Record<Headed, readonly unknown[]>>>(
  choices: T
): fc.Arbitrary<{ readonly [Section in Headed]: T[Section][number] }> {
  return fc.record({
    s1: fc.constantFrom(...choices.s1),
    s2: fc.constantFrom(...choices.s2),
    s3: fc.constantFrom(...choices.s3),
    s4: fc.constantFrom(...choices.s4),
    s5: fc.constantFrom(...choices.s5),
    s6: fc.constantFrom(...choices.s6),
  });
}

const above = [
  [],
  ["当前位置：首页 > 政府信息公开 > 年报"],
  ["网站首页", "新闻中心", "您所在的位置：首页 > 年报", "发布日期：2025-01-20"],
];
const below = [[], ["上一篇：没有了", "关于召开会议的公告", "版权所有：某某网"]];

const shape = fc.record({
  agency: fc.constantFrom(...agencies),
  year: fc.integer({ min: 2019, max: 2035 }),
  numbering: fc.constantFrom(...numberings),
  shift: fc.constantFrom(0, 0, 0, 1),
  wordings: choice(wordings),
  texts: choice(texts),
  isListed: fc.boolean(),
});

/** What lists of contents are told by: sections called as in the form. */
function listable(own: Shape): Shape {
  if (!own.isListed) return own;
  const official = Object.fromEntries(headed.map((id) => [id, wordings[id][0] ?? ""]));
  return {
    ...own,
    numbering: (number) => `${ordinals.charAt(number - 1)}、`,
    shift: 0,
    wordings: official as Shape["wordings"],
  };
}

/** Reports with a title over whatever lines, sections of whatever names and numbers, and a site around them. */
export const titledReports: fc.Arbitrary<MarkedReport> = fc
  .record({
    shape,
    title: fc.constantFrom(...titles),
    above: fc.constantFrom(...above),
    below: fc.constantFrom(...below),
  })
  .map(({ shape: any, title, ...around }) => {
    const own = listable(any);
    const { agency, year } = own;
    const { lines, below: named } = title(agency, year);
    const preface = [
      "根据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制。",
      `统计期限为${year}年1月1日至${year}年12月31日。`,
    ];
    return {
      name: "",
      year,
      agency,
      pageTitle: "",
      fileName: "",
      lines: [
        ...leftOut(around.above),
        ...lines.map((text): MarkedLine => ({ kind: "title", text })),
        ...(named === undefined ? [] : [{ kind: "named", text: named } as const]),
        ...contents(own),
        ...preface.map((text): MarkedLine => ({ kind: "text", text, section: "preface" })),
        ...headed.flatMap((section) => sectionLines(own, section)),
        // The page's foot is told by its beginning on a page only.
        ...(around.above.length > 0 ? leftOut(around.below) : []),
      ],
    };
  });

/** Reports without a title, which say elsewhere whose they are. */
export const untitledReports: fc.Arbitrary<MarkedReport> = fc
  .record({ shape, elsewhere: fc.constantFrom(...untitled) })
  .map(({ shape: own, elsewhere }) => {
    const { agency, year } = own;
    const { preface, ...names } = elsewhere(agency, year);
    return {
      name: "",
      year,
      agency,
      ...names,
      lines: [
        { kind: "text", text: preface, section: "preface" },
        ...headed.flatMap((section) => sectionLines(own, section)),
      ],
    };
  });
