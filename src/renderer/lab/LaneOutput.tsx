import { useTranslation } from 'react-i18next';
import type { LaneId } from '../../shared/trace/trace';
import { useLaneName } from '../session/mode-name';
import { ModeIcon } from '../theme/ModeIcon';
import type { LaneEnd } from './kitchen/lane-worker';
import styles from './lane-output.module.css';
import type { Outcome } from './outcome';

/** What one lane printed, when, and how it ended. */
export function LaneOutput({ lane, outcome }: { lane: LaneId; outcome: Outcome | undefined }) {
  const { t } = useTranslation('lab');
  const nameOf = useLaneName();
  if (!outcome) return null;
  const { mode, lines, before, traceback, end } = outcome;
  return (
    <section className={styles.output} data-lane={lane} data-testid={`lab-output-${lane}`}>
      <h3>
        <ModeIcon mode={mode} size={15} />
        {nameOf(lane, mode)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too. */}
      <div className={styles.lines} tabIndex={0}>
        {before > 0 && <p className="quiet">{t('before', { count: before })}</p>}
        {lines.map(({ n, t: at, text, stream }) => (
          <p key={n} data-stream={stream}>
            <small>{t('at', { s: (at / 1000).toFixed(2) })}</small>
            <code>{text}</code>
          </p>
        ))}
        {traceback && <pre>{traceback}</pre>}
        {end && <EndLine end={end} />}
      </div>
    </section>
  );
}

function EndLine({ end }: { end: LaneEnd }) {
  const { t } = useTranslation('lab');
  if (end.how === 'stopped') return <p data-end="stopped">{t('end.stopped')}</p>;
  if (end.how === 'broken') return <p data-end="broken">{t('end.broken', { why: end.why })}</p>;
  return <p data-end="done">{t('end.done', { code: end.code })}</p>;
}
