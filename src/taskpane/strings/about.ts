import type { Translated } from "./language";

const zhCN = {
  title: "关于年报助手",
  version: (version: string) => `版本：${version}`,
  address: (address: string) => `网页地址：${address}`,
  compare: "与 Excel 对照",
  compareHint: "可以帮忙做一份对照记录发给管理员，里面没有单位和数据。",
};

export type AboutStrings = typeof zhCN;

const enUS: AboutStrings = {
  title: "About Annual Report Assistant",
  version: (version) => `Version: ${version}`,
  address: (address) => `Pages from: ${address}`,
  compare: "Compare with Excel",
  compareHint:
    "You can help: run the comparison in an empty workbook and send its record to whoever gave you the add-in. No agency and no figure is in it.",
};

/** What 关于 says; it is loaded with it. */
export const aboutStrings: Translated<AboutStrings> = { "zh-CN": zhCN, "en-US": enUS };
