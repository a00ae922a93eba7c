import type { Rule } from "../rule";
import { hasOwnPreface, textOf } from "./text";

const contact = /电话|联系方式|邮箱|邮编|邮政编码|地址|传真|\d{3,4}[-—－]\d{7,8}/;

export const contactDetails: Rule = {
  id: "document.contact",
  title: "前言写明联系方式",
  explanation: "年报的前言一般写明查阅网址和联系方式（地址、邮编、电话），方便公众询问。",
  level: "note",
  source: { kind: "practice", where: "各地公布的年报通行的写法；两份通知的格式没有写前言" },
  exceptions: ["联系方式写在第六部分"],
  example: "前言没有写联系方式（地址、邮编、电话）。",
  *outcomes({ report }) {
    const preface = textOf(report, "preface");
    if (!hasOwnPreface(report)) return;
    yield contact.test(preface + textOf(report, "s6"))
      ? { kind: "passed", cells: ["preface"], message: "写明了联系方式。" }
      : {
          kind: "broken",
          cells: ["preface"],
          message: "前言没有写联系方式（地址、邮编、电话）。",
        };
  },
};
