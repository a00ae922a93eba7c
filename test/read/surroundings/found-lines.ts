import type { FoundReport } from "../../../src/read/found";
import { sectionIds } from "../../../src/report/structure";
import { textIn, titleIn, type MarkedReport } from "./marked-lines";

function comparable(text: string): string {
  return text.replace(/\s+/g, "");
}

/** How many lines of the source the notes say were left out. */
function leftOutCount({ notes }: FoundReport): number {
  return notes.reduce((sum, { code, message }) => {
    const count = code === "surroundings-left-out" ? /(\d+)行/.exec(message)?.[1] : undefined;
    return sum + Number(count ?? 0);
  }, 0);
}

/** Lines that are neither in the title, a heading or a section, nor named in a note, but for those that are counted in one. */
export function unaccounted(report: MarkedReport, found: FoundReport): readonly string[] {
  const { title, sections } = found.report;
  const known = [
    title,
    ...sectionIds.flatMap((id) => sections[id].split("\n")),
    ...(found.headings ?? []).map(({ text }) => text),
    ...found.notes.map(({ message }) => message),
  ].map(comparable);
  const lost = report.lines.flatMap((line) => {
    if (line.kind === "table") return [];
    const text = comparable(line.text);
    const isRunIn = line.kind === "run-in" && known.includes(comparable(line.rest));
    return isRunIn || known.some((each) => each.includes(text)) ? [] : [line.text];
  });
  return lost.length > leftOutCount(found) ? lost : [];
}

/** What of a report is to be read, as one word each. */
export const subjects = ["year", "agency", "title", ...sectionIds, "lost"] as const;
export type Subject = (typeof subjects)[number];

/** What of a report was not read as it was meant, with what was read instead. */
export function differences(
  report: MarkedReport,
  found: FoundReport | undefined
): ReadonlyMap<Subject, string> {
  if (!found) return new Map(subjects.map((subject) => [subject, "没有读到"]));
  const { report: read } = found;
  const differ = new Map<Subject, string>();
  if (read.year !== report.year) differ.set("year", String(read.year));
  if (read.agency !== report.agency) differ.set("agency", read.agency);
  if (comparable(read.title) !== comparable(titleIn(report))) differ.set("title", read.title);
  for (const id of sectionIds) {
    if (read.sections[id] !== textIn(report, id)) differ.set(id, read.sections[id]);
  }
  const lost = unaccounted(report, found);
  if (lost.length > 0) differ.set("lost", lost.join("；"));
  return differ;
}
