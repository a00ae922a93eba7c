import { readFile } from "../../../src/read/file";
import type { FoundReport } from "../../../src/read/found";
import { tableIds, type TableId } from "../../../src/report/structure";
import { figuresOf, readDocument, type Rows } from "../small-sources";

const disputes = [88, 18, 28, 36, 170, 7, 0, 11, 7, 25, 33, 0, 6, 13, 52];
const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const [direct, after] = ["未经复议直接起诉", "复议后起诉"];
const four = "四、政府信息公开行政复议、行政诉讼情况";
const two = "二、主动公开政府信息情况";
const issued = [2, 1, 12, 50, 227, 420, 1573179, 2676474, 29351, 72701.2578];

function filled(width: number, ...rows: Rows): Rows {
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function fittedIn(found: FoundReport | undefined): readonly string[] {
  return (found?.notes ?? []).flatMap(({ code, message }) =>
    code === "table-fitted" ? [message.slice(0, 2)] : []
  );
}

async function readText(text: string): Promise<FoundReport | undefined> {
  const [found] = await readFile(new TextEncoder().encode(text));
  return found;
}

describe("table 4", () => {
  test.each<[string, readonly (string | Rows)[]]>([
    [
      "whose spans were lost, filled up to one width",
      [
        filled(
          15,
          ["行政复议", "行政诉讼"],
          [...outcomes, direct, after],
          [...outcomes, ...outcomes],
          disputes
        ),
      ],
    ],
    [
      "in three tables below their names",
      [
        "行政复议",
        [outcomes, disputes.slice(0, 5)],
        "行政诉讼（未经复议直接起诉）",
        [outcomes, disputes.slice(5, 10)],
        "行政诉讼（复议后起诉）",
        [outcomes, disputes.slice(10)],
      ],
    ],
    [
      "in three rows below one head",
      [
        [
          ["", ...outcomes],
          ["行政复议", ...disputes.slice(0, 5)],
          [direct, ...disputes.slice(5, 10)],
          [after, ...disputes.slice(10)],
        ],
      ],
    ],
    [
      "with a column cut in two",
      [
        [
          [
            "行政复议",
            null,
            null,
            null,
            null,
            "行政诉讼",
            ...Array.from({ length: 10 }, () => null),
          ],
          [...outcomes, null, direct, null, null, null, null, after, null, null, null, null],
          [null, null, null, null, null, null, ...outcomes, ...outcomes],
          [...disputes.slice(0, 5), null, ...disputes.slice(5)],
        ],
      ],
    ],
    [
      "printed, its names broken over lines",
      [
        "行政复议              行政诉讼",
        "结果  结果  其他  尚未          未经复议直接起诉          复议后起诉",
        "维持  纠正  结果  审结  总计  结果维  结果纠  其他结  尚未审  总计  结果维  结果纠  其他结  尚未审  总计",
        "持  正  果  结  持  正  果  结",
        disputes.join("   "),
      ],
    ],
  ])("%s is read, and said to be fitted", (_, parts) => {
    const found = readDocument("一、总体情况", "工作正常。", four, ...parts);
    expect(figuresOf(found, "t4.")).toEqual(disputes);
    expect(fittedIn(found)).toEqual(["表四"]);
  });

  const fewer = [5, "", "", 2, 7, 8, "", "", 1, 9, "", "", "", "", ""];
  const none = fewer.map((figure) => (figure === "" ? null : figure));
  const part = (from: number): Rows => [outcomes, fewer.slice(from, from + 5)];

  test.each<[string, readonly (string | Rows)[]]>([
    [
      "whose spans were lost",
      [
        filled(
          15,
          ["行政复议", "行政诉讼"],
          [...outcomes, direct, after],
          [...outcomes, ...outcomes],
          fewer
        ),
      ],
    ],
    ["in three tables", ["行政复议", part(0), direct, part(5), after, part(10)]],
    [
      "printed",
      [
        "行政复议  行政诉讼",
        "未经复议直接起诉  复议后起诉",
        [...outcomes, ...outcomes, ...outcomes]
          .map((name) => name.padEnd(12 - name.length))
          .join(""),
        fewer.map((figure) => String(figure).padStart(2).padEnd(12)).join(""),
      ],
    ],
  ])("%s is read with its empty cells", (_, parts) => {
    const found = readDocument("一、总体情况", "工作正常。", four, ...parts);
    expect(figuresOf(found, "t4.")).toEqual(none);
  });

  test("of zeros alone is read though its names are broken: they say the same in any order", () => {
    const found = readDocument(
      four,
      ...["行政复议", "行政诉讼", ...outcomes, direct, after],
      ...["结果", "结果", "其他", "尚未", "总计", "结果", "结果", "其他", "尚未", "总计"],
      ...["维持", "纠正", "结果", "审结", "维持", "纠正", "结果", "审结"],
      ...disputes.map(() => "0")
    );
    expect(figuresOf(found, "t4.")).toEqual(disputes.map(() => 0));
  });

  test.each<[string, readonly (string | Rows)[]]>([
    [
      "with its groups in another order",
      [
        filled(
          15,
          ["行政诉讼", "行政复议"],
          [...outcomes, after, direct],
          [...outcomes, ...outcomes],
          disputes
        ),
      ],
    ],
    [
      "with a figure too few",
      [
        filled(
          15,
          ["行政复议", "行政诉讼"],
          [...outcomes, direct, after],
          [...outcomes, ...outcomes],
          disputes.slice(1)
        ),
      ],
    ],
    [
      "with one of its three tables missing",
      ["行政复议", [outcomes, disputes.slice(0, 5)], direct, [outcomes, disputes.slice(5, 10)]],
    ],
    [
      "whose names are broken and whose figures do not add up",
      [
        "行政复议              行政诉讼",
        "结果  结果  其他  尚未          未经复议直接起诉          复议后起诉",
        "维持  纠正  结果  审结  总计  结果  结果  其他  尚未  总计  结果  结果  其他  尚未  总计",
        "维持  纠正  结果  审结  维持  纠正  结果  审结",
        [9, ...disputes.slice(1)].join("   "),
      ],
    ],
  ])("%s is not read", (_, parts) => {
    const found = readDocument("一、总体情况", "工作正常。", four, ...parts);
    expect(figuresOf(found, "t4.").filter((figure) => typeof figure === "number")).toEqual([]);
  });
});

describe("table 2", () => {
  const columns = ["本年制发件数", "本年废止件数", "现行有效件数"];
  const block = (item: string, name: string, rows: Rows): Rows => [
    Array.from({ length: 4 }, () => `第二十条第（${item}）项`),
    ["信息内容", name, name, name],
    ...rows,
  ];
  const threefold = (label: string, figure: number): Rows[number] => [
    label,
    figure,
    figure,
    figure,
  ];

  test("whose merged cells are repeated is read", () => {
    const found = readDocument(two, [
      ...block("一", "", []).slice(0, 1),
      ["信息内容", ...columns],
      ["规章", 2, 1, 12],
      ["行政规范性文件", 50, 227, 420],
      ...block("五", "本年处理决定数量", [threefold("行政许可", 1573179)]),
      ...block("六", "本年处理决定数量", [
        threefold("行政处罚", 2676474),
        threefold("行政强制", 29351),
      ]),
      ...block("八", "本年收费金额（单位：万元）", [threefold("行政事业性收费", 72701.2578)]),
    ]);
    expect(figuresOf(found, "t2.")).toEqual(issued);
    expect(fittedIn(found)).toEqual(["表二"]);
  });

  const cells = [
    ...["第二十条第（一）项", "信息内容", ...columns, "规章", "2", "1", "12"],
    ...["行政规范性文件", "50", "227", "420"],
    ...["第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "1573179"],
    ...["第二十条第（六）项", "信息内容", "本年处理决定数量"],
    ...["行政处罚", "2676474", "行政强制", "29351"],
    ...[
      "第二十条第（八）项",
      "信息内容",
      "本年收费金额（单位：万元）",
      "行政事业性收费",
      "72701.2578",
    ],
  ];

  test("whose cells are parted by pipes in lines of their own is read", async () => {
    const found = await readText(
      `某局2024年政府信息公开工作年度报告\n\n${two}\n\n${cells.join("\n|\n")}\n|\n`
    );
    expect(figuresOf(found, "t2.")).toEqual(issued);
  });

  const labels = cells.filter((cell) => !/^\d/.test(cell));

  test("without any number is read as empty, and that is said", () => {
    const found = readDocument(two, ...labels);
    expect(figuresOf(found, "t2.")).toEqual(issued.map(() => null));
    expect(found?.gaps.some((gap) => gap.kind === "table" && gap.table === "t2")).toBe(false);
    expect(found?.notes.find(({ code }) => code === "table-fitted")?.message).toContain(
      "没有一个数字"
    );
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["whose numbers stand below all labels", labels, issued.map(String)],
    [
      "whose numbers stand in another section",
      labels,
      ["五、存在的主要问题", ...issued.map(String)],
    ],
    ["without one of its rows", labels.filter((label) => label !== "行政强制"), []],
    ["without one of its heads", labels.filter((label) => label !== "本年废止件数"), []],
  ])("%s is not taken for empty", (_, above, below) => {
    const found = readDocument("一、总体情况", "工作正常。", two, ...above, ...below);
    expect(found?.gaps.some((gap) => gap.kind === "table" && gap.table === "t2")).toBe(true);
  });

  test("in other words is read by their place between those that are known", () => {
    const worded = cells.map((cell) => (cell === "本年制发件数" ? "本年印发数" : cell));
    const found = readDocument(two, ...worded);
    expect(figuresOf(found, "t2.")).toEqual(issued);
  });
});

describe("table 3 with blanks among its figures", () => {
  const three = "三、收到和处理政府信息公开申请情况";
  const kinds = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
  const head: Rows = [
    ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"],
    ["自然人", "法人或其他组织", "总计"],
    kinds,
  ];
  const labels = [
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    ...["（一）予以公开", "（二）部分公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开"],
    ...["3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息"],
    ...["6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"],
    ...["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"],
    ...["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请"],
    "5.要求行政机关确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    ...["3.其他", "（七）总计", "四、结转下年度继续办理"],
  ];
  const blank = ["", "", "", "", "", "", ""];
  const some: Readonly<Record<string, readonly (string | number)[]>> = {
    "一、本年新收政府信息公开申请数量": ["", "", 5, "", "", 1, 6],
    "（一）予以公开": ["", "", 4, "", "", 1, 5],
    "2.重复申请": ["", "", 1, "", "", "", 1],
    "（七）总计": ["", "", 5, "", "", 1, 6],
  };
  const rows = (figures = some): Rows =>
    labels.map((label) => [label, ...(figures[label] ?? blank)]);

  test("filled up at the end is read where its figures add up so alone", () => {
    const found = readDocument(three, filled(10, ...head, ...rows()));
    expect(figuresOf(found, "t3.received")).toEqual([null, null, 5, null, null, 1, 6]);
    expect(found?.notes.find(({ code }) => code === "table-fitted")?.message).toContain("勾稽");
  });

  test("is not read where they do not", () => {
    const wrong = { ...some, "（七）总计": ["", "", 5, "", "", 2, 6] };
    const found = readDocument(three, filled(10, ...head, ...rows(wrong)));
    expect(figuresOf(found, "t3.received").filter((each) => typeof each === "number")).toEqual([]);
  });

  test("is read where it is plain which cells fill the rows up, though nothing adds up", () => {
    const plain = {
      "一、本年新收政府信息公开申请数量": [821, 35, "", "", 2, 1, 859],
      "二、上年结转政府信息公开申请数量": [18, "", "", "", "", "", 18],
      "（一）予以公开": [258, 12, "", "", 1, 1, ""],
    };
    const found = readDocument(three, filled(10, ...head, ...rows(plain)));
    expect(figuresOf(found, "t3.received")).toEqual([821, 35, null, null, 2, 1, 859]);
    expect(figuresOf(found, "t3.granted")).toEqual([258, 12, null, null, 1, 1, null]);
    expect(figuresOf(found, "t3.denied.stateSecret")).toEqual(blank.map(() => null));
  });

  test.each<[string, Readonly<Record<string, readonly (string | number)[]>>]>([
    ["whose empty cells may have gone", { "（一）予以公开": [258, 12, 1, 1] }],
    [
      "one of whose rows begins with an empty cell",
      { "（一）予以公开": ["", 258, 12, "", "", 1, 271] },
    ],
  ])("%s is not read where nothing adds up", (_, other) => {
    const all = {
      "一、本年新收政府信息公开申请数量": [821, 35, 2, 1],
      "二、上年结转政府信息公开申请数量": [18, 18],
      ...other,
    };
    const found = readDocument(three, filled(10, ...head, ...rows(all)));
    expect(figuresOf(found, "t3.").filter((each) => typeof each === "number")).toEqual([]);
  });

  const below = (label: string, figures: readonly (string | number)[]): string =>
    [
      label.slice(0, 20).padEnd(20, "\u3000"),
      ...figures.map((figure) => String(figure).padStart(3).padEnd(14)),
    ].join("");
  const named = (figures: Readonly<Record<string, readonly (string | number)[]>>) => [
    "申请人情况",
    [
      " ".repeat(40),
      ...["自然人", ...kinds, "总计"].map((name) => name.padEnd(14 - name.length)),
    ].join(""),
    ...labels.map((label) => below(label, figures[label] ?? []).trimEnd()),
  ];
  const sparse = {
    "一、本年新收政府信息公开申请数量": [821, 35, "", "", 2, 1, 859],
    "二、上年结转政府信息公开申请数量": [18, "", "", "", "", "", 18],
    "（一）予以公开": [258, 12, "", "", 1, 1, ""],
  };

  test("in lines of text is read below the names of the columns, where no row is full", () => {
    const found = readDocument(three, ...named(sparse));
    expect(figuresOf(found, "t3.received")).toEqual([821, 35, null, null, 2, 1, 859]);
    expect(figuresOf(found, "t3.granted")).toEqual([258, 12, null, null, 1, 1, null]);
    expect(figuresOf(found, "t3.notProcessed.duplicate")).toEqual(blank.map(() => null));
  });

  test("is not read so where one figure stands below no name", () => {
    const shifted = named(sparse).map((line) =>
      line.startsWith("（一）予以公开") ? line.replace("258   ", "      258") : line
    );
    const found = readDocument(three, ...shifted);
    expect(figuresOf(found, "t3.").filter((each) => typeof each === "number")).toEqual([]);
  });

  test("is read by where a full row has its own", () => {
    const full = { ...some, "（一）予以公开": [0, 0, 4, 0, 0, 1, 5] };
    const found = readDocument(three, filled(10, ...head, ...rows(full)));
    expect(figuresOf(found, "t3.disposed")).toEqual([null, null, 5, null, null, 1, 6]);
  });

  test("in lines of text is read below the figures of full rows", () => {
    const line = (label: string, figures: readonly (string | number)[]): string =>
      [
        label.padEnd(40, "\u3000").slice(0, 40),
        ...figures.map((each) => String(each).padStart(8)),
      ].join("");
    const lines = labels.map((label) => line(label, some[label] ?? [0, 0, 0, 0, 0, 0, 0]));
    const found = readDocument(
      three,
      "申请人情况",
      "自然人  法人或其他组织  总计",
      kinds.join("  "),
      ...lines
    );
    expect(figuresOf(found, "t3.notProcessed.duplicate")).toEqual([
      ...[null, null, 1, null],
      ...[null, null, 1],
    ]);
  });
});

test("a document with all tables in their form is left as it is", () => {
  const found = readDocument(two, [["信息内容"]], "三、收到和处理政府信息公开申请情况");
  expect(fittedIn(found)).toEqual([]);
  expect(tableIds satisfies readonly TableId[]).toHaveLength(3);
});
