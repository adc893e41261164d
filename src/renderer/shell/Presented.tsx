import { useTranslation } from 'react-i18next';
import { OutputBox } from '../narration/OutputBox';
import { useLaneName } from '../session/mode-name';
import type { PresentedPage } from '../session/player/presented';
import { ModeIcon } from '../theme/ModeIcon';
import { Lane, type ShownLane, useShownLanes } from './Lane';
import styles from './presented.module.css';

/** Large enough for a room: what the kitchens' programs do, print or have in their loops, instead of the timeline. */
export function Presented({ page }: { page: Exclude<PresentedPage, 'timeline'> }) {
  const { t } = useTranslation('code');
  const { t: said } = useTranslation('narration');
  const lanes = useShownLanes();
  return (
    <section
      className={styles.presented}
      aria-label={page === 'output' ? said('output') : t(page)}
      data-testid="presented"
      data-page={page}
    >
      {lanes.map((each) =>
        page === 'output' ? (
          <Output key={each.lane} {...each} />
        ) : (
          <Lane key={each.lane} {...each} page={page} titled />
        ),
      )}
    </section>
  );
}

function Output({ lane, mode }: ShownLane) {
  const nameOf = useLaneName();
  return (
    <div className={styles.output} data-lane={lane} data-mode={mode}>
      <h3>
        <ModeIcon mode={mode} size={15} />
        {nameOf(lane, mode)}
      </h3>
      <OutputBox lane={lane} />
    </div>
  );
}
