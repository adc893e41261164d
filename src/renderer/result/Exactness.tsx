import { useTranslation } from 'react-i18next';
import { useModeName } from '../session/mode-name';
import { inSeconds } from '../words/names';
import styles from './result-view.module.css';
import type { RunStory } from './run-story';

/** How the headline's figures stand to the exact ones: rounded to what was asked for, or longer on a busy machine. */
export function Exactness({ told: { exact, longer } }: { told: RunStory }) {
  const { t } = useTranslation('result');
  const modeName = useModeName();
  if (exact.length + longer.length === 0) return null;
  const figures = [
    ...exact.map(({ mode, ms }) => [mode, t('seconds', { value: inSeconds(ms) })] as const),
    ...longer.map(({ mode, part }) => [mode, `${Math.round(100 * part)} %`] as const),
  ].map(([mode, time]) => t('laneTime', { mode: modeName(mode), time }));
  return (
    <p className={styles.exactly} data-testid="exactness">
      {t(longer.length > 0 ? 'busy' : 'exactly', { figures: figures.join(', ') })}
    </p>
  );
}
