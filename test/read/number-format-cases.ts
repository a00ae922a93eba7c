/** What an amount in a column of 万元 is read as, by its number format; null where it is not to be read. */
export interface NumberFormatCase {
  readonly format: string;
  readonly held: number;
  readonly amount: number | null;
}

function of(format: string, held: number, amount: number | null): NumberFormatCase {
  return { format, held, amount };
}

/** Number formats with the number that a reader of the cell sees, none of it derived from the code that reads them. */
export const numberFormatCases: readonly NumberFormatCase[] = [
  of("General", 25.1, 25.1),
  of("General", 382.0000001, 382.0000001),
  of("0", 25, 25),
  of("0.00", 25.1234, 25.12),
  of("0.00", 1.005, 1.01),
  of("#,##0", 1234567, 1234567),
  of("#,##0.00_ ", 25, 25),
  of("#,##0.00;[Red]-#,##0.00", 25, 25),
  of('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 25.1, 25.1),
  of('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, 0),
  of("¥#,##0.00", 3940, null),
  of('"￥"#,##0', 3940, null),
  of("[$¥-804]0.00", 3940, null),
  of('_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 3940, null),
  of('0.00"元"', 3940, 0.394),
  of('0.00"万元"', 25.1, 25.1),
  of('0.00"亿元"', 0.05, 500),
  of('0"百万元"', 3, 300),
  of("0!.0000", 251000, 25.1),
  of("0\\.0000", 251000, 25.1),
  of('0"."0000', 251000, 25.1),
  of('0!.0,"万元"', 251000, 25.1),
  of("#,##0.00,", 251000, 251),
  of("0.0,,", 25100000, 25.1),
  of('[>=10000]0!.0000"万元";0"元"', 251000, 25.1),
  of('[>=10000]0!.0000"万元";0"元"', 940, 0.094),
  of(";;;", 25, null),
  of(";;;", 0, 0),
  of("0;-0;", 0, 0),
  of("0;-0;;@", 0, 0),
  of("#", 0, 0),
  of("#", 0.2, null),
  of('0"0"', 25, null),
  of('"1"0', 25, null),
  of("0*0", 25, null),
  of("000000", 25, null),
  of('"约"0"余一"', 25, null),
  of('0"."0"."0', 251, null),
  of("0%", 0.25, null),
  of("0.0‰", 0.25, null),
  of("# ?/?", 0.5, null),
  of("??/??", 0.5, null),
  of("0.00E+00", 251000, null),
  of("yyyy", 45658, null),
  of('m"月"d"日"', 45658, null),
  of("d", 45658, null),
  of("[h]:mm", 1.5, null),
  of("0;0", -5, null),
  of("0;(0)", -5, null),
  of("0;-0", -5, -5),
  of("[DBNum2][$-804]0", 25, null),
  of('"$"0', 25, null),
  of('0"件"', 25, null),
];

export const amountKey = "t2.adminFees.amount";

/** The second table of the 2021 form, with one amount, and where that stands. */
export const amountCell = { address: "B15", row: 14, column: 1 } as const;

export function rowsWithAmount(held: number | string): readonly (readonly (string | number)[])[] {
  return [
    ["某局2024年政府信息公开工作年度报告"],
    ["第二十条第（一）项"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", 1, 0, 1],
    ["行政规范性文件", 2, 0, 2],
    ["第二十条第（五）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政许可", 3],
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", 4],
    ["行政强制", 5],
    ["第二十条第（八）项"],
    ["信息内容", "本年收费金额（单位：万元）"],
    ["行政事业性收费", held],
  ];
}
