import { readCell, type CellReading, type HeldContent } from "../../src/read/cell-content";

const unread = { kind: "unread", cause: "number-format" } as const;
const asText = { kind: "text" } as const;
const percent = { ...unread, disguised: { as: "percent", meant: null } } as const;

test.each<[held: HeldContent, reading: CellReading]>([
  [{ value: 5, numberFormat: "0" }, { content: 5 }],
  [{ value: 0.1 + 0.2, numberFormat: "" }, { content: 0.3 }],
  [
    { value: 5.4, numberFormat: "0" },
    { content: 5, remark: { kind: "rounded", held: 5.4 } },
  ],
  [
    { value: 1.1 + 2.2, numberFormat: "0" },
    { content: 3, remark: { kind: "rounded", held: 3.3 } },
  ],
  [{ value: 5, numberFormat: '0"元"' }, { content: "5元" }],
  [
    { value: 0.5, numberFormat: "0%", shown: " 50% " },
    { content: "50%", remark: percent },
  ],
  [
    { value: 0.5, numberFormat: "0%", shown: "####" },
    { content: "0.5", remark: percent },
  ],
  [
    { value: 0.5, numberFormat: "0%", shown: "#1" },
    { content: "#1", remark: percent },
  ],
  [
    { value: 0.5, numberFormat: "0%" },
    { content: "0.5", remark: percent },
  ],
  [
    { value: 5, numberFormat: '0"1"' },
    { content: "51", remark: unread },
  ],
  [
    { value: "12", numberFormat: "" },
    { content: "12", remark: asText },
  ],
  [
    { value: " 12 ", numberFormat: "@" },
    { content: " 12 ", remark: asText },
  ],
  [
    { value: "12", numberFormat: '@" "' },
    { content: "12", remark: asText },
  ],
  [
    { value: 12, numberFormat: "@" },
    { content: 12, remark: asText },
  ],
  [
    { value: "12", numberFormat: '@"元"' },
    { content: "12元", remark: unread },
  ],
  [{ value: "无", numberFormat: '@"元"' }, { content: "无" }],
  [
    { value: "1".repeat(30), numberFormat: '@"元"' },
    { content: `${"1".repeat(30)}元`, remark: unread },
  ],
  [{ value: "1".repeat(31), numberFormat: '@"元"' }, { content: "1".repeat(31) }],
  [{ value: true, numberFormat: "0" }, { content: true }],
])("what a cell with %j says", (held, reading) => {
  expect(readCell(held)).toEqual(reading);
});
