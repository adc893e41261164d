import { useTranslation } from 'react-i18next';
import type { LaneState } from '../../../shared/state/lane-state';
import { numberWords } from '../../i18n/number-words';
import { useShownCard } from '../../session/context';
import { useModeName } from '../../session/mode-name';
import styles from './strip.module.css';
import { More, Part } from './strip-parts';

/** How many calls the executor's workers run, and how many wait for one. */
export function callsOf({ executor }: LaneState): { busy: number; waiting: number } {
  const { busy, jobs } = executor;
  return { busy, waiting: jobs.size - busy };
}

/** How many of the executor's workers run a call, and how many calls wait for one. */
export function Workers({ state, bare }: { state: LaneState; bare: boolean }) {
  const { t } = useTranslation();
  const card = useShownCard();
  const modeName = useModeName();
  const { busy, waiting } = callsOf(state);
  return (
    <Part title={card?.measures ? modeName(state.mode) : t('strip.workers')}>
      <span className={styles.chip} data-chip="workers">
        <b>{`${busy}/${numberWords(state.executor.workers)}`}</b>
        {!bare && t('strip.backlog', { count: waiting })}
        {bare && <More bare count={waiting} />}
      </span>
    </Part>
  );
}
