import type { Standing } from "../../src/write/document";

/** Nothing left to do. */
export const ready: Standing = { state: "ready", sentence: "可以报送", reasons: [] };

/** What is left to do keeps a report from being filed. */
export const notReady: Standing = {
  state: "not-ready",
  sentence: "还不能报送：27格空着，3部分未写",
  reasons: [
    { code: "blanks", message: "27格空着" },
    { code: "sections-unwritten", message: "3部分未写：一、五、六" },
  ],
};
