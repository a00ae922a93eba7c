import { sectionIds, tableIds, type SectionId, type TableId } from "../../../src/report/structure";

/** A line of a report, with what it is to be read as. */
export type MarkedLine =
  | { readonly kind: "title" | "named" | "left-out"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string; readonly section: SectionId }
  /** A heading and its text in one line. */
  | {
      readonly kind: "run-in";
      readonly text: string;
      readonly section: SectionId;
      readonly rest: string;
    }
  | { readonly kind: "text"; readonly text: string; readonly section: SectionId }
  | { readonly kind: "table"; readonly table: TableId };

/** A report as lines, each marked with what it is. */
export interface MarkedReport {
  readonly name: string;
  readonly year: number;
  readonly agency: string;
  readonly pageTitle: string;
  readonly fileName: string;
  readonly lines: readonly MarkedLine[];
}

/** What most reports have, by its short mark. */
const usual: Readonly<Record<string, readonly string[]>> = {
  "*P": [
    "P|本报告根据《中华人民共和国政府信息公开条例》编制。",
    "P|所列数据的统计期限为YEAR年1月1日至YEAR年12月31日。",
  ],
  "*1": [
    "H1|一、总体情况",
    "1|YEAR年，我单位认真落实条例。",
    "1|（一）主动公开情况",
    "1|全年公开信息120条，及时准确。",
  ],
  "*234": [
    "H2|二、主动公开政府信息情况",
    "[2]",
    "H3|三、收到和处理政府信息公开申请情况",
    "[3]",
    "H4|四、政府信息公开行政复议、行政诉讼情况",
    "[4]",
  ],
  "*56": [
    "H5|五、存在的主要问题及改进情况",
    "5|一是公开不够及时，二是培训不足，将加强培训。",
    "H6|六、其他需要报告的事项",
    "6|本年度没有收取信息处理费。",
  ],
};

function sectionMarked(mark: string): SectionId {
  const id = sectionIds.find((section) => section === (mark === "P" ? "preface" : `s${mark}`));
  if (!id) throw new Error(`no section ${mark}`);
  return id;
}

function markedLine(line: string): MarkedLine {
  const table = tableIds.find((id) => line === `[${id.slice(1)}]`);
  if (table) return { kind: "table", table };
  const at = line.indexOf("|");
  const [mark, written] = [line.slice(0, at), line.slice(at + 1)];
  if (mark === "T") return { kind: "title", text: written };
  if (mark === "N") return { kind: "named", text: written };
  if (mark === "X") return { kind: "left-out", text: written };
  if (mark.startsWith("R")) {
    const [heading = "", rest = ""] = written.split("|");
    const section = sectionMarked(mark.slice(1));
    return { kind: "run-in", text: heading + rest, section, rest };
  }
  return mark.startsWith("H")
    ? { kind: "heading", text: written, section: sectionMarked(mark.slice(1)) }
    : { kind: "text", text: written, section: sectionMarked(mark) };
}

/**
 * Reports written line by line: `= name = year = agency`, then `@ title of the page @ name of the file` where they have
 * such, then their lines. T is the title, N names the agency, X is none of the report, P the preface, H1 to H6 a heading,
 * 1 to 6 a text, R a heading with its text, [2] a table, and a star what most reports have.
 */
export function markedReports(text: string): readonly MarkedReport[] {
  return text
    .trim()
    .split(/\n\n/)
    .map((report) => {
      const [head = "", ...lines] = report.split("\n");
      const [, name = "", year = "", agency = ""] = head.split("=").map((part) => part.trim());
      const named = lines[0]?.startsWith("@") ? lines[0] : "@ @";
      const [, pageTitle = "", fileName = ""] = named.split("@").map((part) => part.trim());
      return {
        name,
        year: Number(year),
        agency,
        pageTitle,
        fileName,
        lines: lines
          .filter((line) => line !== named)
          .flatMap((line) => usual[line] ?? [line])
          .map((line) => markedLine(line.replaceAll("YEAR", year))),
      };
    });
}

/** What is to be read as a section's text. */
export function textIn({ lines }: MarkedReport, section: SectionId): string {
  return lines
    .flatMap((line) => {
      if (line.kind === "text" && line.section === section) return [line.text];
      return line.kind === "run-in" && line.section === section ? [line.rest] : [];
    })
    .join("\n");
}

/** What is to be read as the title, without what pages write before it. */
export function titleIn({ lines }: MarkedReport): string {
  return lines
    .flatMap((line) => (line.kind === "title" ? [line.text] : []))
    .join("")
    .replace(/^标题：/, "");
}
