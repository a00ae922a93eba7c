import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applicantGroups } from "../../src/report/applicants";
import { counterpart } from "../../src/report/counterpart";
import {
  figureKeys,
  figureNamed,
  figuresOf,
  figuresOfTable,
  type Figure,
} from "../../src/report/figures";
import {
  formatById,
  formatForYear,
  formats,
  formatsWith,
  haveSameForm,
  tableOf,
  type Format,
  type FormatId,
} from "../../src/report/formats";
import { cases } from "../../src/report/formats/measures";
import { oldestFirst } from "../../src/report/formats/oldest-first";
import { identitiesOf } from "../../src/report/identities";
import { layoutOf, type LayoutCell } from "../../src/report/layout";
import type { Table, WithoutCounterpart } from "../../src/report/structure";

/**
 * Every cell of an official form, one a line: table, row, column, row span x column span, and the printed wording
 * or `=` and the figure's key. Transcribed from the annexes of the two notices, not derived from src.
 */
function transcribedCells(id: string): readonly string[] {
  return readFileSync(join(__dirname, "forms", `${id}.txt`), "utf8")
    .trimEnd()
    .split("\n");
}

function describeCell(table: string, cell: LayoutCell): string {
  const content = cell.kind === "figure" ? `=${cell.key}` : cell.text;
  return `${table} ${cell.row} ${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${content}`;
}

function derivedCells(format: Format): readonly string[] {
  return format.tables.flatMap((table) =>
    layoutOf(table).cells.map((cell) => describeCell(table.id, cell))
  );
}

describe.each(formats.map((format) => [format.id, format] as const))("form %s", (id, format) => {
  test("has every cell of the official form, to the letter", () => {
    expect(derivedCells(format)).toEqual(transcribedCells(id));
  });

  test("has each figure once, in reading order", () => {
    const transcribed = transcribedCells(id).flatMap((line) => line.split(" =")[1] ?? []);
    expect(figureKeys(format)).toEqual(transcribed);
    expect(new Set(transcribed).size).toBe(transcribed.length);
  });

  test.each(format.tables.map((table) => [table.name, layoutOf(table)] as const))(
    "%s is fully covered by its cells, without overlap",
    (_, layout) => {
      const covered = new Map<string, number>();
      for (const cell of layout.cells) {
        for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
          for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
            const place = `${row},${column}`;
            covered.set(place, (covered.get(place) ?? 0) + 1);
          }
        }
      }
      expect(covered.size).toBe(layout.rows * layout.columns);
      expect(new Set(covered.values())).toEqual(new Set([1]));
    }
  );

  test("its totals are what identities sum", () => {
    const sums = identitiesOf(format).filter(({ rule }) => rule !== "t3.balance");
    const totals = [...figuresOf(format).values()].filter(({ role }) => role === "total");
    expect(new Set(totals.map(({ key }) => key))).toEqual(
      new Set(sums.flatMap(({ right }) => right))
    );
  });

  test("names only its own figures in identities", () => {
    const figures = figuresOf(format);
    for (const identity of identitiesOf(format)) {
      for (const key of [...identity.left, ...identity.right]) {
        expect(figures.has(key)).toBe(true);
      }
    }
  });
});

test.each([
  ["2019", 198],
  ["2021", 200],
] as const)("form %s has %i figures", (id, count) => {
  expect(figureKeys(formatById(id))).toHaveLength(count);
});

test("only 本年增/减 may be negative, only amounts may have decimals", () => {
  const kinds = (id: FormatId, kind: string): readonly string[] =>
    [...figuresOf(formatById(id)).values()]
      .filter((figure) => figure.measure.kind === kind)
      .map(({ key }) => key);
  expect(kinds("2019", "change")).toEqual([
    "t2.licensing.itemsChange",
    "t2.otherServices.itemsChange",
    "t2.penalties.itemsChange",
    "t2.coercion.itemsChange",
    "t2.adminFees.itemsChange",
  ]);
  expect(kinds("2021", "change")).toEqual([]);
  expect(kinds("2019", "amount")).toEqual(["t2.procurement.amount"]);
  expect(kinds("2021", "amount")).toEqual(["t2.adminFees.amount"]);
});

