import { formats, type Format } from "../report/formats";
import { groupNames, groupOf } from "./groups";
import { isFor, sourceWording, type Rule, type Source } from "./rule";

const sourceKinds = { clause: "格式规定", practice: "通行做法" } as const;

/** As Markdown viewers make it of a heading. */
function anchorOf(id: string): string {
  return id.replaceAll(".", "").toLowerCase();
}

function sourceLine({ kind, ...source }: Source): string {
  return `- 依据（${sourceKinds[kind]}）：${sourceWording({ kind, ...source })}`;
}

/** A line for each source; notices that say the same are named together. */
function sourcesOf({ source }: Rule, forms: readonly Format[]): readonly string[] {
  if (typeof source !== "function") return [sourceLine(source)];
  const alike = new Map<string, Format[]>();
  for (const format of forms) {
    const said = sourceLine(source("", format));
    alike.set(said, [...(alike.get(said) ?? []), format]);
  }
  return [...alike.values()].flatMap((group) => {
    const notices = group.map(({ documentNumber }) => documentNumber).join("、");
    return group.slice(0, 1).map((format) => sourceLine(source(notices, format)));
  });
}

function ruleChapter(rule: Rule): readonly string[] {
  const forms = formats.filter((format) => isFor(rule, format));
  const exceptions = rule.exceptions.length > 0 ? rule.exceptions.join("；") : "无";
  return [
    `## ${rule.id}`,
    "",
    `**${rule.title}**`,
    "",
    rule.explanation,
    "",
    `- 级别：${groupNames[groupOf(rule)]}（\`${rule.level}\`）`,
    ...sourcesOf(rule, forms),
    `- 适用：${forms.map(({ id, documentNumber }) => `${id}年格式（${documentNumber}）`).join("、")}`,
    `- 例外：${exceptions}`,
    `- 提示的样子：${rule.example}`,
    "",
  ];
}

/** The rule book as a Markdown page, a chapter a rule. */
export function rulesDocument(rules: readonly Rule[]): string {
  return [
    "# 核对规则",
    "",
    "本页由 `scripts/rules-document.ts` 从 `src/rules` 生成，请勿直接修改。",
    "",
    "级别：`error` 必须改正，勾稽关系不成立或者数不可能；`review` 请核实，可能属实，可以说明原因；",
    "`incomplete` 有空着或不是数字的格，无法判断，或者表里没有、没有读到；`note` 提示。",
    "无论级别如何，本年的格空着或不是数字、因而无法判断时，规则只报 `incomplete`，不算错；所涉及的格全都空着时不再单独列出。",
    "已填的格足以判断的照常判断；上一年年报的格空着或不是数字的，不与它比较。正文的规则（text）遇到空着的格不另作提示。",
    "",
    ...rules.map((rule) => {
      const { id, title } = rule;
      return `- [${id}](#${anchorOf(id)}) ${title}（${groupNames[groupOf(rule)]}）`;
    }),
    "",
    ...rules.flatMap(ruleChapter),
  ].join("\n");
}
