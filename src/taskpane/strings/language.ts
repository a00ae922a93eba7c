/** The languages the pane speaks, the clerks' own first. */
export const languages = ["zh-CN", "en-US"] as const;
export type Language = (typeof languages)[number];

/** Something said in every language of the pane. */
export type Translated<Words> = Readonly<Record<Language, Words>>;
