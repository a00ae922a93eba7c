import { emptySections, officialTitle, type Report } from "../../src/report/report";
import { changed, soundReport } from "../check/sample-reports";

const agency = "青河县水务局";

/** A complete report in which no rule finds anything. */
export function finishedReport(year = 2025): Report {
  const sound = changed(soundReport("2021"), {
    "t2.regulations.issued": 0,
    "t2.regulations.repealed": 0,
    "t2.regulations.inForce": 0,
  });
  return {
    ...sound,
    agency,
    year,
    title: officialTitle(agency, year),
    sections: {
      ...emptySections,
      preface:
        `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。` +
        "本报告电子版可在青河县人民政府网站（http://www.example.gov.cn）查阅和下载。" +
        "对本报告如有疑问，请与青河县水务局办公室联系" +
        "（地址：青河县河滨路1号；邮政编码：325000；联系电话：0577-12345678）。",
      s1:
        "（一）主动公开。及时公开政策文件和办事信息。\n" +
        "（二）依申请公开。依法办理每一件申请。\n" +
        "（三）政府信息管理。定期清理已公开的文件。\n" +
        "（四）政府信息公开平台建设。改版了门户网站的公开专栏。\n" +
        "（五）监督保障。每季度检查公开栏目，开展业务培训。",
      s5:
        "存在的主要问题：部分栏目更新不够及时，政策解读的形式不够丰富。\n" +
        "改进情况：明确各栏目的更新责任，增加图解和问答形式的解读。",
      s6: "本年度收取信息处理费60元。没有其他需要报告的事项。",
    },
  };
}

/** The same with one figure wrong: a sub-total of table 4. */
export function wrongReport(): Report {
  const report = finishedReport();
  const total = report.figures["t4.review.total"];
  if (typeof total !== "number") throw new Error("The sample has no figure there");
  return changed(report, { "t4.review.total": total + 3 });
}
