import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import { isMisplaced } from "../../src/read/misplaced";
import { figureNamed } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { absentCells } from "../../src/report/gaps";
import { textIn } from "../../src/report/report";
import { publishedFigures } from "../reports";
import { catalogue } from "./rendering/catalogue";
import { containers } from "./rendering/containers";
import { renderingOf, type Rendering, type SetCell } from "./rendering/rendering";
import { readDocument, readSheet, type Rows } from "./small-sources";

/** What becomes of a cell on the way from page to page. */
const damages: readonly ((cell: SetCell) => readonly SetCell[])[] = [
  () => [],
  (cell) => [cell, cell],
  (cell) => [{ ...cell, text: "" }],
  (cell) => [cell, { ...cell, text: "|", key: null }],
];

/** Which cells are damaged, by their order, and how. */
type Damage = readonly { readonly cell: number; readonly kind: number }[];

function damaged(rendering: Rendering, damage: Damage): Rendering {
  let order = 0;
  const tables = rendering.tables.map((table) => ({
    ...table,
    parts: table.parts.map((part) => ({
      ...part,
      table: part.table.map((row) =>
        row.flatMap((cell) => {
          const own = damage.find((each) => each.cell === order);
          order += 1;
          return own ? (damages[own.kind]?.(cell) ?? [cell]) : [cell];
        })
      ),
    })),
  }));
  return { ...rendering, tables };
}

const renderings = fc
  .record({
    report: fc.constantFrom(...publishedFigures),
    variant: fc.option(fc.constantFrom(...catalogue)),
    container: fc.constantFrom(...containers),
    damage: fc.array(fc.record({ cell: fc.nat(330), kind: fc.nat(damages.length - 1) }), {
      maxLength: 30,
    }),
  })
  .map(({ report, variant, container, damage }) => {
    const whole = renderingOf(report);
    const rendering = damaged(variant?.apply(whole) ?? whole, damage);
    return { name: `${container.name} ${variant?.name ?? ""}`, bytes: container.write(rendering) };
  });

async function reportsIn(bytes: Uint8Array): Promise<readonly FoundReport[]> {
  try {
    return await readFile(bytes);
  } catch (cause) {
    if (cause instanceof UnreadableFileError) return [];
    throw cause;
  }
}

/** What a check calls wrong of cells that were not read, or of what is another cell's. */
function falseErrors({ report, gaps, textNumbers = [] }: FoundReport): readonly string[] {
  const format = formatById(report.format);
  const absent = absentCells(format, gaps);
  const { findings } = checkReport(report, { gaps, textNumbers });
  return findings
    .filter(({ level }) => level === "error")
    .filter(({ rule, cells }) =>
      cells.some((cell) => {
        const key = figureNamed(format, cell)?.key;
        const text = key && textIn(report, key);
        const isOthers = text && (isMisplaced(text.text) || /^[\d０-９]+$/.test(text.text));
        const isNotRead = key && (absent.has(key) || text?.unread !== undefined);
        return isOthers === true || (isNotRead === true && rule !== "document.form");
      })
    )
    .map(({ message }) => message);
}

test("cells that were lost, doubled or emptied on the way are never called wrong", async () => {
  await fc.assert(
    fc.asyncProperty(renderings, async ({ name, bytes }) => {
      for (const found of await reportsIn(bytes)) {
        expect([name, falseErrors(found)]).toEqual([name, []]);
      }
    }),
    { numRuns: 60 }
  );
});

describe("a label or a line between cells in the place of a figure", () => {
  const title = "某某局2024年政府信息公开工作年度报告";
  const heading = "二、主动公开政府信息情况";
  const rows = (inPlace: string): Rows => [
    ["第二十条第（一）项", "", "", ""],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", inPlace, "0"],
    ["行政规范性文件", "3", "0", "8"],
    ["第二十条第（五）项", "", "", ""],
    ["信息内容", "本年处理决定数量", "", ""],
    ["行政许可", "9", "", ""],
    ["第二十条第（六）项", "", "", ""],
    ["信息内容", "本年处理决定数量", "", ""],
    ["行政处罚", "2", "", ""],
    ["行政强制", "4", "", ""],
  ];

  test.each(["|", "｜", "：", "规章", "行政许可", "总计", "3.其他", "合计"])(
    "%s is not read, and no error",
    (inPlace) => {
      const document = readDocument(title, heading, rows(inPlace));
      expect(document?.report.figures["t2.regulations.issued"]).toBeNull();
      expect(document?.gaps).toContainEqual(
        expect.objectContaining({ kind: "row", label: "规章", isUnclear: true })
      );
      const sheet = readSheet([[title], [heading], ...rows(inPlace)]);
      expect(sheet?.report.figures["t2.regulations.repealed"]).toEqual({
        text: inPlace,
        unread: "misplaced",
      });
      expect(sheet?.report.figures["t2.regulations.issued"]).toBe(0);
      for (const found of [document, sheet]) expect(found && falseErrors(found)).toEqual([]);
    }
  );

  test.each(["见附件", "约5件", "五"])(
    "%s is no such thing: unread in a document that lacks a part of the table, an error in a sheet",
    (inPlace) => {
      const document = readDocument(title, heading, rows(inPlace));
      const value = { text: inPlace };
      const key = "t2.regulations.repealed";
      expect(document?.report.figures[key]).toEqual({ ...value, unread: "unclear" });
      const sheet = readSheet([[title], [heading], ...rows(inPlace)]);
      expect(sheet?.report.figures[key]).toEqual(value);
    }
  );

  test.each(["-", "/", "无", "不适用"])("%s may be nothing, and is incomplete", (inPlace) => {
    const document = readDocument(title, heading, rows(inPlace));
    expect(document?.report.figures["t2.regulations.repealed"]).toEqual({ text: inPlace });
    expect(document && falseErrors(document)).toEqual([]);
  });
});
