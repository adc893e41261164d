import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ZOOM_STEP } from './use-zoom-keys';
import styles from './zoom-buttons.module.css';

interface ZoomButtonsProps {
  zoomed: boolean;
  onZoom(factor: number): void;
  onWhole(): void;
  /** What stands beside them. */
  children?: ReactNode;
}

/** More or less time on the timeline. */
export function ZoomButtons({ zoomed, onZoom, onWhole, children }: ZoomButtonsProps) {
  const { t } = useTranslation('timeline');
  return (
    <div className={styles.zoom}>
      <Round name={t('zoomOut')} disabled={!zoomed} onClick={() => onZoom(1 / ZOOM_STEP)}>
        <Minus size={16} aria-hidden="true" />
      </Round>
      <Round name={t('zoomIn')} onClick={() => onZoom(ZOOM_STEP)}>
        <Plus size={16} aria-hidden="true" />
      </Round>
      {zoomed && (
        <button type="button" onClick={onWhole}>
          {t('wholeRun')}
        </button>
      )}
      {children}
    </div>
  );
}

interface RoundProps {
  name: string;
  disabled?: boolean;
  onClick(): void;
  children: ReactNode;
}

function Round({ name, children, ...rest }: RoundProps) {
  return (
    <button type="button" className={styles.round} aria-label={name} title={name} {...rest}>
      {children}
    </button>
  );
}
