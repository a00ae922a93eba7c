import type { Book } from "../test/excel-host/book/book";
import { randomNumbers, type Random } from "./random";

/** A sheet that has nothing to do with the report: how far its cells reach, and what they hold. */
export interface SheetShape {
  readonly rows: number;
  readonly columns: number;
  /** `list`: a register of names, dates and amounts; `sentences`: remarks, no two alike; `words`: as reports use them. */
  readonly kind: "list" | "sentences" | "words";
}

export interface NamedShape extends SheetShape {
  readonly name: string;
}

/** 100 000 cells in 20 sheets. */
export const largeShapes: readonly NamedShape[] = [
  { name: "lists of 250 rows and 20 columns", rows: 250, columns: 20, kind: "list" },
  { name: "lists of 2500 rows and 2 columns", rows: 2500, columns: 2, kind: "list" },
  { name: "sentences, 250 rows and 20 columns", rows: 250, columns: 20, kind: "sentences" },
  { name: "words of reports, 250 rows and 20 columns", rows: 250, columns: 20, kind: "words" },
];

const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const names = "伟、芳、秀英、娜、敏、静、丽、强、磊、军、洋、勇、艳、杰".split("、");
const offices = "办公室、综合科、政策法规科、财务科、信息中心、执法大队、行政审批科".split("、");
const subjects = "征地补偿、财政预算、住房保障、环境监测、招标结果、养老服务、道路规划".split("、");
const words = "申请、办理、予以公开、不予公开、无法提供、结转、本年、总计、行政、处理".split("、");

function day(random: Random): string {
  return `${2015 + random.below(10)}-${1 + random.below(12)}-${1 + random.below(28)}`;
}

function listCell(random: Random, row: number, column: number): string | number {
  switch (column % 5) {
    case 0:
      return row + 1;
    case 1:
      return `${random.one(surnames)}${random.one(names)}`;
    case 2:
      return random.one(offices);
    case 3:
      return day(random);
    default:
      return random.below(1_000_000) / 100;
  }
}

function sentence(random: Random): string {
  const who = `${random.one(offices)}${random.one(surnames)}某`;
  return `${day(random)}，${who}申请公开${random.one(subjects)}信息，编号${random.below(100_000)}，已按期答复。`;
}

function reportWords(random: Random): string {
  return `${random.one(words)}${random.one(words)}${random.below(1000)}`;
}

/** The cells of such a sheet, the same in every run. */
function otherCells(
  { rows, columns, kind }: SheetShape,
  seed: number
): readonly (readonly (string | number)[])[] {
  const random = randomNumbers(seed);
  const cellOf = {
    list: (row: number, column: number) => listCell(random, row, column),
    sentences: () => sentence(random),
    words: () => reportWords(random),
  }[kind];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellOf(row, column))
  );
}

const otherSheets = 20;

/** Adds sheets of that shape to a workbook, quickly: nobody who follows the workbook is told of their cells. */
export function addOtherSheets(book: Book, shape: SheetShape): void {
  for (let number = 1; number <= otherSheets; number++) {
    const sheet = book.addSheet(`台账${number}`);
    otherCells(shape, number).forEach((cells, row) =>
      cells.forEach((value, column) =>
        sheet.setContent({ row, column }, { kind: "constant", value })
      )
    );
  }
}
