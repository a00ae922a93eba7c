import { balancedLines } from "./balanced-lines";

/** Places, kinds of agencies and words between names: a line of a title can end after them. */
const endings = [
  ...[
    "省",
    "市",
    "县",
    "自治区",
    "自治州",
    "自治县",
    "新区",
    "开发区",
    "州",
    "盟",
    "旗",
    "镇",
    "乡",
  ],
  ...["街道", "政府", "委员会", "办公室", "中心", "局", "厅", "院", "会", "区"],
  ...["管理", "监督", "工作", "和", "与", "及", "、", "）"],
];
/** What goes on with a word, or may not begin a line. */
const goingOn = "）、市县区局厅院会场";

function canBreak(before: string, after: string): boolean {
  if (after.startsWith("（")) return true;
  const isWord = after.startsWith("市场") || !goingOn.includes(after.charAt(0));
  return isWord && endings.some((ending) => before.endsWith(ending));
}

/** A line of a title parted wherever one of its lines can end. */
export function titlePieces(name: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at < name.length; at++) {
    if (!canBreak(name.slice(from, at), name.slice(at, at + 2))) continue;
    parts.push(name.slice(from, at));
    from = at;
  }
  return [...parts, name.slice(from)];
}

/** A line of a title that is too long in lines of equal length, each ending where a word of a name does. */
export function brokenTitleLine(line: string, room: number): readonly string[] {
  if (line.length <= room) return [line];
  return balancedLines(titlePieces(line), room) ?? [line];
}
