import type { Standing } from "../../src/write/document";

/** Nothing left to do. */
export const ready: Standing = { state: "ready", sentence: "可以报送", reasons: [] };

/** As much is left to do as can be. */
export const nothingDone: Standing = {
  state: "not-ready",
  sentence:
    "还不能报送：2个问题待回答，没有单位名称，没有年度，没有标题，缺1张表，1张表没有读到，缺2行，1行没有读到，3格合并在一起，" +
    "12处必须改正，2格不是数字，27格空着，6处文字待补，4部分未写，1处无法判断，1条规则没有核对成",
  reasons: [],
};

/** What is left to do keeps a report from being filed. */
export const notReady: Standing = {
  state: "not-ready",
  sentence: "还不能报送：27格空着，3部分未写",
  reasons: [
    { code: "blanks", message: "27格空着" },
    { code: "sections-unwritten", message: "3部分未写：一、五、六" },
  ],
};
