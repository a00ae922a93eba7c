import { type ConformanceCase, answerOf, errorCode } from "../conformance-case";

const NUMBERS = [
  ["新收", 12, 30],
  ["办结", 11, 29],
  ["结转", 1, 1],
];

export const chartCases: readonly ConformanceCase[] = [
  {
    name: "a chart of two columns of numbers: a series a column, with the names it is given",
    belief: "chartSeries",
    expected: {
      charts: 1,
      type: "ColumnClustered",
      title: "两年",
      series: ["2024年", "2025年"],
      labelled: [true, true],
    },
    async run(context, sheet) {
      sheet.getRange("A1:C3").values = NUMBERS;
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B1:C3"), "Columns");
      chart.title.text = "两年";
      ["2024年", "2025年"].forEach((name, index) => {
        const series = chart.series.getItemAt(index);
        series.name = name;
        series.setXAxisValues(sheet.getRange("A1:A3"));
        series.hasDataLabels = true;
      });
      chart.setPosition(sheet.getRange("A5"), sheet.getRange("F20"));
      chart.load("chartType");
      chart.title.load("text");
      chart.series.load("items/name,items/hasDataLabels");
      const charts = sheet.charts.getCount();
      await context.sync();
      return {
        charts: answerOf(charts),
        type: chart.chartType,
        title: chart.title.text,
        series: chart.series.items.map(({ name }) => name),
        labelled: chart.series.items.map(({ hasDataLabels }) => hasDataLabels),
      };
    },
  },
  {
    name: "a protected sheet takes no chart; one that is deleted is gone",
    belief: "protectedSheets",
    expected: { refused: "AccessDenied", left: 0 },
    async run(context, sheet) {
      sheet.getRange("A1:C3").values = NUMBERS;
      const add = (): Excel.Chart =>
        sheet.charts.add("ColumnClustered", sheet.getRange("B1:C3"), "Columns");
      add().delete();
      const left = sheet.charts.getCount();
      sheet.protection.protect();
      await context.sync();
      return { refused: await errorCode(context, add), left: answerOf(left) };
    },
  },
  {
    name: "the series of a chart whose first row and column have an empty cell",
    belief: "chartNames",
    expected: 1,
    async run(context, sheet) {
      sheet.getRange("A1:B3").values = [
        ["", 30],
        [11, 29],
        [1, 1],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      const count = chart.series.getCount();
      await context.sync();
      return answerOf(count);
    },
  },
  {
    name: "the series of a chart of one row, told their numbers afterwards",
    belief: "chartSeries",
    expected: ["2024年", "2025年"],
    async run(context, sheet) {
      sheet.getRange("A1:C3").values = [
        ["新收", "", 30],
        ["办结", 11, 29],
        ["结转", 1, ""],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:C2"), "Columns");
      ["2024年", "2025年"].forEach((name, index) => {
        const series = chart.series.getItemAt(index);
        series.name = name;
        series.setValues(sheet.getRange(index === 0 ? "B1:B3" : "C1:C3"));
        series.setXAxisValues(sheet.getRange("A1:A3"));
      });
      chart.series.load("items/name");
      await context.sync();
      return chart.series.items.map(({ name }) => name);
    },
  },
  {
    name: "a chart of a column of numbers: one series, with the name it is given",
    belief: "chartSeries",
    expected: ["2025年"],
    async run(context, sheet) {
      sheet.getRange("A1:B3").values = [
        ["新收", 30],
        ["办结", 29],
        ["结转", 1],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3"), "Columns");
      const series = chart.series.getItemAt(0);
      series.name = "2025年";
      series.setValues(sheet.getRange("B1:B3"));
      series.setXAxisValues(sheet.getRange("A1:A3"));
      chart.series.load("items/name");
      await context.sync();
      return chart.series.items.map(({ name }) => name);
    },
  },
  {
    name: "a chart of cells without a number",
    expected: "EmptyChartSeries",
    run: (context, sheet) =>
      errorCode(context, () => {
        sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      }),
  },
];
