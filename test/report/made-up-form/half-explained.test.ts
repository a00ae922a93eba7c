import { notCompared } from "../../../src/check/not-compared";
import { formatForYear } from "../../../src/report/formats";

jest.mock("../../../src/report/formats/registry", () =>
  jest.requireActual<object>("./half-explained-registry")
);

test("what a form does not explain is told by the names of its figures", () => {
  const told = notCompared(formatForYear(2027), formatForYear(2026));
  expect(told.map(({ why }) => why)).toEqual([
    "上一年是2021年格式，没有这一栏",
    "上一年是2021年格式，没有同样统计的栏",
  ]);
  expect(told[0]?.name).toBe("公共数据");
  expect(told[1]?.name).toMatch(/^（五）不予处理 6\.滥用权利的申请·自然人、/);
});
