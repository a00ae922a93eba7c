import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { compareReports, foremostChanges } from "../../check/comparison";
import type { FoundReport } from "../../read/found";
import { ComparisonChart } from "../components/comparison/comparison-chart";
import { ComparisonTable } from "../components/comparison/comparison-table";
import { ActionButton } from "../components/common/action-button";
import { Notice } from "../components/common/notice";
import { View } from "../components/common/view";
import type { InHand } from "../session/state";
import { useFreshStart } from "../session/use-fresh-start";
import { useSession } from "../session/use-session";
import { useTranslated } from "../strings";
import { comparisonStrings } from "../strings/comparison";
import "./comparison-view.css";

function Compared(props: { readonly found: FoundReport; readonly previous: FoundReport }) {
  const { found, previous } = props;
  const session = useSession();
  const words = useTranslated(comparisonStrings);
  const [everything, setEverything] = useState(false);
  const comparison = useMemo(
    () => compareReports(found.report, previous.report),
    [found, previous]
  );
  const { groups, figures, notCompared } = comparison;
  const foremost = foremostChanges(groups);
  const years = {
    before: words.year(comparison.previousYear),
    now: words.year(comparison.year),
  };
  return (
    <>
      {foremost.length > 0 && (
        <ComparisonTable
          caption={words.foremost(foremost.length)}
          lines={foremost}
          found={found}
          {...years}
        />
      )}
      <ActionButton onClick={() => void session.writeSheet("comparison")}>
        {words.write}
      </ActionButton>
      {notCompared.length > 0 && (
        <Notice intent="info">
          {words.notCompared}
          <ul className="bullets">
            {notCompared.map(({ name, why }) => (
              <li key={name}>{words.whyNot(name, why)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ComparisonChart lines={groups.filter(({ table }) => table === "t3")} {...years} />
      <ComparisonTable caption={words.groups} lines={groups} found={found} {...years} />
      <details onToggle={({ currentTarget }) => setEverything(currentTarget.open)}>
        <summary>{words.figures(figures.length)}</summary>
        {everything && (
          <ComparisonTable
            caption={words.figures(figures.length)}
            lines={figures}
            found={found}
            {...years}
          />
        )}
      </details>
    </>
  );
}

/** This year beside last year, the changes that stand out most first. */
export default function ComparisonView(props: {
  readonly inHand: InHand;
  readonly onBack: () => void;
}) {
  const { found, previous } = props.inHand;
  const words = useTranslated(comparisonStrings);
  useFreshStart();
  const { year } = found.report;
  return (
    <View title={words.title}>
      <div className="actions">
        <Button size="small" autoFocus onClick={props.onBack}>
          {words.back}
        </Button>
      </div>
      {previous ? (
        <Compared found={found} previous={previous} />
      ) : (
        <p className="text">{words.missing(year)}</p>
      )}
    </View>
  );
}
