/** Why a number that is worded like one of the tables' may be another one; in Chinese, for whoever asks. */
export const doubtWordings = {
  approximate: "是约数",
  period: "说的是别的年份或一年中的一段时间",
  others: "说的是别的单位",
  each: "说的可能是各单位分别的数",
  othersBefore: "前面的句子说的是别的单位",
  channel: "只是一个渠道的数",
  level: "只是本级或一部分单位的数",
  helped: "是指导、协助、转办、抽查等的数，不是办理的数",
  event: "说的是延期、撤回、补正等情形，表中没有这一项",
  rate: "是平均数",
  name: "只是以一个机关名义的数",
  instance: "只是一审或二审的数",
  about: "只是一类事项的数",
  part: "是前面一个数的一部分",
  partBefore: "前面列了一部分的数，不知道这个数是不是也只是一部分",
  narrowedBefore: "同一句前面说的只是一部分",
  otherMatter: "说的是别的事项",
  publishing: "说的是公开、发布了多少，不是制作、办理了多少",
  published: "说的是公开、公示了多少件，不一定就是作出了多少件",
  otherVerb: "说的是修改、审查、备案等，表中没有这一项",
  topic: "没有说是政府信息公开的",
  resultOnly: "没有写明是哪类案件的结果",
  verbOnly: "没有写明受理、办理的是什么",
  topicOpen: "没有写明是政府信息公开申请",
  weak: "这个词也可能说的是别的事项",
  unknownWords: "中间有不认识的词",
  carriedDone: "说的是上年结转的申请中办结的",
  documentOpen: "没有写明是制发还是现行有效",
  reviewing: "说的是复议、审判机关办理的案件",
  openWord: "“公开”也可能说的是主动公开",
  toldBefore: "同一段前面已经写过这个数",
  unfinished: "没有写明结转下年度",
  direction: "没有写明是上年结转还是结转下年",
  unknownLead: "前面有不认识的词，说的可能只是一部分",
  toldApart: "同一段还有一个同类的数，那个数或两数之和与表格一致，这个数可能只是一部分",
  notAlike: "同一句里别的数也都与表格不同，说的可能是别的范围",
  wider: "说的可能是比本机关更大的范围",
  authority: "说的可能是作为复议机关受理的案件",
  office: "也可能只是办公室自己的数",
} as const;

export type Doubt = keyof typeof doubtWordings;

/** Doubts that what stands around a number can remove; any other leaves the number unjudged. */
export const removable: ReadonlySet<Doubt> = new Set<Doubt>([
  "each",
  "wider",
  "unknownLead",
  "authority",
  "name",
  "instance",
  "othersBefore",
  "topicOpen",
  "verbOnly",
  "resultOnly",
  "documentOpen",
  "published",
  "carriedDone",
  "weak",
  "unknownWords",
  "partBefore",
  "openWord",
  "toldBefore",
  "unfinished",
  "direction",
  "office",
]);

/** Whether nothing speaks against a number that what stands around it could not remove. */
export function isOpenOnly(doubts: readonly Doubt[]): boolean {
  return doubts.every((doubt) => removable.has(doubt));
}
