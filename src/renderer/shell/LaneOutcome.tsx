import { OctagonX, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LaneId } from '../../shared/trace/trace';
import { endReason } from '../narration/end-reason';
import { useFrame } from '../session/FrameText';
import { inSeconds } from '../words/names';
import styles from './lane-outcome.module.css';

/** Over the picture of a kitchen that did not come to its end: what happened to it, and why. */
export function LaneOutcome({ lane }: { lane: LaneId }) {
  const { t } = useTranslation();
  const { t: narrated } = useTranslation('narration');
  const outcome = useFrame((frame) => frame?.lanes[lane]?.outcome ?? '');
  const error = useFrame((frame) => frame?.lanes[lane]?.error ?? '');
  const endedMs = useFrame((frame) => frame?.lanes[lane]?.endedMs ?? 0);
  if (outcome !== 'failed' && outcome !== 'stopped') return null;
  return (
    <div className={styles.outcome} role="status" data-testid={`outcome-${lane}`} data-outcome={outcome}>
      {outcome === 'failed' ? (
        <OctagonX size={22} aria-hidden="true" />
      ) : (
        <Square size={18} aria-hidden="true" />
      )}
      <strong>{t(`lost.${outcome}`)}</strong>
      <p>{error ? endReason(error, narrated) : t('lost.stoppedWhy', { s: inSeconds(endedMs, false) })}</p>
    </div>
  );
}
