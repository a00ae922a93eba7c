import { figureKeys } from "../../../src/report/figures";
import { checkReport } from "../../../src/check/check";
import { formats, type Format } from "../../../src/report/formats";
import { rules } from "../../../src/rules";
import { rulesDocument } from "../../../src/rules/document";
import { isFor, type Filing, type Rule, type Subject } from "../../../src/rules/rule";
import { weigh } from "../../../src/rules/weigh";
import { blankReport, changed, soundReport } from "../../check/sample-reports";
import { before, notice } from "./reports";

jest.mock("../../../src/report/formats/registry", () => jest.requireActual<object>("./registry"));

test("no rule asks for a figure that the form does not have", () => {
  for (const form of formats) {
    const own = new Set<Subject>([
      ...(["title", "preface", "s1", "s5", "s6"] as const),
      ...figureKeys(form),
    ]);
    const blank = blankReport(form.id);
    const beside = { previous: { ...soundReport(before.id), year: form.fromYear - 1 } };
    for (const report of [blank, { ...soundReport(form.id), year: form.fromYear }]) {
      const filing: Filing = { ...beside, agencyKind: "township", format: form, report };
      for (const rule of rules.filter((each) => isFor(each, form))) {
        const subjects = [...rule.outcomes(filing)].flatMap((outcome) => [
          ...outcome.cells,
          ...(outcome.kind === "undecided" ? outcome.missing : []),
        ]);
        expect([form.id, rule.id, subjects.filter((each) => !own.has(each))]).toEqual([
          form.id,
          rule.id,
          [],
        ]);
      }
    }
  }
});

test("a rule that asks for one all the same is silent, in forms that have it it speaks", () => {
  const [sample] = rules;
  if (!sample) throw new Error("no rules");
  const asking: Rule = {
    ...sample,
    id: "t2.asking",
    outcomes: ({ report: told }) => [
      weigh(told, {
        place: "表二",
        figures: { issued: "t2.regulations.issued", refused: "t3.denied.stateSecret.total" },
        sides: ({ issued, refused }) => ({ left: issued, right: refused }),
        holds: () => false,
        sentence: () => "不等。",
      }),
    ],
  };
  const said = (form: Format): readonly string[] => {
    const told = changed(blankReport(form.id), { "t3.denied.stateSecret.total": 1 });
    return checkReport(told, { rules: [asking] }).findings.flatMap(({ cells }) => cells);
  };
  const found = formats.map((form) => [form.id, said(form)] as const);
  const asked = ["t2.regulations.issued"];
  expect(Object.fromEntries(found)).toEqual({
    "2019": [],
    "2021": asked,
    "2027": asked,
    "2028": asked,
    "2030": asked,
  });
});

test("the rules' documentation names every notice, those that say the same together", () => {
  const document = rulesDocument(rules);
  const numbers = formats.map(({ documentNumber }) => documentNumber).join("、");
  expect(document).toContain(`- 依据（格式规定）：${numbers}所附格式，表三表头：`);
  expect(document).toContain(`2027年格式（${notice}）`);
  const [aspects] = document
    .split("## ")
    .filter((chapter) => chapter.startsWith("document.aspects"));
  expect(aspects).toContain("国办公开办函〔2021〕30号第（一）项，总体情况的内容");
  expect(aspects).toContain("国办公开办函〔2029〕7号第二条，总体情况的内容");
});
