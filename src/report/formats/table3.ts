import type { ColumnNode, RowNode, Table } from "../structure";
import { cases } from "./measures";

/** Who asks, as both notices divide it. */
export const individual = { label: "自然人", key: "individual" } as const satisfies ColumnNode;
export const organisations = {
  label: "法人或其他组织",
  children: [
    { label: "商业企业", key: "business" },
    { label: "科研机构", key: "research" },
    { label: "社会公益组织", key: "publicInterest" },
    { label: "法律服务机构", key: "legalService" },
    { label: "其他", key: "otherOrg" },
  ],
} as const satisfies ColumnNode;
const total = { label: "总计", key: "total", totals: "t3.applicants" } as const;

const received = { label: "一、本年新收政府信息公开申请数量", key: "received" } as const;
const carriedIn = { label: "二、上年结转政府信息公开申请数量", key: "carriedIn" } as const;
const disposed = { label: "（七）总计", key: "disposed", totals: "t3.outcomes" } as const;
const carriedOut = { label: "四、结转下年度继续办理", key: "carriedOut" } as const;

/** What may come of a request, （一） to （五）, as both notices have it. */
export const granted = { label: "（一）予以公开", key: "granted" } as const satisfies RowNode;
export const partial = {
  label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
  key: "partial",
} as const satisfies RowNode;
export const denied = {
  label: "（三）不予公开",
  key: "denied",
  children: [
    { label: "1.属于国家秘密", key: "stateSecret" },
    { label: "2.其他法律行政法规禁止公开", key: "lawProhibited" },
    { label: "3.危及“三安全一稳定”", key: "securityStability" },
    { label: "4.保护第三方合法权益", key: "thirdParty" },
    { label: "5.属于三类内部事务信息", key: "internalAffairs" },
    { label: "6.属于四类过程性信息", key: "deliberative" },
    { label: "7.属于行政执法案卷", key: "enforcementFile" },
    { label: "8.属于行政查询事项", key: "adminInquiry" },
  ],
} as const satisfies RowNode;
export const unable = {
  label: "（四）无法提供",
  key: "unable",
  children: [
    { label: "1.本机关不掌握相关政府信息", key: "notHeld" },
    { label: "2.没有现成信息需要另行制作", key: "creationRequired" },
    { label: "3.补正后申请内容仍不明确", key: "stillUnclear" },
  ],
} as const satisfies RowNode;
export const notProcessed = {
  label: "（五）不予处理",
  key: "notProcessed",
  children: [
    { label: "1.信访举报投诉类申请", key: "petition" },
    { label: "2.重复申请", key: "duplicate" },
    { label: "3.要求提供公开出版物", key: "publication" },
    { label: "4.无正当理由大量反复申请", key: "excessive" },
    { label: "5.要求行政机关确认或重新出具已获取信息", key: "confirmReissue" },
  ],
} as const satisfies RowNode;

/** （六） as the notice of 2019 has it, and as that of 2021 divides it. */
export const otherInOne = { label: "（六）其他处理", key: "other" } as const satisfies RowNode;
export const otherInThree = {
  label: "（六）其他处理",
  key: "other",
  children: [
    {
      label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      key: "clarificationLapsed",
    },
    {
      label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      key: "feeUnpaid",
    },
    { label: "3.其他", key: "misc" },
  ],
} as const satisfies RowNode;

/**
 * Table 3, whose forms differ only in who asks and what may come of a request.
 * @param applicants the columns before 总计
 * @param outcomes the rows from （一） to （六）
 */
export function requestsTable<
  const Columns extends readonly ColumnNode[],
  const Rows extends readonly RowNode[],
>(applicants: Columns, outcomes: Rows) {
  return {
    id: "t3",
    name: "表三",
    labelColumns: 3,
    balance: {
      rule: "t3.balance",
      left: [received.key, carriedIn.key],
      right: [disposed.key, carriedOut.key],
    },
    blocks: [
      {
        corner: {
          kind: "note",
          text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        },
        measure: cases,
        columns: [{ label: "申请人情况", children: [...applicants, total] }],
        rows: [
          received,
          carriedIn,
          { label: "三、本年度办理结果", children: [...outcomes, disposed] },
          carriedOut,
        ],
      },
    ],
  } as const satisfies Table;
}
