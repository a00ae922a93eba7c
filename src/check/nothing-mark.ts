const marks = /^(?:[-\u2010-\u2015\u2212\uff0d\u30fc/\\\uff0f\uff3c]+|[无〇零○]|没有|暂无|不适用)$/;

/** Whether a text is one of those that clerks write where nothing occurred, such as “-” or “无”. */
export function isNothingMark(text: string): boolean {
  return marks.test(text.trim());
}
