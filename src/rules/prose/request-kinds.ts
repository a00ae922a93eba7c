import type { ApplicantGroup } from "../../report/applicants";
import type { Format } from "../../report/formats";
import { oncePer } from "../../report/once";
import { namedApplicants } from "./applicants";
import { anyOf, numberFirst, numberLast, numberLastNotAfter, type Kind } from "./kind";
import {
  applicantReadings,
  carriedInReadings,
  carriedOutReadings,
  disposedReadings,
  handledReadings,
  outcomeReading,
  receivedReadings,
  type OutcomeGroup,
} from "./readings";

const about = "信息公开|政府信息|依申请|公开";
const from =
  "公民|法人|或者?其他组织|和其他组织|社会公众|群众|人民群众|申请人|提出|提交|向本机关|各类";
const requestWords = `${about}|${from}|的|有效|申请|事项|数量|总数(?=量)|总量|案件|件|量|、`;
const request = `(?:${requestWords})*`;
const requestAfter = `(?:${about}|的|申请|事项)*`;
const adverbs = "(?:依法依规|依法|及时|规范|按时|妥善|认真|全部|均|按期)*";
const lastYear = "(?:上年度?|上一年度?|去年|20\\d\\d年度?)";
const nextYear = "(?:下一?年度?|次年度?|明年|20\\d\\d年度?)";
const carried = "(?:结转|转结|顺延|转入)";
const carriedOn = "(?:结转|转结|顺延|延至|转入|转至|跨)(?:至|到|入)?";
const goOn = "的|继续|再|办理|答复|处理|申请";
const handedOn = "的|至本年度?|到本年度?|至今年|继续|办理|下来";

const totals: readonly Kind[] = [
  {
    name: "handled",
    rule: "text.received",
    topic: "requests",
    whole: true,
    named: /办|答|处理|回复/,
    wordings: [
      numberLast(
        `(?:(?:收到|受理|接收|新收)(?:并|和|及|、|且)${adverbs}(?:答复|办结|办理|处理|办复|回复)|办理|处理)${request}`,
        requestAfter
      ),
    ],
    readings: () => handledReadings,
  },
  {
    name: "received",
    rule: "text.received",
    topic: "requests",
    whole: true,
    named: /收|受理|接|新增/,
    wordings: [numberLast(`(?:新收到?|收到|受理|接收|接到|接|新增|收)${request}`, requestAfter)],
    lead: /收到|受理|接收|登记/g,
    readings: () => receivedReadings,
  },
  {
    name: "disposed",
    rule: "text.disposed",
    topic: "requests",
    whole: true,
    named: /办|答复|处理完毕/,
    wordings: [
      numberLast(
        `(?:办结|答复|办复|办理完毕|处理完毕|办理答复|予以答复|作出答复)${request}`,
        requestAfter
      ),
    ],
    lead: /办结|答复|办理|予以|作出/g,
    readings: () => disposedReadings,
  },
];

const carries: readonly Kind[] = [
  {
    name: "carriedIn",
    rule: "text.carry",
    topic: "requests",
    whole: false,
    named: /结转|转结|顺延|转入/,
    wordings: [
      numberLast(`${lastYear}${carried}(?:${anyOf(handedOn, requestWords)})*`, requestAfter),
      numberFirst(
        `(?:申请)?(?:为|系|是|属)?${lastYear}${carried}(?:的|申请|办理|件|至本年度?|到本年度?)*`
      ),
    ],
    lead: /含|加上|连同/g,
    readings: () => carriedInReadings,
  },
  {
    name: "carriedOut",
    rule: "text.carry",
    topic: "requests",
    whole: false,
    named: /结转|转结|顺延|延至|转|跨/,
    wordings: [
      numberLast(`${carriedOn}${nextYear}(?:${anyOf(goOn, requestWords)})*`, requestAfter),
      numberFirst(
        `(?:政府信息公开)?(?:申请)?(?:将|需|依法|已|按照《条例》|按规定|按照规定)*${carriedOn}${nextYear}(?:${goOn})*`,
        "|剩余|其余|余"
      ),
    ],
    lead: /剩余|尚有|其余|还有|另有|将|需|余/g,
    readings: () => carriedOutReadings,
  },
];

const outcomeWords: readonly (readonly [words: string, groups: readonly OutcomeGroup[]])[] = [
  ["予以公开(?:和|及|、|或|与)(?:予以)?部分公开", ["granted", "partial"]],
  ["(?:予以|给予|同意|准予)公开", ["granted"]],
  ["(?:予以)?部分公开", ["partial"]],
  ["不予公开", ["denied"]],
  ["无法提供", ["unable"]],
  ["不予处理", ["notProcessed"]],
  ["其他处理", ["other"]],
];

function outcomeKind([words, groups]: (typeof outcomeWords)[number]): Kind {
  return {
    name: groups.join(),
    rule: "text.outcomes",
    topic: "requests",
    whole: false,
    named: new RegExp(words),
    wordings: [
      numberLastNotAfter(
        "公开[、和及与或]",
        `(?:${words})(?:的|申请|类|情形|决定|答复|处理|政府信息|信息|数量)*`,
        "(?:申请)?"
      ),
      numberFirst(
        `(?:申请)?(?:的)?(?:依法|决定|作出|被|答复|属于|为|是|系)*(?:${words})(?:的|处理|答复|决定|申请)*`,
        "|对"
      ),
    ],
    lead: /作出|答复|决定|属于|依法|因[^因]{0,16}等原因|申请|办结|含|其中|的/g,
    // 予以公开 may be meant to include what was disclosed in part.
    readings: (format) =>
      groups.join() === "granted"
        ? [outcomeReading(format, groups), outcomeReading(format, ["granted", "partial"])]
        : [outcomeReading(format, groups)],
  };
}

const submitted = "(?:提交|提出|提起|申请人|的|申请|政府(?=信息公开)|信息公开|数量|类)*";

/** 法人或其他组织 is also written 法人和其他组织. */
function wordsFor(label: string): string {
  return label.replaceAll("或", "(?:或者?|和|及|、|与)");
}

function applicantKind(group: ApplicantGroup): Kind {
  const words = wordsFor(group.label);
  return {
    name: group.label,
    rule: "text.applicants",
    topic: "requests",
    whole: false,
    named: new RegExp(words),
    wordings: [
      numberLastNotAfter("[、和与]|[^涉]及", `(?:${words})${submitted}`, "(?:申请)?"),
      numberFirst(`(?:申请)?(?:为|是|系|来自|由|属于?)(?:${words})${submitted}`),
    ],
    lead: /来自|由|包括|含|涉及|申请人/g,
    readings: () => applicantReadings(group),
  };
}

const outcomes = outcomeWords.map(outcomeKind);

/** What a text may count of the requests: the applicants are those of the form. */
export const requestKinds = oncePer((format: Format): readonly Kind[] => [
  ...outcomes,
  ...namedApplicants(format).map(applicantKind),
  ...carries,
  ...totals,
]);
