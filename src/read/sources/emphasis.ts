/** A run of asterisks or underscores that is not escaped, and whether it can open or close emphasis by what stands beside it. */
interface Mark {
  readonly from: number;
  readonly sign: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const signs = /\\.|\*+|_+/gs;
const fewestSigns = 2;
const mostSigns = 3;
const isWord = /[\p{L}\p{N}]/u;
const isNoBlank = /\S/;

/** Underscores within words are none of emphasis: __年__月 has places to fill in. */
function marksOf(line: string): readonly Mark[] {
  return [...line.matchAll(signs)].flatMap(({ 0: sign, index: from }) => {
    if (sign.startsWith("\\") || sign.length < fewestSigns) return [];
    const before = line.slice(0, from).slice(-1);
    const after = line.charAt(from + sign.length);
    const isApart = (beside: string): boolean => sign.startsWith("*") || !isWord.test(beside);
    return {
      from,
      sign,
      canOpen: sign.length <= mostSigns && isNoBlank.test(after) && isApart(before),
      canClose: isNoBlank.test(before) && isApart(after),
    };
  });
}

/** What the marks that open and close emphasis take of a line, two by two: of a longer run that closes, the rest stays. */
function pairedSigns(marks: readonly Mark[]): readonly Pick<Mark, "from" | "sign">[] {
  const paired: Pick<Mark, "from" | "sign">[] = [];
  let open: Mark | undefined;
  for (const mark of marks) {
    if (open && mark.canClose && mark.sign.startsWith(open.sign)) {
      paired.push(open, { from: mark.from, sign: open.sign });
      open = undefined;
    } else if (!open && mark.canOpen) open = mark;
  }
  return paired;
}

/** Around all that a line says, single signs and blanks within them are marks, too. */
const whole = [/^\*{1,3}([^*\\]+)\*{1,3}$/, /^_{1,3}([^_\\]+)_{1,3}$/];
const isEven = /^([*_]+)[^*_]+\1$/;

/** What stands within signs that go around a whole line; undefined where none do. */
function withinSigns(line: string): string | undefined {
  if (!isEven.test(line)) return undefined;
  const [within] = whole.flatMap((around) => around.exec(line)?.[1] ?? []);
  return within?.trim();
}

/** Tags that only say how words look. */
const tags = /(\\?)<\/?(?:b|strong|em|i|u)>/gi;

function withoutTags(line: string): string {
  return line.replace(tags, (tag, escape: string) => (escape === "" ? "" : tag));
}

/**
 * A line of Markdown without the marks that set words of it off: **（一）主动公开。** says （一）主动公开。 A sign without a second one, such as
 * that of a remark behind a figure, is no mark, and stays.
 */
export function withoutEmphasis(line: string): string {
  const bare = withoutTags(line).trim();
  const within = withinSigns(bare);
  if (within !== undefined) return within;
  let from = 0;
  const kept = pairedSigns(marksOf(bare)).map((mark) => {
    const text = bare.slice(from, mark.from);
    from = mark.from + mark.sign.length;
    return text;
  });
  return [...kept, bare.slice(from)].join("").trim();
}

const emphasisedLine = /^\*\*[^*\s][^*]*\*\*$/;
/** One such line may have signs of its own. */
const fewestEmphasised = 2;

/** Whether lines are set off as a whole, as headings are in Markdown that marks them in no other way. */
export function haveEmphasis(lines: readonly string[]): boolean {
  return lines.filter((line) => emphasisedLine.test(line.trimEnd())).length >= fewestEmphasised;
}
