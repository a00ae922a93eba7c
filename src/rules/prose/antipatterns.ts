import type { Concept } from "./concept";
import type { Doubt } from "./doubts";

/** Words around a number by which it is another one than that of the tables. */
export interface Antipattern {
  readonly of: Concept["of"];
  /** In which words: of the clause up to the number, behind it to the end of the sentence, or of all the sentence. */
  readonly in: "lead" | "behind" | "sentence";
  readonly words: RegExp;
  readonly doubt: Doubt;
  /** A sentence in which it counts, true whatever the tables say. */
  readonly example: string;
}

export const antipatterns: readonly Antipattern[] = [
  {
    of: "disputes",
    in: "behind",
    words:
      /^[^。；]{0,12}(?:非|与)(?:政府)?信息公开(?:类|工作|无关)|^[^。；]{0,24}其中[^。；]{0,10}信息公开/,
    doubt: "otherMatter",
    example: "被行政复议7件（均非政府信息公开类）。",
  },
  {
    of: "disputes",
    in: "behind",
    words: /^，?[为系属](?!于?政府信息|于?信息公开|依申请)[\u4e00-\u9fff]{2,8}类/,
    doubt: "otherMatter",
    example: "政府信息公开方面，行政复议纠错7件，为征地补偿类。",
  },
  {
    of: "disputes",
    in: "lead",
    words: /上年|去年|上一年|新增|新收|新引发|新发生|新的|旧存|收案|结转/,
    doubt: "period",
    example: "政府信息公开方面，上年未审结的7件行政诉讼本年判决驳回。",
  },
  {
    of: "disputes",
    in: "sentence",
    words: /复议机构[^。；]{0,12}(?:收到|受理|审理|办理|新收)/,
    doubt: "reviewing",
    example: "全市行政复议机构共收到政府信息公开行政复议申请70件。",
  },
  {
    of: "disputes",
    in: "sentence",
    words: /^全[省市县区]共?(?:发生|有)?行政(?:复议|诉讼)\d/,
    doubt: "otherMatter",
    example: "全市行政复议70件。",
  },
  {
    of: "disputes",
    in: "lead",
    words: /^(?:其中|以|由|对)*部门/,
    doubt: "level",
    example: "政府信息公开方面，部门行政复议70件。",
  },
  {
    of: "disputes",
    in: "lead",
    words: /以(?![我本])[^，。；]{1,12}为被(?:申请人|告)/,
    doubt: "office",
    example: "政府信息公开方面，以县政府为被申请人的行政复议70件。",
  },
  {
    of: "requests",
    in: "lead",
    words: /^(?:不予?|予以|部分)公开、(?!予以|部分|不予|无法|全部|区分)[\u4e00-\u9fff]/,
    doubt: "part",
    example: "政府信息公开申请中，不予公开、查询类70件。",
  },
  {
    of: "requests",
    in: "sentence",
    words: /复议(?:机关|机构)[^。；]{0,12}(?:收到|受理|审理|办理|新收)[^。；]{0,14}案件/,
    doubt: "reviewing",
    example: "县级行政复议机关审理信息公开申请类案件70件。",
  },
  {
    of: "requests",
    in: "sentence",
    words: /(?:结转|新收)[^，。；结新中]{0,9}中[^。；中]{0,30}公开/,
    doubt: "part",
    example: "新收的政府信息公开申请中，予以公开70件，结转的2件中，予以公开1件。",
  },
  {
    of: "disputes",
    in: "lead",
    words: /^(?:对|就|针对)(?:上述|被)/,
    doubt: "helped",
    example: "政府信息公开方面，对被纠正的70件行政复议逐件复盘。",
  },
  {
    of: "disputes",
    in: "lead",
    words: /已判决|已审结的|已结/,
    doubt: "part",
    example: "政府信息公开方面，已判决的70件行政诉讼均驳回。",
  },
  {
    of: "requests",
    in: "behind",
    words: /^[^。；]{0,8}(?:不按申请处理|未计入|不计入|另行统计)/,
    doubt: "otherMatter",
    example: "收到政府信息公开申请70件未计入。",
  },
  {
    of: "requests",
    in: "lead",
    words: /申请(?:内容|事项)[^，。；]{0,4}涉|对[我本其某][^，。；]{0,3}$|疑似/,
    doubt: "about",
    example: "政府信息公开申请内容涉及执法案卷70件。",
  },
  {
    of: "disputes",
    in: "lead",
    words: /[我本][局办委厅]?[^，。；]{0,4}撤销|自行|第三人|配合|协调|参加|某/,
    doubt: "helped",
    example: "政府信息公开方面，配合法院办理行政诉讼70件。",
  },
  {
    of: "decisions",
    in: "sentence",
    words:
      /非税|财政收入|清单(?!之外|以外|外)|事项目录|权责|法制审核|听证|免予|从轻|减轻|首违|不罚|动态调整|取消/,
    doubt: "otherMatter",
    example: "动态调整权责清单，现有行政许可70件。",
  },
  {
    of: "decisions",
    in: "lead",
    words: /[^各种]类(?:行政)?(?:许可|处罚|强制)/,
    doubt: "about",
    example: "作出治安类行政处罚决定70件。",
  },
  {
    of: "documents",
    in: "sentence",
    words: /^(?!.*(?:制发|制定|出台)).*(?:专项清理|进行清理|开展清理|清理原则)|拟修改|拟废止/,
    doubt: "otherVerb",
    example: "对行政规范性文件进行清理，继续有效70件。",
  },
  {
    of: "documents",
    in: "behind",
    words:
      /^[、，和及](?:各|其他|所属|直属|县直|市直|区直)?(?:部门|单位|乡镇|街道)[^，。；\d]{0,8}\d/,
    doubt: "level",
    example: "全市制定行政规范性文件70件、部门5件。",
  },
  {
    of: "documents",
    in: "lead",
    words: /(?:^|[^及和各属])部门(?:(?:行政)?规范性文件|制)|(?:市|县|区|州)政府(?:行政)?规范性文件/,
    doubt: "level",
    example: "部门规范性文件现行有效70件。",
  },
];
