import { plain } from "./characters";

/** Lines that only a web page has, as whole lines: where one stands, others around the report may be the page's too. */
const siteMarks: readonly RegExp[] = [
  /^当前位置/,
  /^您?(?:的|所在|当前的?)位置[:]/,
  /^首页[>»/-]/,
  /^(?:发布|发文|成文|公开|更新)(?:日期|时间)[:]20\d\d[-年./]\d/,
  /^(?:索引号|主题词|公开方式|公开范围|体裁分类|主题分类|组配分类|信息分类)[:]/,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)[:]/,
  /^[【[]?字(?:体|号)[:】\]]/,
  /^[【[]?(?:大|中|小)[】\]]?(?:[【[]?(?:大|中|小)[】\]]?)+$/,
  /^[【[(]?(?:打印|关闭|返回|收藏)(?:本页|窗口|页面|顶部|列表)[】\])]?$/,
  /^(?:加入收藏|设为首页|无障碍(?:阅读|浏览)?|长者(?:模式|版)|适老版)$/,
  /^分享(?:到|至)[:]?/,
  /^扫一扫/,
  /^(?:上|下)一(?:篇|条|页)[:]?/,
  /^相关(?:文章|阅读|链接|稿件|新闻|报道)/,
  /^(?:版权所有|主办单位[:]|承办单位[:]|技术支持[:]|网站标识码|网站地图)/,
  /ICP备|公网安备|政府网站标识码/,
  /^Copyright/i,
];

/** Lines that are of the page when they stand at the edge of a report's text. */
const atEdges: readonly RegExp[] = [
  /^首页$/,
  /^(?:发布|发文|成文|公开|更新)?(?:日期|时间)[:]/,
  /^(?:信息|文章|稿件|消息)?来源[:]/,
  /^(?:作者|编辑|责任编辑|审核|录入|发布机构|发布单位|文号|有效性)[:]/,
  /^(?:浏览|阅读|点击|访问)[:]/,
  /^[【[]?字(?:体|号)$/,
  /^[【[(]?(?:我要)?(?:打印|关闭|收藏|下载|分享|返回|纠错|保存|刷新)(?:本页|窗口|页面|顶部|列表)?[】\])]?$/,
  /^(?:返回顶部|返回列表|繁体|简体|English)$/,
  /^分享/,
  /^扫/,
  /^第?\d{1,3}页?(?:[/,]?共\d{1,3}页)?$/,
];

/** Lines with which everything after a report begins. */
const after: readonly RegExp[] = [
  /^(?:上|下)一(?:篇|条|页)/,
  /^相关(?:文章|阅读|链接|附件|信息|文件|稿件|新闻|报道)/,
  /^附件(?:下载)?\d*[:]?/,
  /^文件下载/,
  /^[【[]?(?:下载|点击下载|电子版下载)/,
  /^抄送[:]/,
  /^联系人[:]/,
  /^(?:版权所有|主办(?:单位)?[:]|承办(?:单位)?[:]|技术支持[:]|网站标识码|网站地图|联系我们|关于我们|法律声明|隐私声明|站点地图)/,
  /ICP备|公网安备|政府网站标识码/,
  /^(?:友情链接|政府网站找错)/,
  /^Copyright/i,
];

/** What a page says it is filed under, beside the value or before it. */
const filedUnder =
  /^(?:(?:信息)?索引号?|主题词|(?:主题|体裁|组配|信息|服务对象)分类|发(?:布|文)(?:机[构关]|单位|日期|时间)|(?:成文|生成|生效|废止)(?:日期|时间)|公开(?:方式|范围|时限|程序|类别)|(?:信息)?有效性|(?:发文|公文)?(?:文|字)号|信息来源|责任编辑|(?:浏览|点击)(?:次数|数))(?:$|[:])/;

const pageNumber = /^-+\d{1,3}-+$/;

function comparable(line: string): string {
  return plain(line)
    .replace(/：/g, ":")
    .replace(/^[—–―]+(\d{1,3})[—–―]+$/, "-$1-");
}

function isOneOf(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Longer lines are sentences. */
const longestMark = 80;

/** Whether a line is one that only a web page has: navigation, times of reading, tools, the page's foot. */
export function isSiteMark(line: string): boolean {
  if (line.length > 2 * longestMark) return false;
  const text = comparable(line);
  return text.length <= longestMark && isOneOf(siteMarks, text);
}

/** Whether a line is the number of a printed page: — 3 —. */
export function isPageNumber(line: string): boolean {
  return line.length <= longestMark && pageNumber.test(comparable(line));
}

/** Whether a line at the edge of a report's text can be of the page: navigation, date of publication, page number, tools. */
export function isFurniture(line: string): boolean {
  const text = comparable(line);
  return pageNumber.test(text) || [siteMarks, atEdges, after].some((each) => isOneOf(each, text));
}

/** Whether a cell is of a table that only a page has: what it is filed under, ways to other pages, its foot. */
export function isOfPage(cell: string): boolean {
  return (
    isSiteMark(cell) || isPageNumber(cell) || endsReport(cell) || filedUnder.test(comparable(cell))
  );
}

/** Whether a line above a report's text can be of the page: as `isFurniture`, but nothing that only stands below. */
export function isAboveText(line: string): boolean {
  const text = comparable(line);
  return isOneOf(siteMarks, text) || isOneOf(atEdges, text);
}

/** Whether a line ends a report on a page: related links, attachments, the page's foot. */
export function endsReport(line: string): boolean {
  const text = comparable(line);
  return text.length <= longestMark && isOneOf(after, text);
}
