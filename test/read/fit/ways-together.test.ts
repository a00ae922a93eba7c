import { accuracyOf } from "../rendering/accuracy";
import { renderingOf } from "../rendering/rendering";
import { renderedBy, site } from "../rendering/sites";
import { publishedFigures } from "../../reports";

/** Where figures of several ways together were once taken for others, or for none. */
test.each([
  [
    "a column without a name among others",
    "001.json",
    "竖线，合并格省略",
    ["总计空着", "多出空列"],
  ],
  ["a broken label above a row in doubt", "061.json", "PDF 文本，按行", ["合并格纵向重复"]],
  [
    "the end of a broken label below figures of an unknown one",
    "060.json",
    "Markdown，网格表",
    ["小项用字母", "合并格每格重复"],
  ],
  ["a column without a name, a cell a line", "011.json", "行首竖线", ["多出空列", "总计空着"]],
  [
    "a long line with nothing but strokes in it",
    "001.json",
    "PDF 文本，按栏",
    ["零写成斜线", "合并丢失，行首补空格子"],
  ],
  [
    "numbers behind labels that are as long as a cell",
    "001.json",
    "PDF 文本，按写入顺序",
    ["换一种说法，详细", "编号换了写法"],
  ],
  [
    "a table 3 that was fitted to the other form",
    "061.json",
    "PDF 文本，按行",
    ["组名在第二行", "表头断成三行"],
  ],
  [
    "the title of the next head below an empty row",
    "061.json",
    "网页，区块排成的表",
    ["表四分层编号", "零空着"],
  ],
])("no figure is read wrong: %s", async (_, file, container, variants) => {
  const report = publishedFigures.find((each) => each.file === file);
  if (!report) throw new RangeError(file);
  const own = site(file, container, variants);
  const { wrong } = await accuracyOf(renderedBy(own, renderingOf(report)), own.container);
  expect(wrong).toEqual([]);
});
