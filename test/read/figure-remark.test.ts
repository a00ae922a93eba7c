import fc from "fast-check";
import { readFigure } from "../../src/read/figure-text";
import type { Measure } from "../../src/report/structure";

const count: Measure = { kind: "count", unit: "件" };
const amount: Measure = { kind: "amount", unit: "万元" };

describe("a figure with what is said of it", () => {
  test.each([
    ["22（其中修订16件）", 22, "其中修订16件"],
    ["1（其中修订1件）", 1, "其中修订1件"],
    ["22(其中：规章2，规范性文件20)", 22, "其中：规章2，规范性文件20"],
    ["12（含修订3件）", 12, "含修订3件"],
    ["12 ( 含修订3件 )", 12, "含修订3件"],
    ["12\n（含修订3件）", 12, "含修订3件"],
    ["５件（其中备案3件）", 5, "其中备案3件"],
    ["3（2件转下年）", 3, "2件转下年"],
    ["1,573（其中规章2件）", 1573, "其中规章2件"],
    ["22，其中修订16件", 22, "其中修订16件"],
    ["22件，其中修订16件。", 22, "其中修订16件"],
    ["22（含2023年结转3件）", 22, "含2023年结转3件"],
    ["22（上年80件）", 22, "上年80件"],
    ["22（均为自然人）", 22, "均为自然人"],
    ["22（其中：规章2（含修订1件），其他20）", 22, "其中：规章2（含修订1件），其他20"],
    ["2*", 2, "*"],
    ["2＊", 2, "＊"],
    ["2 *", 2, "*"],
    ["2**", 2, "**"],
    ["2※", 2, "※"],
    ["2#", 2, "#"],
    ["2①", 2, "①"],
    ["2[注1]", 2, "注1"],
    ["2［注］", 2, "注"],
    ["2【注1】", 2, "注1"],
    ["2（注）", 2, "注"],
    ["2（注①）", 2, "注①"],
    ["2 注①", 2, "注①"],
    ["2注1", 2, "注1"],
    ["2（见注2）", 2, "见注2"],
    ["2（详见附件1）", 2, "详见附件1"],
    ["2[¹]", 2, "¹"],
    ["2*（其中修订1件）", 2, "*（其中修订1件）"],
    ["-2（其中修订1件）", -2, "其中修订1件"],
  ])("%j is %d, and %j is said of it", (text, value, remark) => {
    expect(readFigure(text, count)).toEqual({ value, remark });
  });

  test.each([
    ["72701.2578（含罚没收入12.5万元）", 72701.2578, "含罚没收入12.5万元"],
    ["25.1万元（其中培训费3000元）", 25.1, "其中培训费3000元"],
    ["25.1*", 25.1, "*"],
  ])("an amount %j is %d, and %j is said of it", (text, value, remark) => {
    expect(readFigure(text, amount, "万元")).toEqual({ value, remark });
  });

  test.each([
    "(2)",
    "（2）",
    "【2】",
    "*2",
    "①2",
    "~~22~~",
    "~~22~~ 23",
    "约22",
    "22（约）",
    "22余件",
    "22以上",
    "22+",
    "22+3",
    "22/3",
    "2 1",
    "22 23",
    "22~23",
    "22-23",
    "3或4",
    "22（23）",
    "22(2)",
    "22[2]",
    "22（23件）",
    "22（更正为23）",
    "22（应为23件）",
    "22（修订后为23件）",
    "22（其中修订160件）",
    "22（划去）",
    "22（作废）",
    "22（待核）",
    "22（万）",
    "22（千件）",
    "22（其中修订16件",
    "22其他",
    "22a",
    "22人",
    "22%",
    "22*3",
    "22#楼",
    "1.5×10⁴",
    "22（？）",
    "12，34（其中修订3件）",
    "1.2.3（其中修订1件）",
    "2024年",
    "22件 16件",
    "22（其中一部分）".repeat(30),
  ])("%j is no figure", (text) => {
    expect(typeof readFigure(text, count).value).not.toBe("number");
  });

  test.each([
    ["157.3179万", 1573179],
    ["157.3179 万件", 1573179],
    ["0.0022万", 22],
    ["2.93510000亿", 293510000],
    ["157.3179萬", 1573179],
  ])("%j counts every single one: %d", (text, value) => {
    const reading = readFigure(text, count);
    expect(reading.value).toBe(value);
    expect(reading.judgement?.code).toBe("count-converted");
  });

  test.each(["157万", "157.3万", "157.32万件", "157.317万", "157.31795万", "5亿"])(
    "%j may be rounded",
    (text) => {
      expect(readFigure(text, count)).toEqual({ value: { text } });
    }
  );

  test.each([
    ["1.5（万元）", 1.5],
    ["1.5(元)", 0.00015],
    ["3（件）", undefined],
  ])("a unit in brackets is no remark: %j", (text, value) => {
    const reading = readFigure(text, amount, "万元");
    expect(reading.remark).toBeUndefined();
    if (value !== undefined) expect(reading.value).toBe(value);
  });

  test("nor is a counting word", () => {
    expect(readFigure("3（件）", count)).toEqual({ value: 3 });
  });
});

describe("whatever stands beside a number", () => {
  const beside = fc.string({
    unit: fc.constantFrom(
      ..."0123456789０１９.,，、（）()[]【】*※#①②注其中含修订件约或为至+-/~ 万元年¹²³",
      "其中",
      "上年",
      "转下年"
    ),
    maxLength: 12,
  });

  test("its own digits are never the figure's", () => {
    fc.assert(
      fc.property(fc.nat(9999), beside, (number, words) => {
        const reading = readFigure(`${number}${words}`, count);
        if (reading.remark === undefined || typeof reading.value !== "number") return;
        // What is read is the number the text begins with, up to the first sign that is none of a number.
        const whole = /^\d+(?:[,，]\d{3})*(?:[.．]\d+)?/.exec(
          `${number}${words}`.replace(/[０-９]/g, (wide) =>
            String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
          )
        );
        const digits = Number((whole?.[0] ?? "").replace(/[,，]/g, "").replace("．", "."));
        expect([digits, digits * 1e4, digits * 1e8]).toContain(reading.value);
      }),
      { numRuns: 3000 }
    );
  });
});
