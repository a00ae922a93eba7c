/** A way in which a figure is written in a cell, other than by its digits alone. */
export interface FigureWriting {
  readonly name: string;
  /** Null where a figure cannot be written so. */
  readonly write: (figure: number) => string | null;
  /** Whether a reader knows which figure it is: then it is read, else said to be unread. */
  readonly isPlain: boolean;
}

const plain = (name: string, write: FigureWriting["write"]): FigureWriting => ({
  name,
  write,
  isPlain: true,
});
const doubtful = (name: string, write: FigureWriting["write"]): FigureWriting => ({
  name,
  write,
  isPlain: false,
});

const grouped = (figure: number, mark: string): string | null =>
  figure >= 1000 && figure < 1_000_000
    ? `${Math.floor(figure / 1000)}${mark}${String(figure % 1000).padStart(3, "0")}`
    : null;

const fullWidth = (figure: number): string =>
  String(figure).replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const numerals = [..."〇一二三四五六七八九"];
const inWords = (figure: number): string | null =>
  Number.isInteger(figure) && figure >= 2
    ? [...String(figure)].map((digit) => numerals[Number(digit)]).join("")
    : null;

const whole = (write: (figure: number) => string) => (figure: number) =>
  Number.isInteger(figure) ? write(figure) : null;
const ofNothing = (text: string) => (figure: number) => (figure === 0 ? text : null);
const halves = (mark: string) => (figure: number) => {
  const digits = String(figure);
  return /^\d{2,}$/.test(digits) ? `${digits.slice(0, 1)}${mark}${digits.slice(1)}` : null;
};

/** How those who publish reports write figures. */
export const figureWritings: readonly FigureWriting[] = [
  plain("全角", fullWidth),
  plain("不间断空格", (figure) => `\u00a0${figure}\u00a0`),
  plain("零宽空格", (figure) => `\u200b${figure}\ufeff`),
  plain("软连字符", halves("\u00ad")),
  plain("零宽连接", halves("\u2060")),
  plain("方向标记", (figure) => `\u200e${figure}\u200f`),
  plain("千分位", (figure) => grouped(figure, ",")),
  plain("全角千分位", (figure) => grouped(figure, "，")),
  plain("窄空格千分位", (figure) => grouped(figure, "\u2009")),
  plain("窄不间断空格千分位", (figure) => grouped(figure, "\u202f")),
  plain(
    "两位小数",
    whole((figure) => `${figure}.00`)
  ),
  plain(
    "一位小数",
    whole((figure) => `${figure}.0`)
  ),
  plain("正号", (figure) => `+${figure}`),
  plain(
    "前面补零",
    whole((figure) => `00${figure}`)
  ),
  plain("星号", (figure) => `${figure}*`),
  plain("圈码", (figure) => `${figure}①`),
  plain("注", (figure) => `${figure}[注1]`),
  plain("Markdown 脚注", (figure) => `${figure}[^1]`),
  plain("说明", (figure) => `${figure}（其中上年结转0件）`),
  plain("见注", (figure) => `${figure}（见注2）`),
  plain("没有发生", ofNothing("0（无）")),
  doubtful("千分位空格", (figure) => grouped(figure, " ")),
  doubtful("千分位不间断空格", (figure) => grouped(figure, "\u00a0")),
  doubtful("千分位撇号", (figure) => grouped(figure, "’")),
  doubtful("千分位句点", (figure) => (figure > 9999 ? null : grouped(figure, ".0,"))),
  doubtful("逗号后空格", (figure) => grouped(figure, ", ")),
  doubtful("数字中间换行", halves("\n")),
  doubtful("小数逗号", (figure) => `${figure},0`),
  doubtful("另一个数", (figure) => `${figure}（${figure + 9}）`),
  doubtful("另一个数在前", (figure) => `${figure + 9}（${figure}）`),
  doubtful("两个数", (figure) => `${figure}/${figure + 1}`),
  doubtful("半个括号", (figure) => `${figure})`),
  doubtful("括号", (figure) => `（${figure}）`),
  doubtful("方括号", (figure) => `${figure}[1]`),
  doubtful("上标", (figure) => `${figure}²`),
  doubtful("上标括号", (figure) => `${figure}¹⁾`),
  doubtful("百分号", (figure) => `${figure}%`),
  doubtful("全角百分号", (figure) => `${figure}％`),
  doubtful("约", (figure) => `约${figure}`),
  doubtful("余", (figure) => `${figure}余`),
  doubtful("约等号", (figure) => `≈${figure}`),
  doubtful("以上", (figure) => `${figure}以上`),
  doubtful("共", (figure) => `共${figure}件`),
  doubtful("合计", (figure) => `合计：${figure}`),
  doubtful("人次", (figure) => `${figure}人次`),
  doubtful("家", (figure) => `${figure}家`),
  doubtful("美元", (figure) => `$${figure}`),
  doubtful("引号", (figure) => `“${figure}”`),
  doubtful("划线", (figure) => `~~${figure + 1}~~ ${figure}`),
  doubtful("列表", (figure) => (figure === 0 ? null : `- ${figure}`)),
  doubtful("项目符号", (figure) => `• ${figure}`),
  doubtful("句点", (figure) => `${figure}.`),
  doubtful("顿号", (figure) => `${figure}、`),
  doubtful("字母", (figure) => `a${figure}`),
  doubtful("零写成字母", (figure) =>
    figure % 10 === 0 ? String(figure).replace(/0$/, "O") : null
  ),
  doubtful("一写成字母", (figure) => (figure > 9 ? String(figure).replace(/1/, "l") : null)),
  doubtful("中文数字", inWords),
  doubtful("中文数字带量词", (figure) => {
    const words = inWords(figure);
    return words && `${words}件`;
  }),
  doubtful("阿拉伯文数字", (figure) =>
    String(figure).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  ),
  doubtful("圆圈", ofNothing("○")),
  doubtful("汉字零", ofNothing("零")),
  doubtful("字母零", ofNothing("o")),
  doubtful("横线", ofNothing("－")),
  doubtful("长横线", ofNothing("——")),
  doubtful("制表线", ofNothing("─")),
  doubtful("斜线", ofNothing("/")),
  doubtful("除号斜线", ofNothing("∕")),
  doubtful("无", ofNothing("无")),
  doubtful("暂无", ofNothing("暂无")),
  doubtful("不适用", ofNothing("不适用")),
  doubtful("未收到", ofNothing("未收到")),
  doubtful("未发生", ofNothing("（未发生）")),
  doubtful("叉", ofNothing("×")),
  doubtful("省略号", ofNothing("……")),
  doubtful("星", ofNothing("***")),
  doubtful("null", ofNothing("null")),
  doubtful("N/A", ofNothing("N/A")),
  doubtful("NaN", ofNothing("NaN")),
];
