import { GitCompareArrows, ListTree, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKitchen, useSession, useSessionState } from '../session/context';
import { useModeName } from '../session/mode-name';
import type { ComparedRuns } from '../session/player/compared-runs';
import { ModeIcon } from '../theme/ModeIcon';
import segments from '../ui/segments.module.css';
import styles from './comparison-bar.module.css';
import { partingMs, verdictOf } from './difference';
import { useVerdictWords } from './milestone-words';

/** Says that two recordings are on screen, and in one sentence how they differ. */
export function ComparisonBar() {
  const comparison = useSessionState((state) => state.comparison);
  return comparison && <Bar comparison={comparison} />;
}

function Bar({ comparison }: { comparison: ComparedRuns }) {
  const { t } = useTranslation('comparison');
  const kitchen = useKitchen();
  return (
    <section className={styles.bar} aria-label={t('title')} data-testid="comparison">
      <GitCompareArrows size={19} aria-hidden="true" />
      <VerdictLine comparison={comparison} />
      {comparison.lanes.length > 1 && <LaneChoice comparison={comparison} />}
      <button
        type="button"
        className="button"
        title={t('enlarge')}
        data-testid="show-differences"
        onClick={() => kitchen.showDialog('differences')}
      >
        <ListTree size={17} aria-hidden="true" />
        {t('differences')}
      </button>
      <button
        type="button"
        className="button icon plain"
        aria-label={t('close')}
        title={t('close')}
        data-testid="close-comparison"
        onClick={() => kitchen.comparing.close()}
      >
        <X size={19} aria-hidden="true" />
      </button>
    </section>
  );
}

/** The sentence; where the milestones first differ, a way there. */
export function VerdictLine({ comparison: { shown } }: { comparison: ComparedRuns }) {
  const { t } = useTranslation('comparison');
  const session = useSession();
  const verdict = useMemo(() => verdictOf(shown), [shown]);
  const words = useVerdictWords()(verdict);
  const line = { className: styles.verdict, 'data-testid': 'verdict', 'data-kind': verdict.kind };
  if (verdict.kind !== 'milestone') {
    return (
      <strong role="status" {...line}>
        {words}
      </strong>
    );
  }
  const seek = () => session.state.playback.seek(partingMs(verdict.milestone));
  return (
    <button type="button" {...line} title={`${words} ${t('seek')}`} onClick={seek}>
      {words}
    </button>
  );
}

/** Which of the kitchens that both recordings have. */
function LaneChoice({ comparison: { lanes, shown } }: { comparison: ComparedRuns }) {
  const { t } = useTranslation('comparison');
  const kitchen = useKitchen();
  const nameOf = useModeName('modeShort');
  return (
    <fieldset className={segments.segments} aria-label={t('lane')}>
      {lanes.map((each) => (
        <button
          key={each.lane.join()}
          type="button"
          aria-pressed={each === shown}
          data-testid={`compare-${each.mode[0]}`}
          onClick={() => kitchen.comparing.showLane(each)}
        >
          <ModeIcon mode={each.mode[0]} size={16} />
          {nameOf(each.mode[0])}
        </button>
      ))}
    </fieldset>
  );
}
