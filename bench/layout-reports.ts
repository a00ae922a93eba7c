import { formatById } from "../src/report/formats";
import { figuresOf } from "../src/report/figures";
import { emptySections, officialTitle, type Report } from "../src/report/report";
import { publishedReport } from "../test/check/sample-reports";

const sentences = [
  "（一）主动公开。围绕重点工作及时公开规划、预算、采购、招标和民生项目等信息，程序更规范，责任更明确。",
  "全年通过门户网站发布各类信息1286条，其中政务动态742条、政策文件96件、解读材料88篇，办理网民留言310件，均按时答复。",
  "（二）依申请公开。畅通信函、窗口、网上三种渠道，登记、审核、办理、答复、归档各有专人负责，答复文书使用统一格式。",
  "电子邮箱为xinxigongkai-bangongshi@shuiliju.linjiang.example.gov.cn，网址为https://www.linjiang.example.gov.cn/zwgk/xxgkml/index.html，方便公众查询、下载和提出意见。",
  "（三）政府信息管理。修订信息发布审核流程，明确“谁起草、谁审核、谁负责”；开展两轮自查，清理失效链接57条——更新不及时的栏目由3个减为0个。",
];

function repeated(characters: number): string {
  const paragraphs: string[] = [];
  for (let index = 0; paragraphs.join("").length < characters; index++)
    paragraphs.push(sentences[index % sentences.length] ?? "");
  return paragraphs.join("\n");
}

function written(report: Report, changes: Partial<Report> = {}): Report {
  const sections = {
    ...emptySections,
    preface: "本报告按照《中华人民共和国政府信息公开条例》编制，统计期限为1月1日至12月31日。",
    s1: repeated(600),
    s5: "存在的主要问题：解读的形式还不够多样。\n改进情况：加强业务培训，定期检查公开专栏。",
    s6: "没有其他需要报告的事项。",
  };
  return { ...report, sections, ...changes };
}

/** All figures of a report with seven digits. */
function large(report: Report): Report["figures"] {
  const keys = [...figuresOf(formatById(report.format)).keys()];
  return Object.fromEntries(keys.map((key, index) => [key, 1_000_000 + index * 4321]));
}

const longAgency =
  "临江新区管理委员会自然资源规划和生态环境建设综合行政执法监督管理局清河口岸经济合作区分局";

const [old, recent] = [publishedReport("001"), publishedReport("005")];
const longText = written(recent);

/** Reports that are hard to lay out, by what they are. */
export const layoutReports: ReadonlyMap<string, Report> = new Map([
  ["form 2019", written(old)],
  ["form 2021", written(recent)],
  ["large figures", written(recent, { figures: large(recent) })],
  [
    "long agency",
    written(recent, { agency: longAgency, title: officialTitle(longAgency, recent.year ?? 2021) }),
  ],
  ["long text", { ...longText, sections: { ...longText.sections, s1: repeated(2900) } }],
]);
