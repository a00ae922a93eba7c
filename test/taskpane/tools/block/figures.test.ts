import fc from "fast-check";
import { figuresOfBlock, sizeOf } from "../../../../src/taskpane/tools/block/figures";
import { readBlock, type BlockCells } from "../../../../src/taskpane/tools/block/pasted-block";

async function figuresIn(html: string, text: string): Promise<BlockCells> {
  return figuresOfBlock((await readBlock(html, text)).cells);
}

describe("text", () => {
  test.each([
    ["cells of a spreadsheet", "1\t2\t3\r\n4\t5\t6\r\n", ["1 2 3", "4 5 6"]],
    ["an empty first cell", "\t2\n\t5\n", ["_ 2", "_ 5"]],
    ["a cell with a line break", '"1\n件"\t2', ["1\n件 2"]],
    ["a column", "1\n2\n\n4\n", ["1", "2", "_", "4"]],
    ["lines of a PDF", "16 0 0 2\n 1 0 0 0 ", ["16 0 0 2", "1 0 0 0"]],
    ["pipes", "| 1 | 2 |\n| 3 | 4 |", ["1 2", "3 4"]],
    ["one number", "１，２３４件", ["１，２３４件"]],
    ["labels at the left", "（一）予以公开\t1\t2\n（二）部分公开\t3\t4", ["1 2", "3 4"]],
    ["labels at the top", "自然人\t商业企业\n3\t-\n5\t6", ["3 -", "5 6"]],
    ["labels on both sides", "项目\t自然人\t商业企业\n予以公开\t3\t4", ["3 4"]],
    ["row numbers before the labels", "1\t予以公开\t3\n2\t部分公开\t4", ["3", "4"]],
    ["a row that is still empty", "予以公开\t\t\n部分公开\t3\t4", ["_ _", "3 4"]],
    ["a heading above", "三、办理情况\t\t\n项目\t自然人\t企业\n予以公开\t3\t4", ["3 4"]],
    [
      "labels in steps",
      "一、新收\t\t\t1\n三、结果\t公开\t\t2\n\t不予\t甲类\t3\n\t\t乙类\t4\n\t其他\t\t5",
      ["1", "2", "3", "4", "5"],
    ],
    ["a headed column still empty", "项目\t自然人\t企业\n公开\t\t4\n其他\t\t5", ["_ 4", "_ 5"]],
    ["a word among empty cells", "见附件\t1\n\t2\n\t3", ["见附件 1", "_ 2", "_ 3"]],
    ["a first row of words for nothing", "不适用\t没有\n3\t4", ["不适用 没有", "3 4"]],
    ["a heading of one character", "序号\t项目\t数\n1\t公开\t5\n2\t其他\t6", ["5", "6"]],
    ["remarks at the right", "3\t同比增加\n4\t同比减少", ["3 同比增加", "4 同比减少"]],
    ["lines of a PDF with labels", "1.信访类申请 1 0 2\n2.重复 申请 0 - 4", ["1 0 2", "0 - 4"]],
    ["lines of a PDF of which one has a label", "16 0 2\n合计 1 0", ["16 0 2", "1 0"]],
    ["no figures", "自然人\t商业企业\n科研机构\t其他", []],
  ])("%s", async (_, text, expected) => {
    const rows = (await figuresIn("", text)).map((row) =>
      row.map((cell) => (cell === "" ? "_" : String(cell))).join(" ")
    );
    expect(rows).toEqual(expected);
  });
});

test("a table of a web page counts before its text, with merged cells", async () => {
  const html =
    "<p>见下表</p><table><tr><th colspan=2>办理结果</th><th>自然人</th><th>总计</th></tr>" +
    "<tr><td rowspan=2>不予公开</td><td>属于国家秘密</td><td>1&nbsp;</td><td>１</td></tr>" +
    "<tr><td>其他情形</td><td></td><td>0</td></tr></table>";
  expect(await figuresIn(html, "1 1\n0")).toEqual([
    ["1", "１"],
    ["", "0"],
  ]);
});

test("more than any report has is refused", async () => {
  const rows = Array.from({ length: 3000 }, () => "<tr>" + "<td>1".repeat(100)).join("");
  await expect(readBlock(`<table>${rows}</table>`, "")).rejects.toThrow(/内容过多/);
  await expect(readBlock("", "1".repeat(5_000_000))).rejects.toThrow(/太大/);
});

test("law: whatever numbers are copied, they are all there, at the same distances", async () => {
  const cell = fc.oneof(fc.nat(9999).map(String), fc.constant(""));
  const shape = fc.record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.nat(8) });
  const block = shape.chain(({ rows, columns }) => {
    const row = fc.array(cell, { minLength: columns + 1, maxLength: columns + 1 });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
  await fc.assert(
    fc.asyncProperty(block, async (rows) => {
      const figures = await figuresIn("", rows.map((row) => row.join("\t")).join("\n") + "\t");
      rows.forEach((row, down) =>
        row.forEach((written, right) => {
          expect(figures[down]?.[right] ?? "").toBe(written);
        })
      );
      const { rows: height, columns: width } = sizeOf(figures);
      expect([height <= rows.length, width <= (rows[0]?.length ?? 0)]).toEqual([true, true]);
    })
  );
});
