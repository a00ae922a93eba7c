import type { Standing } from "./document";

/** What a document says of itself on every page where the report is not ready, with what remains; null where it is. */
export function draftMark({ state, sentence }: Standing): string | null {
  return state === "not-ready" ? `草稿：${sentence}，请勿公开` : null;
}

/** A document's title; a draft says that it is one. */
export function draftTitle(title: string, draft: string | null): string {
  return draft === null ? title : `【草稿】${title}`;
}

/** A document's file name; a draft says that it is one. */
export function draftName(name: string, draft: string | null): string {
  return draft === null ? name : `${name}（草稿）`;
}
