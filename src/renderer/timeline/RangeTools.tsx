import { Repeat, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inSeconds } from '../words/names';
import type { RangeControl } from './RangeBand';
import styles from './range-tools.module.css';

/** The selected range's times and what can be done with it: away from the axis, where numbers, flags and playhead are. */
export function RangeTools({ range, looping, onClear, onLoop }: Omit<RangeControl, 'onSelect'>) {
  const { t } = useTranslation('playback');
  if (!range) return null;
  const times = { from: inSeconds(range.fromMs, false), to: inSeconds(range.toMs, false) };
  return (
    <span className={styles.tools} data-testid="range-tools">
      {t('rangeShort', times)}
      <button
        type="button"
        className={styles.act}
        aria-label={t('loop')}
        title={t('loop')}
        aria-pressed={looping}
        onClick={onLoop}
      >
        <Repeat size={14} strokeWidth={2.5} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.act}
        aria-label={t('clear')}
        title={t('clear')}
        onClick={onClear}
        data-testid="range-clear"
      >
        <X size={14} strokeWidth={2.5} aria-hidden="true" />
      </button>
    </span>
  );
}
