import { Fragment } from "react";
import type { FoundReport } from "../../read/found";
import { figuresOf, figuresOfTable, type FigureKey } from "../../report/figures";
import { formatById, tableOf } from "../../report/formats";
import { notesBelow } from "../../report/remarks";
import { openQuestions } from "../../report/questions";
import { figureValue, type Report, type UnreadText } from "../../report/report";
import type { SectionId, TableId } from "../../report/structure";
import { Notice } from "../components/common/notice";
import { ReadingNotes } from "../components/reading/reading-notes";
import { useStrings, useTranslated } from "../strings";
import { importStrings } from "../strings/import";
import { formatName } from "../strings/format-name";
import { subjectName } from "../strings/subject";
import { UnderstoodTable } from "./understood-table";

function keysOf(report: Report, table: TableId): readonly FigureKey[] {
  return figuresOfTable(formatById(report.format), table).map(({ key }) => key);
}

function UnderstoodPart(props: {
  readonly found: FoundReport;
  readonly heading: string;
  readonly table: TableId;
}) {
  const { found, heading, table } = props;
  const { report } = found;
  const words = useTranslated(importStrings);
  if (!found.tables.includes(table)) return <li>{words.tableMissing(heading)}</li>;
  const keys = keysOf(report, table);
  const read = keys.filter((key) => typeof figureValue(report, key) === "number").length;
  return (
    <li>
      <details>
        <summary>{words.tableRead(heading, read, keys.length)}</summary>
        <UnderstoodTable
          name={heading}
          table={tableOf(formatById(report.format), table)}
          report={report}
        />
        {notesBelow(formatById(report.format), table, report.remarks).map((note) => (
          <p key={note} className="quiet" lang="zh-CN">
            {note}
          </p>
        ))}
      </details>
    </li>
  );
}

function UnderstoodText(props: { readonly report: Report; readonly section: SectionId }) {
  const { report, section } = props;
  const strings = useStrings();
  const words = useTranslated(importStrings);
  const heading = subjectName(report.format, section, strings);
  const characters = report.sections[section].replace(/\s/g, "").length;
  return (
    <li>
      {characters > 0 ? words.sectionRead(heading, characters) : words.sectionMissing(heading)}
    </li>
  );
}

interface UnreadFigure extends UnreadText {
  readonly key: FigureKey;
}

function unreadFigures(report: Report): readonly UnreadFigure[] {
  return [...figuresOf(formatById(report.format)).keys()].flatMap((key) => {
    const value = figureValue(report, key);
    return value !== null && typeof value !== "number" ? [{ key, text: value.text }] : [];
  });
}

/** What was understood of a report, part by part, and what was not. */
export function UnderstoodReport(props: { readonly found: FoundReport }) {
  const { found } = props;
  const { report, questions, notes } = found;
  const strings = useStrings();
  const words = useTranslated(importStrings);
  const unread = unreadFigures(report);
  return (
    <>
      <h3 className="subheading">
        {report.agency === "" ? strings.unnamedAgency : <span lang="zh-CN">{report.agency}</span>} ·{" "}
        {report.year === null ? strings.unknownYear : strings.reportOfYear(report.year)}
      </h3>
      <p className="quiet">{formatName(report.format, strings)}</p>
      {unread.length > 0 && (
        <Notice intent="warning">
          {words.unread(unread.length)}
          <ul className="bullets">
            {unread.map(({ key, text }) => (
              <li key={key}>
                {words.unreadFigure(subjectName(report.format, key, strings), text)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ReadingNotes heading={words.notes} notes={[...openQuestions(questions), ...notes]} />
      <ul className="plain-list">
        <UnderstoodText report={report} section="preface" />
        {formatById(report.format).sections.map((section) =>
          "text" in section ? (
            <UnderstoodText key={section.heading} report={report} section={section.text} />
          ) : (
            <Fragment key={section.heading}>
              {report.sections[section.beside] !== "" && (
                <UnderstoodText report={report} section={section.beside} />
              )}
              <UnderstoodPart found={found} heading={section.heading} table={section.table} />
            </Fragment>
          )
        )}
      </ul>
    </>
  );
}
