import fc from "fast-check";
import { formats } from "../../src/report/formats";
import { layoutOf } from "../../src/report/layout";

/** Pieces that tell most: those that patterns and readers once took too much work for. In pieces, # is a number. */
export const tellingPieces: readonly string[] = [
  ...[
    "一",
    "\u3000",
    "12345678901234567890",
    "--- ",
    "- ",
    "| --- ",
    '\t"',
    "|甲|\n",
    "<!-- -->",
    "XX",
  ],
  ...[
    "甲，",
    "收到政府信息公开申请5件。",
    "其中自然人2件，",
    "信息  条",
    "信息  条，",
    "统计期限 ",
  ],
  ...["一、总体情况", "自然人\n", "\u202e1", "____"],
];

/** Further signs and words: what patterns begin with, go on with and end with. */
export const signs: readonly string[] = [
  ...["一", " ", "\u3000", "\u00a0", "\t", "1", "12345678901234567890", "1,234", "#，"],
  ...["---", "--- ", "- ", "# ", "**", "`", "\\", "\\|", "| ", "|", "| --- ", "| 甲 ", "|甲|\n"],
  ...[
    '"',
    '""',
    '\t"',
    '\t"甲"',
    ',"',
    "'",
    "(",
    ")",
    "（",
    "）",
    "()",
    "[",
    "{}",
    "〔2024〕",
    "《",
    "“",
  ],
  ...["<", "<!--", "<!-- -->", "<!-- a -->", "-->", "<br>", "&", "&amp;"],
  ...["\u202e", "\u202e1\u202c", "\u200b", "😀", "XX", "XX件", "____", "【", "【联系电话】"],
];

export const phrases: readonly string[] = [
  ...["甲，", "甲。", "甲；", "其中", "其中自然人2件，", "共计", "同比", "3件", "一万", "没有"],
  ...["收到政府信息公开申请5件，", "收到政府信息公开申请5件。", "收到申请5件，同比增长20%，"],
  ...["行政复议2件，均获维持，", "行政复议2件。", "未收到政府信息公开申请，"],
  ...["信息  条", "信息  条，", "信息  ", "统计期限 ", "统计期限2024年1月1日至2024年12月31日 "],
  ...[
    "2024年",
    "2024年 度",
    "2024年1月1日起至",
    "2024年政府信息公开工作报告",
    "我市",
    "各县区人民政府",
  ],
  ...["一、", "（一）", "1.", "一、总体情况", "总计", "自然人\n", "本年新收政府信息公开申请数量"],
  ...["当前位置", "上一篇", "附件1", "— 3 —", "a@b.c ", "2024-1-5 "],
];

export const pageMarkup: readonly string[] = [
  ...[
    "<div>一",
    "<div>一</div>",
    "<p>一",
    "<b>一</b>",
    "<i><b>",
    "<td>",
    "<tr><td>1",
    "<li>一",
    "<br>",
  ],
  ...["<table>", "<table><tr><td>1</td></tr></table>", "<table><tr><td>", "<pre>\n", "<svg>"],
  ...["<sup>1</sup>", "<del>1</del>", "<bdo dir=rtl>1</bdo>", "<ruby>一<rt>1</rt></ruby>"],
  ...["<span style='display:none'>1</span>", "<p style='top:1px;left:2px'>1</p>", "<font size=1>1"],
  ...["<!--", "<!-- a -->", "<![CDATA[", "<?a>", "</p>", "</", "<a href='", "&am", "&#x4e00;"],
  ...["<script>", "<template>", "<select><option>", "</body>", "<style>.k#{a:b}</style>"],
];

export const wordMarkup: readonly string[] = [
  ...["<w:r><w:t>一</w:t></w:r>", "<w:r><w:tab/></w:r>", "<w:r><w:t>&#x4e00;&amp;</w:t></w:r>"],
  ...[
    "<w:del><w:r><w:delText>1</w:delText></w:r></w:del>",
    "<w:ins><w:r><w:t>1</w:t></w:r></w:ins>",
  ],
  ...[
    "<w:hyperlink r:id='r#'><w:r><w:t>1</w:t></w:r></w:hyperlink>",
    "<w:bookmarkStart w:id='#' w:name='b#'/>",
  ],
  ...["<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "<w:r><w:instrText>a</w:instrText></w:r>"],
  ...["<w:r><w:footnoteReference w:id='#'/></w:r>", "<w:r><w:drawing/></w:r>", "<!-- a -->"],
  "<w:r><w:ruby><w:rubyBase><w:r><w:t>1</w:t></w:r></w:rubyBase><w:rt><w:r><w:t>1</w:t></w:r></w:rt></w:ruby></w:r>",
  "<w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r>",
  "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='#'/></w:numPr></w:pPr></w:p>",
  "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
];

export const sheetMarkup: readonly string[] = [
  ...["<c><v>1</v></c>", "<c/>", "<c t='str'><v>a#</v></c>", "<c t='e'><v>#N/A</v></c>", "<c"],
  ...[
    "<c><f>1</f><v>1</v></c>",
    "<c><f t='shared' si='#' ref='A1'>1</f></c>",
    "<c s='#'><v>1</v></c>",
  ],
  ...[
    "<c t='inlineStr'><is><r><rPr><strike/></rPr><t>1</t></r></is></c>",
    "<c><v>1</v><v>2</v></c>",
  ],
  ...["</row><row>", "</row><row hidden='1'>", "<!-- a -->", "<v>1</v>", "<c><f>"],
];

export const xmlWorkbookRows: readonly string[] = [
  `<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>`,
  `<Row><Cell><Data ss:Type='String'>一</Data></Cell></Row>`,
  `<Row><Cell ss:StyleID="s#"><Data ss:Type="Number">1</Data></Cell></Row>`,
  ...["<Row>", "<Cell>", "<Data>", "<!-- a -->", "<Row/>"],
];

export const jsonValues: readonly string[] = [
  ...["1", '"a"', "{}", "[[1]]", '{"a#":1,"b":2}', "12345678901234567890", '"\\u4e00"', '"a#"'],
];

const labels = formats.flatMap(({ tables }) =>
  tables.flatMap((table) =>
    layoutOf(table).cells.flatMap((cell) => (cell.kind === "figure" ? [] : [cell.text]))
  )
);
const titles = ["甲局2024年政府信息公开工作年度报告", "乙局2023年政府信息公开工作年度报告"];
const headings = formats.flatMap(({ sections }) => sections.map(({ heading }) => heading));

const word = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...labels) },
  { weight: 2, arbitrary: fc.constantFrom(...headings) },
  { weight: 1, arbitrary: fc.constantFrom(...titles) },
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...phrases) }
);
const between = fc.constantFrom("", "\n", "\n", "\t", "|", "，", "。");

/** Pieces made of what the product itself knows: labels, headings, titles and the words above; the same every time. */
export function drawnPieces(count: number): readonly string[] {
  const piece = fc
    .tuple(fc.array(word, { minLength: 2, maxLength: 6 }), between)
    .map(([words, separator]) => words.join(separator));
  return fc.sample(piece, { numRuns: count, seed: 12 });
}