describe("identities", () => {
  const count = (format: Format, rule: string): number =>
    identitiesOf(format).filter((identity) => identity.rule === rule).length;

  test.each([
    ["2019", { "t3.balance": 7, "t3.outcomes": 7, "t3.applicants": 23, "t4.outcomes": 3 }],
    ["2021", { "t3.balance": 7, "t3.outcomes": 7, "t3.applicants": 25, "t4.outcomes": 3 }],
  ] as const)("form %s has those of the word 总计 and the printed one", (id, expected) => {
    const format = formatById(id);
    for (const [rule, number] of Object.entries(expected)) {
      expect([rule, count(format, rule)]).toEqual([rule, number]);
    }
  });

  test("the balance is 一 + 二 = 三（七） + 四, per column", () => {
    const [first] = identitiesOf(formatById("2021"));
    expect(first).toEqual({
      rule: "t3.balance",
      along: { direction: "column", labels: ["申请人情况", "自然人"] },
      left: ["t3.received.individual", "t3.carriedIn.individual"],
      right: ["t3.disposed.individual", "t3.carriedOut.individual"],
    });
  });

  test.each([
    ["2019", 19],
    ["2021", 21],
  ] as const)("（七）总计 of form %s has %i addends", (id, addends) => {
    const outcomes = identitiesOf(formatById(id)).filter(({ rule }) => rule === "t3.outcomes");
    expect(outcomes.map(({ left }) => left.length)).toEqual(outcomes.map(() => addends));
  });

  test("a case total includes 尚未审结 of its own group only", () => {
    const suits = identitiesOf(formatById("2021")).filter(({ rule }) => rule === "t4.outcomes");
    expect(suits[1]).toEqual({
      rule: "t4.outcomes",
      along: { direction: "row", labels: ["行政诉讼", "未经复议直接起诉"] },
      left: [
        "t4.suitDirect.upheld",
        "t4.suitDirect.corrected",
        "t4.suitDirect.otherOutcome",
        "t4.suitDirect.pending",
      ],
      right: ["t4.suitDirect.total"],
    });
  });
});

test.each([
  [2019, "2019"],
  [2020, "2019"],
  [2021, "2021"],
  [2025, "2021"],
])("reports for %i use form %s", (year, id) => {
  expect(formatForYear(year).id).toBe(id);
});

describe.each(
  formats.slice(1).map((format, index) => [format.id, format, formats[index]] as const)
)("form %s and the form before it", (_, format, before) => {
  const explanations = format.formBefore?.withoutCounterpart ?? [];
  const alone = [...figuresOf(format).values()].filter(
    ({ key }) => before && counterpart(format, before, key) === null
  );
  const explaining = (figure: Figure): readonly WithoutCounterpart[] =>
    explanations.filter(
      ({ figures }) =>
        figure.column === figures || figure.row === figures || figure.row.startsWith(`${figures}.`)
    );

  test("every figure without a counterpart is explained, once", () => {
    for (const figure of alone) {
      expect([figure.key, explaining(figure).length]).toEqual([figure.key, 1]);
    }
  });

  test("nothing is explained that has a counterpart", () => {
    expect(new Set(alone.flatMap(explaining))).toEqual(new Set(explanations));
  });

  test("renamed figures are figures of the two forms", () => {
    for (const [key, known] of Object.entries(format.formBefore?.renamed ?? {})) {
      expect(figureNamed(format, key)).toBeDefined();
      expect(before && figureNamed(before, known ?? "")).toBeDefined();
    }
  });
});

test("a figure's counterpart is found through the forms between, and in a later form by its key", () => {
  const [first, second] = formats.map((format) => format);
  if (!first || !second) throw new Error("too few forms");
  expect(counterpart(second, first, "t2.regulations.issued")).toBe("t2.regulations.newlyMade");
  expect(counterpart(second, first, "t2.regulations.inForce")).toBeNull();
  expect(counterpart(second, first, "t3.received.total")).toBe("t3.received.total");
  expect(counterpart(first, second, "t3.received.total")).toBe("t3.received.total");
  expect(counterpart(first, second, "t2.regulations.newlyMade")).toBeNull();
  expect(counterpart(second, second, "t2.regulations.inForce")).toBe("t2.regulations.inForce");
  expect(counterpart(first, first, "t2.regulations.inForce")).toBeNull();
});

