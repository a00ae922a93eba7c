import type { Entries } from "../vocabulary";

/** What became of requests, down to the single row of table 3. */
export const outcomeEntries: Entries = [
  [{ is: "outcome", rows: ["granted"] }, "{予以,给予,同意,准予,全部,完全,决定}公开{答复,}"],
  [
    { is: "open" },
    "公开",
    "公开类答复",
    "予以提供{相关,}{政府,}{信息,}",
    "提供了{相关,}{政府,}信息",
  ],
  [
    { is: "outcome", rows: ["granted", "partial"] },
    "全部{公开,}{或,和,及,、}部分公开",
    "{予以,全部,同意,}公开{和,及,、,或,与,以及,或者,/}{予以,}部{分,份}公开",
    "{予以,}公开{和,及,、,或,与,以及}区分处理{后,}{公开,}",
  ],
  [
    { is: "outcome", rows: ["partial"] },
    "{予以,给予,同意,作出,作,}部{分,份}{予以,}公开{答复,处理,}",
    "区分处理{后,}{部分,}{公开,}",
  ],
  [{ is: "outcome", rows: ["denied"] }, "{不予,不同意,拒绝,决定不予}公开{答复,}", "不公开"],
  [{ is: "outcome", rows: ["denied.stateSecret"] }, "{属于,涉及,}国家秘密"],
  [
    { is: "outcome", rows: ["denied.lawProhibited"] },
    "{其他,其它,}{法律法规,法律行政法规,法律、行政法规,法律、法规,法律和行政法规}{规定,}禁止{公开,}",
  ],
  [
    { is: "outcome", rows: ["denied.securityStability"] },
    "{危及,}三安全一稳定",
    "{危及,}国家安全、公共安全、经济安全、社会稳定",
  ],
  [
    { is: "outcome", rows: ["denied.thirdParty"] },
    "{保护,涉及,侵害,损害,}第三方{的,}{合法,}{权益,利益}",
    "第三方不同意{公开,}",
    "涉及第三方{商业秘密,个人隐私}{、,和,或,及,}{个人隐私,商业秘密,}",
  ],
  [
    { is: "outcome", rows: ["denied.internalAffairs"] },
    "{属于,}{三类,}内部{事务,管理}{性,}{信息,}",
  ],
  [
    { is: "outcome", rows: ["denied.deliberative"] },
    "{属于,}{四类,}过程性{的,}{信息,文件,}",
    "过程信息",
  ],
  [
    { is: "outcome", rows: ["denied.enforcementFile"] },
    "{属于,}{行政,}执法{过程中形成的,}案卷{材料,}{信息,}",
  ],
  [{ is: "outcome", rows: ["denied.adminInquiry"] }, "{属于,}{行政,}查询事项"],
  [{ is: "outcome", rows: ["unable"] }, "{无法,不能,未能}提供{答复,}"],
  [
    { is: "outcome", rows: ["unable.notHeld"] },
    "{本机关,本单位,我局,本局,}{不,未}掌握{相关,该,}{政府,}{信息,}",
    "未制作{或,或者,、}{未,}{获取,保存}{相关,}{信息,}",
  ],
  [
    { is: "outcome", rows: ["unable.notHeld"], part: true },
    "{政府,所申请,申请,}信息不存在",
    "{经,}检索{后,}{没有,无,未找到,未查到,未查询到,未检索到,查无}{相关,该,}{政府,}信息",
    "{答复,告知,属,属于}不存在",
    "没有{相关,该}{政府,}信息",
    "{告知,}{不属于,不属,非,不是}{本机关,本单位,本行政机关,本部门,本局,本校,本街道,我局,我委,我镇,我县,我办}{公开,}{职责,职能,掌握,制作,政府信息,信息,负责公开,公开}{权限,}{范围,,信息}",
  ],
  [
    { is: "outcome", rows: ["unable.creationRequired"] },
    "{没有,无}现成{信息,的信息,政府信息}{、,,，,且,而,}{需要,需,}{另行,重新,}{制作,加工,}",
    "{需要,需}{另行,重新}{制作,加工}",
    "另行制作",
  ],
  [
    { is: "outcome", rows: ["unable.stillUnclear"] },
    "{告知,通知,经,}{补正后,补正}{申请,}{内容,}{仍,仍然,}不{明确,清楚}",
    "{申请,}内容仍{然,}不{明确,清楚}",
  ],
  [{ is: "outcome", rows: ["notProcessed"] }, "{不予,不作}处理"],
  [
    { is: "outcome", rows: ["notProcessed.petition"] },
    "{信访举报投诉,信访、举报、投诉,信访投诉举报,信访、投诉、举报,信访投诉,信访、投诉举报,信访、投诉,信访举报}{类,}{申请,事项,}",
    "信访{类,事项}{申请,}",
    "{属,属于,按,按照,通过,}信访{渠道,途径,程序}{办理,处理,解决,}",
  ],
  [{ is: "outcome", rows: ["notProcessed.petition"], weak: true }, "信访"],
  [
    { is: "outcome", rows: ["notProcessed.duplicate"] },
    "重复{提出,提交,}{的,}申请",
    "重复类{申请,}",
  ],
  [{ is: "outcome", rows: ["notProcessed.duplicate"], weak: true }, "重复"],
  [{ is: "outcome", rows: ["notProcessed.publication"] }, "{要求,申请,}{提供,}公开出版物"],
  [
    { is: "outcome", rows: ["notProcessed.excessive"] },
    "{无正当理由,}大量{、,}反复{提出,提交,}{的,}{申请,}",
  ],
  [
    { is: "outcome", rows: ["notProcessed.confirmReissue"] },
    "{要求,}{重新出具,补发}{已获取信息,已获取的信息,已获取的政府信息}",
    "{要求,}对已获{取,}{政府,}信息重新出具",
    "{要求,}{行政机关,我局,本机关,}确认或{者,}重新出具{已获取{的,}{政府,}信息,}",
  ],
  [{ is: "outcome", rows: ["other"] }, "{作,作出,予以,按,按照,}其{他,它}{方式,}处理{情况,}"],
  [
    { is: "outcome", rows: ["other.clarificationLapsed"] },
    "{申请人,}{无正当理由,}{逾期,}{不,未}{予,作,按要求,按时,按期,}补正{、行政机关不再处理其政府信息公开申请,,行政机关不再处理其政府信息公开申请,，行政机关不再处理,、不再处理,不再处理,{而,}视为放弃{申请,},}",
    "{申请人,}补正逾期",
    "逾期未{进行,作出,}补正",
  ],
  [
    { is: "outcome", rows: ["other.feeUnpaid"] },
    "{申请人,}未在{规定,}期限{内,}{缴纳信息处理费,缴费,缴纳费用}",
    "{申请人,}逾期{没有,未,不}{按收费通知要求,按要求,}{缴纳费用,缴费,缴纳信息处理费}{、行政机关不再处理其政府信息公开申请,,行政机关不再处理其政府信息公开申请,}",
  ],
];
