import { isOwnOrgan, ownerIn } from "../../../src/rules/prose/owners";
import { busyReport } from "./sentence-report";

test.each([
  ["云河市人民政府", "云河市人民政府", true],
  ["云河市人民政府", "云河市政府", true],
  ["云河市人民政府", "市政府", true],
  ["云河市人民政府", "白石市政府", false],
  ["云河市人民政府", "府", false],
  ["云河市高新区管理委员会", "云河市高新区管委会", true],
  ["云河市开发区管理委员会", "开发区管理委员会", true],
  ["云河市开发区管委会", "开发区管理委员会", true],
  ["云河市人民政府", "云河代表市政府", true],
  ["云河市人民政府", "市政府代表云河市", true],
  ["云河市人民政府", "白石市代表云河市", false],
  ["云河市人民政府", "云河市代表白石市", false],
  ["云河市人民政府驻北京代表处", "驻北京代表处", true],
] as const)("in a report of %s, %s is its agency: %s", (agency, name, own) => {
  expect(isOwnOrgan(name, agency)).toBe(own);
});

test.each([
  ["云河市人民政府", "全市办结", "own"],
  ["云河市人民政府", "2024年我市收到", "own"],
  ["云河市人民政府", "其中我市办结", "own"],
  ["云河市人民政府", "本机关收到", "own"],
  ["云河市人民政府", "市政府高度重视", "own"],
  ["云河市人民政府", "办结", undefined],
  ["云河市人民政府", "工作平稳", undefined],
  ["云河市人民政府", "按照市教育局要求", undefined],
  ["云河市人民政府", "市教育局表现突出", "others"],
  ["云河市人民政府", "2024年市教育局收到", "others"],
  ["云河市人民政府", "白石市人民政府收到", "others"],
  ["云河市人民政府", "各部门收到", "each"],
  ["云河市人民政府", "各部门共收到", "each"],
  ["云河市人民政府", "12个部门收到", "others"],
  ["云河市人民政府", "市政府办公室收到", "office"],
  ["云河市教育局", "全市收到", "own"],
  ["云河市教育局", "全省收到", "wider"],
  ["云河县白石镇人民政府", "全县收到", "wider"],
  ["云河县白石镇人民政府", "全镇收到", "own"],
] as const)(
  "in a report of %s, %s begins with whose numbers it tells: %s",
  (agency, clause, owner) => {
    expect(ownerIn(clause, { ...busyReport, agency })).toBe(owner);
  }
);
