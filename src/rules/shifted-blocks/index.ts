import type { FormatId } from "../../report/formats";
import { figureName, listWording } from "../../report/wording";
import type { Rule } from "../rule";
import { shiftedBlocks, type ShiftedBlock } from "./shifted-blocks";

const movements = {
  right: "右移了一列",
  left: "左移了一列",
  down: "下移了一行",
  up: "上移了一行",
} as const;

/** What has happened to a block, and what is left to do after it is put back. */
export function shiftWording(
  format: FormatId,
  { table, direction, extent, changes, toFill }: ShiftedBlock
): string {
  const [first] = changes;
  const last = changes[changes.length - 1];
  const ends = [first, last].flatMap((change) =>
    change ? `“${figureName(format, change.cell)}”` : []
  );
  const block = {
    whole: "整块",
    parts: "明细整块",
    piece: `从${ends.join("到")}的一块数整块`,
  }[extent];
  const rest =
    toFill.length === 0
      ? "移回去就都平了"
      : `移回去以后，还有${toFill.length}格没有数，要补填：${listWording(
          toFill.map((key) => figureName(format, key))
        )}`;
  return `${table.name}${block}${movements[direction]}，${rest}。`;
}

/** The rule about figures that all stand beside their cells. */
export const blocksInPlace: Rule = {
  id: "figure.shifted",
  title: "表格的数没有整块错开一列或一行",
  explanation:
    "成片粘贴时选错了起点，或者删了、插了单元格，一块数就会整块错开一列或一行，各行各列都不平。" +
    "移动这一块就能使原来不平的都平，而改几格、把相邻的两行或两列对调都做不到时，才这样提示。“修正”先列出每一格现在是多少、移回去是多少。",
  level: "error",
  source: (notice) => ({
    kind: "clause",
    where: `${notice}所附格式，表三、表四各行各列的勾稽关系`,
  }),
  exceptions: [],
  example: "表三整块右移了一列，移回去就都平了。",
  *outcomes({ format, report }) {
    for (const block of shiftedBlocks(report)) {
      const cells = block.changes.map(({ cell }) => cell);
      yield { kind: "broken", cells, message: shiftWording(format.id, block) };
    }
  },
};
