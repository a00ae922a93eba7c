import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { byWhatStandsOut, compareReports } from "../../check/comparison";
import type { FoundReport } from "../../read/found";
import { ComparisonChart } from "../components/comparison/comparison-chart";
import { ComparisonTable } from "../components/comparison/comparison-table";
import { ActionButton } from "../components/common/action-button";
import { Notice } from "../components/common/notice";
import { View } from "../components/common/view";
import type { InHand } from "../session/state";
import { useSession } from "../session/use-session";
import { useStrings } from "../strings";
import "./comparison-view.css";

function Compared(props: { readonly found: FoundReport; readonly previous: FoundReport }) {
  const { found, previous } = props;
  const session = useSession();
  const strings = useStrings();
  const [everything, setEverything] = useState(false);
  const comparison = useMemo(
    () => compareReports(found.report, previous.report),
    [found, previous]
  );
  const { groups, figures, notCompared } = comparison;
  const years = {
    before: strings.comparison.year(comparison.previousYear),
    now: strings.comparison.year(comparison.year),
  };
  return (
    <>
      <ActionButton onClick={() => void session.writeSheet("comparison")}>
        {strings.comparison.write}
      </ActionButton>
      {notCompared.length > 0 && (
        <Notice intent="info">
          {strings.comparison.notCompared}
          <ul className="bullets">
            {notCompared.map(({ name, why }) => (
              <li key={name}>{strings.comparison.whyNot(name, why)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ComparisonChart lines={groups.filter(({ table }) => table === "t3")} {...years} />
      <ComparisonTable
        caption={strings.comparison.groups}
        lines={byWhatStandsOut(groups)}
        found={found}
        {...years}
      />
      <details onToggle={({ currentTarget }) => setEverything(currentTarget.open)}>
        <summary>{strings.comparison.figures(figures.length)}</summary>
        {everything && (
          <ComparisonTable
            caption={strings.comparison.figures(figures.length)}
            lines={byWhatStandsOut(figures)}
            found={found}
            {...years}
          />
        )}
      </details>
    </>
  );
}

/** This year beside last year, what stands out first. */
export default function ComparisonView(props: {
  readonly inHand: InHand;
  readonly onBack: () => void;
}) {
  const { found, previous } = props.inHand;
  const strings = useStrings();
  const { year } = found.report;
  return (
    <View title={strings.comparison.title}>
      <div className="actions">
        <Button size="small" autoFocus onClick={props.onBack}>
          {strings.comparison.back}
        </Button>
      </div>
      {previous ? (
        <Compared found={found} previous={previous} />
      ) : (
        <p className="text">{strings.comparison.missing(year)}</p>
      )}
    </View>
  );
}