test("a figure that a form does not have counts the same as none of another", () => {
  const [early, late] = [formatById("2019"), formatById("2021")];
  expect(counterpart(early, late, "t2.normativeDocs.inForce")).toBeNull();
  expect(counterpart(late, early, "t2.licensing.prevItems")).toBeNull();
  expect(counterpart(early, early, "t2.normativeDocs.inForce")).toBeNull();
});

describe("a description that does not hold together is an error", () => {
  test("forms that are registered in another order than that of their years", () => {
    const [first, second] = [formatById("2019"), formatById("2021")];
    expect(oldestFirst([first, second])).toEqual([first, second]);
    expect(() => oldestFirst([second, first])).toThrow("Form 2019, from 2019");
    expect(() => oldestFirst([first, { ...second, fromYear: first.fromYear }])).toThrow("2021");
  });

  test("a form of an unknown name", () => {
    // @ts-expect-error: no form has this id
    expect(() => formatById("1999")).toThrow("There is no form 1999");
  });

  test("a form without one of its tables", () => {
    const form = { ...formatById("2021"), tables: [] };
    expect(() => tableOf(form, "t2")).toThrow("Form 2021 has no table t2");
  });

  test("a balance over a row that the table does not have", () => {
    const format = formatById("2021");
    const tables = format.tables.map((table) =>
      table.balance ? { ...table, balance: { ...table.balance, left: ["recieved"] } } : table
    );
    expect(() => identitiesOf({ ...format, tables })).toThrow("no row recieved");
  });
});

test("each table of the form of 2019 is another in that of 2021", () => {
  const [first, second] = [formatById("2019"), formatById("2021")];
  for (const id of ["t2", "t3"] as const) {
    expect(formatsWith(tableOf(first, id))).toEqual([first]);
    expect(formatsWith(tableOf(second, id))).toEqual([second]);
  }
});

test("reports have the same form by its name, whatever their year", () => {
  expect(haveSameForm({ format: "2021" }, { format: "2021" })).toBe(true);
  expect(haveSameForm({ format: "2021" }, { format: "2019" })).toBe(false);
});

test("the row of table 4 has no labels, every other has one or more", () => {
  for (const format of formats) {
    for (const { table, rowLabels } of figuresOf(format).values()) {
      expect(rowLabels.length > 0).toBe(table !== "t4");
    }
  }
});

test("a total that stands under no other label sums all that stands beside it", () => {
  const table: Table = {
    id: "t4",
    name: "表四",
    labelColumns: 1,
    blocks: [
      {
        measure: cases,
        columns: [
          { label: "复议", key: "review" },
          { label: "诉讼", key: "suit" },
          { label: "总计", key: "total", totals: "t4.outcomes" },
        ],
        rows: [{ label: "", children: [{ label: "结果维持", key: "upheld" }] }],
      },
    ],
  };
  const identities = identitiesOf({ ...formatById("2021"), tables: [table] });
  expect(identities).toEqual([
    {
      rule: "t4.outcomes",
      along: { direction: "row", labels: ["结果维持"] },
      left: ["t4.upheld.review", "t4.upheld.suit"],
      right: ["t4.upheld.total"],
    },
  ]);
});

test("every column of applicants is in one group", () => {
  for (const format of formats) {
    const columns = applicantGroups(format).flatMap(({ applicants }) =>
      applicants.map(({ column }) => column)
    );
    const received = figuresOfTable(format, "t3").filter(({ row }) => row === "received");
    expect([...columns, "total"]).toEqual(received.map(({ column }) => column));
  }
  const labels = applicantGroups(formatById("2021")).map(({ label, applicants }) => [
    label,
    applicants.length,
  ]);
  expect(labels).toEqual([
    ["自然人", 1],
    ["法人或其他组织", 5],
  ]);
});
