import type { Area } from "../../report/layout";
import type { Measure } from "../../report/structure";
import type { Validation } from "../sheet-plan";

interface Wording {
  readonly title: string;
  readonly prompt: string;
  readonly refusal: string;
}

function wordingOf(measure: Measure): Wording {
  switch (measure.kind) {
    case "count":
      return {
        title: `填写${measure.unit}数`,
        prompt: "请填不小于 0 的整数，没有的填 0。",
        refusal: "这里只能填不小于 0 的整数，例如 0 或 12，不要带单位、文字和小数点。请重新填写。",
      };
    case "change":
      return {
        title: "填写增减数",
        prompt: "请填整数：增加填正数，减少填负数（如 -8），没有变化填 0。",
        refusal: "这里只能填整数，减少时填负数，例如 -8，不要带单位、文字和小数点。请重新填写。",
      };
    case "amount":
      return {
        title: `填写金额（${measure.unit}）`,
        prompt: `请填以${measure.unit}为单位的数字，可以有小数，没有的填 0。`,
        refusal: `这里只能填不小于 0 的数字，单位是${measure.unit}，例如 12.5，不要带单位和文字。请重新填写。`,
      };
  }
}

/** What may be typed where a measure is asked for. */
export function validationFor(measure: Measure, area: Area): Validation {
  return { area, kind: measure.kind, ...wordingOf(measure) };
}
