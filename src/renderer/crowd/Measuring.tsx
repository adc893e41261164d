import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/trace/trace';
import { useSessionState } from '../session/context';
import { useModeName } from '../session/mode-name';
import styles from './measuring.module.css';

/** Over the kitchens while a run measures: both are shown when it has ended, so that drawing does not disturb it. */
export function Measuring() {
  const measuring = useSessionState((state) => state.transport.measuring);
  const lanes = useSessionState((state) => state.playback.log.header.lanes);
  const mode = lanes.find(({ lane }) => lane === measuring)?.mode;
  return mode ? <MeasuredLane mode={mode} /> : null;
}

function MeasuredLane({ mode }: { mode: Mode }) {
  const { t } = useTranslation();
  const nameOf = useModeName();
  return (
    <div className={styles.measuring} role="status" data-testid="measuring">
      <Gauge size={28} aria-hidden="true" />
      <strong>{t('measuring.now', { what: nameOf(mode) })}</strong>
      <p>{t('measuring.why')}</p>
    </div>
  );
}
