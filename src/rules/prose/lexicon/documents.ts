import type { Entries } from "../vocabulary";

/** Rules and normative documents, and the decisions and fees of table 2. */
export const documentEntries: Entries = [
  [
    { is: "document", documents: ["regulations", "normativeDocs"] },
    "{政府,}规章{和,及,、,与,以及}{行政,}规范性{文件,档案}",
  ],
  [
    { is: "document", documents: ["normativeDocs"] },
    "{行政,}规范性{文件,档案}",
    "{行政,}规范性文件目录|{共,收录}",
  ],
  [
    { is: "document", documents: ["regulations"] },
    "{政府,地方政府,部门,}规章",
    "{省,自治区,市,州}{人民,}政府规章",
  ],
  [
    { is: "documentVerb", column: "issued" },
    "{新,}制{发,定,订}{出台,印发,发布,并印发,并出台,}",
    "{新,}{出台,印发}",
    "新发",
  ],
  [
    { is: "documentVerb", column: "repealed" },
    "废止",
    "{宣布,}{废止,失效}{和,或,及,、,}{宣布,}{失效,废止}",
    "宣布废止",
  ],
  [
    { is: "documentVerb", column: "inForce" },
    "{现行,继续,目前,现,仍,全文,依然}有效",
    "有效{文件,件数}",
  ],
  [
    { is: "otherDocumentVerb" },
    "修{改,订,正}",
    "备案",
    "审{查,核}",
    "清理",
    "解读",
    "评估",
    "起草",
    "{拟,建议}{废止,修改,制定}",
    "{宣布,自然,}失效",
    "部分条款",
    "{列入,纳入}",
  ],
  [
    { is: "publish" },
    "{主动,集中,统一,及时,新增,新,累计,共,全文,}{公开,发布,公布,公示,刊登,刊发,上传,推送,转载}",
    "信息发布",
  ],
  [
    { is: "decision", kind: "licensing" },
    "行政许可{处理决定,决定书,决定,事项,案件,办件,}{数量,数,}",
    "{作出,}许可{类,}{处理,}决定{书,}{数量,数,}",
  ],
  [
    { is: "decision", kind: "penalties" },
    "行政处罚{处理决定,决定书,决定,事项,案件,}{数量,数,}",
    "{作出,}处罚{类,}{处理,}决定{书,}{数量,数,}",
  ],
  [
    { is: "decision", kind: "coercion" },
    "行政强制{处理决定,措施,决定,事项,案件,}{数量,数,}",
    "{作出,}强制{类,}{处理,}决定{数量,数,}",
    "强制措施{数量,数,}",
  ],
  [{ is: "decision", kind: "licensing", weak: true }, "许可"],
  [{ is: "decision", kind: "penalties", weak: true }, "处罚"],
  [{ is: "decision", kind: "coercion", weak: true }, "强制"],
  [{ is: "decision", kind: "adminFees" }, "行政事业性收费{总金额,收入,金额,总额,}"],
  [{ is: "decide" }, "{作出,做出}{决定,}", "实施", "{共,一年,全年,年内,本年,}收取", "征收", "采取"],
];
