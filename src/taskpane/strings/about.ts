import type { Translated } from "./language";

const zhCN = {
  title: "关于年报助手",
  version: (version: string) => `版本：${version}`,
  address: (address: string) => `网页地址：${address}`,
};

export type AboutStrings = typeof zhCN;

const enUS: AboutStrings = {
  title: "About Annual Report Assistant",
  version: (version) => `Version: ${version}`,
  address: (address) => `Pages from: ${address}`,
};

/** What 关于 says; it is loaded with it. */
export const aboutStrings: Translated<AboutStrings> = { "zh-CN": zhCN, "en-US": enUS };
