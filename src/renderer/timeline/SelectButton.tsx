import { BoxSelect } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './zoom-buttons.module.css';

interface SelectButtonProps {
  selecting: boolean;
  onChange(selecting: boolean): void;
}

/** Has a drag over the timeline select what is to be looped, without the Shift key that a finger does not have. */
export function SelectButton({ selecting, onChange }: SelectButtonProps) {
  const { t } = useTranslation('playback');
  return (
    <button
      type="button"
      className={styles.round}
      aria-label={t('select')}
      title={t('select')}
      aria-pressed={selecting}
      data-testid="select-range"
      onClick={() => onChange(!selecting)}
    >
      <BoxSelect size={14} aria-hidden="true" />
    </button>
  );
}
