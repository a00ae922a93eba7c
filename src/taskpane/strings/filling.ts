import { counted } from "./counted";

/** So many figures and texts in Chinese, without what there is none of. */
export function chineseFilling(figures: number, texts: number): string {
  const parts = [figures !== 0 && `${figures}格`, texts !== 0 && `${texts}部分文字`];
  return parts.filter((part) => part !== false).join("、");
}

/** The same in English. */
export function englishFilling(figures: number, texts: number): string {
  const parts = [figures !== 0 && counted(figures, "cell"), texts !== 0 && counted(texts, "text")];
  return parts.filter((part) => part !== false).join(" and ");
}
