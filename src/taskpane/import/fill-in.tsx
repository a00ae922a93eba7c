import { Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { haveSameForm } from "../../report/formats";
import type { Report } from "../../report/report";
import { ActionButton } from "../components/common/action-button";
import { ChangeTable } from "../components/common/change-table";
import { Notice } from "../components/common/notice";
import { isBusy, type InHand } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings, useTranslated } from "../strings";
import { importStrings } from "../strings/import";
import { subjectName } from "../strings/subject";
import { fillingOf } from "./filling";
import { Insisted } from "./insisted";

interface FillInProps {
  readonly report: Report;
  readonly inHand: InHand;
  readonly onDone: () => void;
}

/**
 * Fills what was read into the report in hand: into empty cells, and into others where the clerk agrees; another
 * agency's or another year's report only where the clerk insists.
 * @param props.children what is told of the report that was read
 */
export function FillIn(props: FillInProps & { readonly children: ReactNode }) {
  const { children, ...filling } = props;
  const { report, inHand } = props;
  return (
    <Insisted read={report} expected={inHand.found.report} understood={children}>
      <Filling {...filling} />
    </Insisted>
  );
}

function Filling(props: FillInProps) {
  const { report, inHand, onDone } = props;
  const session = useSession();
  const strings = useStrings();
  const words = useTranslated(importStrings);
  const [replaceFigures, setReplaceFigures] = useState(false);
  const [replaceTexts, setReplaceTexts] = useState(false);

  const target = inHand.found.report;
  const sheets = usePaneState(({ reading }) => reading?.sheets);
  const filling = fillingOf(inHand.found, sheets ?? [], report);
  const { otherFigures, otherTexts, homeless } = filling;
  const figures = [...filling.figures, ...(replaceFigures ? otherFigures : [])];
  const texts = [...filling.texts, ...(replaceTexts ? otherTexts : [])];
  const nothing = figures.length + texts.length + otherFigures.length + otherTexts.length === 0;

  const fill = async (): Promise<void> => {
    if (isBusy(session.state) || figures.length + texts.length === 0) return;
    await session.fillIn(figures, texts);
    if (session.state.deed?.kind === "filledIn") onDone();
  };

  return (
    <>
      <h3 className="subheading">
        {words.into(
          target.agency === "" ? strings.unnamedAgency : target.agency,
          target.year === null ? strings.unknownYear : strings.reportOfYear(target.year)
        )}
      </h3>
      {!haveSameForm(report, target) && <Notice intent="warning">{words.otherForm}</Notice>}
      {homeless.map(({ section, to }) => (
        <Notice key={section} intent="warning">
          {words.homeless(subjectName(target.format, section, strings))}
          <p>{to}</p>
        </Notice>
      ))}
      {nothing && homeless.length === 0 && <p className="text">{words.same}</p>}
      {filling.figures.length > 0 && (
        <p className="text">{words.emptyFigures(filling.figures.length)}</p>
      )}
      {filling.texts.length > 0 && (
        <p className="text">
          {words.emptyTexts(
            filling.texts.map(({ section }) => subjectName(target.format, section, strings))
          )}
        </p>
      )}
      {otherFigures.length > 0 && (
        <div className="column">
          <Checkbox
            label={words.replaceFigures(otherFigures.length)}
            checked={replaceFigures}
            onChange={(_, { checked }) => setReplaceFigures(checked === true)}
          />
          <ChangeTable
            caption={words.differentFigures}
            format={target.format}
            changes={otherFigures}
          />
        </div>
      )}
      {otherTexts.length > 0 && (
        <div className="column">
          <Checkbox
            label={words.replaceTexts(otherTexts.length)}
            checked={replaceTexts}
            onChange={(_, { checked }) => setReplaceTexts(checked === true)}
          />
          {otherTexts.map(({ section, from, to }) => (
            <details key={section}>
              <summary>
                {words.otherText(
                  subjectName(target.format, section, strings),
                  from.length,
                  to.length
                )}
              </summary>
              <dl className="import-texts">
                <dt>{strings.repair.from}</dt>
                <dd>{from}</dd>
                <dt>{strings.repair.to}</dt>
                <dd>{to}</dd>
              </dl>
            </details>
          ))}
        </div>
      )}
      {!nothing && (
        <ActionButton
          appearance="primary"
          size="large"
          disabledFocusable={figures.length + texts.length === 0}
          onClick={() => void fill()}
        >
          {words.fill(figures.length, texts.length)}
        </ActionButton>
      )}
    </>
  );
}
