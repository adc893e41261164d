import { useTranslation } from 'react-i18next';
import type { LaneSpans } from '../../shared/figures/spans';
import { apart, suspensionsUntil } from '../../shared/figures/suspensions';
import type { LaneId } from '../../shared/trace/trace';
import type { FrameSource } from '../session/playback/frame';
import { useFrameValue } from '../session/playback/frame-hooks';
import { inSeconds } from '../words/names';
import styles from './marks.module.css';
import type { TimeScale } from './time-scale';

/** What is nearer than its words are wide, in px, has one mark. */
const WORDS_WIDTH = 160;

interface SuspensionMarksProps {
  spans: LaneSpans;
  frames: FrameSource;
  scale: TimeScale;
  /** Where the lane's track is, in px. */
  place: { top: number; height: number };
  lane: LaneId;
}

/** Where the lane's time stood still up to the playhead, and for how long. */
export function SuspensionMarks({ spans, frames, scale, place, lane }: SuspensionMarksProps) {
  const { t } = useTranslation('playback');
  const { suspensions } = spans;
  const count = useFrameValue(frames, (frame) => suspensionsUntil(suspensions, frame?.position.t ?? 0));
  return apart(suspensions.slice(0, count), WORDS_WIDTH * scale.pixelMs).map(({ t: at, ms }) => {
    if (at < scale.startMs || at > scale.endMs) return null;
    const x = scale.x(at);
    const words = t('stoodStill', { s: inSeconds(ms) });
    return (
      <div
        key={at}
        className={styles.suspension}
        style={{ left: x, ...place }}
        data-lane={lane}
        title={t('suspended', { s: inSeconds(ms) })}
        role="img"
        aria-label={t('suspended', { s: inSeconds(ms) })}
        data-testid="suspension"
      >
        <span data-side={x > scale.width / 2 ? 'left' : 'right'}>{words}</span>
      </div>
    );
  });
}
