import { absenceWording } from "../../src/check/absence";
import { comparisonAnnex } from "../../src/check/annex";
import type { ComparisonAnnex } from "../../src/report/comparison-annex";
import type { Gap } from "../../src/report/gaps";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { readFigures } from "./read-figures";
import { changed, publishedReport } from "./sample-reports";

const now = publishedReport("012");
const before = publishedReport("011");

function rowOf({ groups }: ComparisonAnnex, item: string): readonly string[] {
  const row = groups.flatMap(({ rows }) => rows).find(([name]) => name === item);
  if (!row) throw new Error(`${item} is not there`);
  return row.slice(1);
}

test("the main figures of three tables stand under short names, last year's first", () => {
  const annex = comparisonAnnex(readFigures(now), readFigures(before));
  expect(annex).toMatchObject({
    agency: now.agency,
    subject: "2024年政府信息公开主要数据与上年对比",
    headings: ["项目", "2023年", "2024年", "增减", "增减幅度"],
  });
  expect(annex.groups.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["主动公开", 10],
    ["依申请公开", 12],
    ["行政复议和行政诉讼", 7],
  ]);
  expect(rowOf(annex, "本年新收申请")).toEqual(["81", "218", "+137", "+169.1%"]);
  expect(rowOf(annex, "行政处罚·本年处理决定数量")).toEqual(["1330", "1100", "-230", "-17.3%"]);
});

test("nothing is worked out in per cent of 0, nor from what is not known", () => {
  const annex = comparisonAnnex(
    readFigures(changed(now, { "t2.regulations.issued": 3, "t2.licensing.decisions": null })),
    readFigures(
      changed(before, { "t2.regulations.issued": 0, "t2.penalties.decisions": { text: "若干" } })
    )
  );
  expect(rowOf(annex, "规章·本年制发件数")).toEqual(["0", "3", "+3", "—"]);
  expect(rowOf(annex, "规章·本年废止件数")).toEqual(["0", "0", "0", "—"]);
  expect(rowOf(annex, "行政许可·本年处理决定数量")).toEqual(["2629", "未填", "—", "—"]);
  expect(rowOf(annex, "行政处罚·本年处理决定数量")).toEqual(["不是数字", "1100", "—", "—"]);
  expect(annex.notes[0]).toContain("都写“—”");
});

test("an amount is told to its last digit, with its unit", () => {
  const amount = (value: number) => changed(now, { "t2.adminFees.amount": value });
  const annex = comparisonAnnex(readFigures(amount(0.3)), readFigures(amount(0.1234)));
  const name = "行政事业性收费·本年收费金额（单位：万元）";
  expect(rowOf(annex, name)).toEqual(["0.1234", "0.3", "+0.1766", "+143.1%"]);
});

test("of another form what cannot be compared stands with this year's number, and the note says why", () => {
  const annex = comparisonAnnex(
    readFigures(changed(publishedReport("009"), { "t2.normativeDocs.inForce": 665 })),
    readFigures(changed(publishedReport("008"), { "t2.normativeDocs.newlyMade": 60 }))
  );
  expect(annex.groups[0]?.rows).toHaveLength(10);
  expect(rowOf(annex, "行政规范性文件·现行有效件数")).toEqual(["不可比", "665", "—", "—"]);
  const renamed = "行政规范性文件·本年制发件数（2019年格式的列名是“本年新制作数量”）";
  expect(rowOf(annex, renamed)[0]).toBe("60");
  expect(annex.notes.join("")).toMatch(/没有比较现行有效件数：上一年是2019年格式，/);
});

test("last year's agency is named where it was called otherwise", () => {
  const noteOf = (agency: string) =>
    comparisonAnnex(readFigures(now), readFigures({ ...before, agency })).notes[1];
  expect(noteOf(now.agency)).toBe("数据取自2024年和2023年的政府信息公开工作年度报告。");
  expect(noteOf("青河县水务局")).toBe(
    "数据取自2024年和2023年的政府信息公开工作年度报告（2023年的是青河县水务局的）。"
  );
});

test("a report without a year is told as this year's", () => {
  const annex = comparisonAnnex(
    readFigures({ ...now, year: null }),
    readFigures({ ...before, year: null })
  );
  expect(annex.subject).toBe("政府信息公开主要数据与上年对比");
  expect(annex.headings.slice(1, 3)).toEqual(["上年", "本年"]);
});

describe("what is printed in place of a number that is not there", () => {
  const [cell = "t2.regulations.issued"] = figureKeys(formatById("2021"));
  const row = (gap: object): Gap => ({
    kind: "row",
    table: "t2",
    label: "规章",
    cells: [cell],
    isUnclear: false,
    ...gap,
  });
  const read = { text: "1—2", unread: "unclear" } as const;
  test.each<[string, Parameters<typeof changed>[1], Gap[]]>([
    ["未填", { [cell]: null }, []],
    ["不是数字", { [cell]: { text: "无" } }, []],
    ["没有读到", { [cell]: read }, []],
    ["无此项", { [cell]: null }, [row({})]],
    ["没有读到", { [cell]: null }, [row({ isUnclear: true })]],
    ["不可比", { [cell]: null }, [row({ otherForm: "2019" })]],
    ["无此项", { [cell]: null }, [{ kind: "table", table: "t2", isUnclear: false }]],
    ["没有读到", { [cell]: null }, [{ kind: "table", table: "t2", isUnclear: true }]],
    ["没有读到", { [cell]: null }, [{ kind: "merged", table: "t2", cells: [cell] }]],
  ])("%s: %j with the gaps %j", (word, figures, gaps) => {
    expect(absenceWording(readFigures(changed(now, figures), gaps), [cell])).toBe(word);
  });

  test("a table that was not recognised was not read, a form without such cells is not comparable", () => {
    const empty = changed(now, { [cell]: null });
    expect(absenceWording({ ...readFigures(empty), tables: ["t3"] }, [cell])).toBe("没有读到");
    expect(absenceWording(readFigures(empty), [])).toBe("不可比");
  });
});
