import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunLog } from '../../shared/trace/run-log';
import { type LaneId, laneIds } from '../../shared/trace/trace';
import type { FrameSource } from '../session/playback/frame';
import { useFrameValue } from '../session/playback/frame-hooks';
import { letterOf } from '../words/letters';
import { gapMarks } from './gap-marks';
import styles from './marks.module.css';
import type { TimeScale } from './time-scale';

interface GapMarksProps {
  log: RunLog;
  frames: FrameSource;
  scale: TimeScale;
  /** Where the lanes are that are shown, in px. */
  tracks: Partial<Record<LaneId, { top: number; height: number }>>;
}

/**
 * Where events were lost and how many: across both lanes, for nobody knows any more whose they were; in a comparison
 * over the lane of the recording that lost them.
 */
export function GapMarks({ log, frames, scale, tracks }: GapMarksProps) {
  const { t } = useTranslation('playback');
  const count = useFrameValue(frames, () => log.gaps.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of gaps only grows
  const marks = useMemo(
    () =>
      [undefined, ...laneIds].flatMap((lane) =>
        gapMarks(
          log.gaps.filter((gap) => gap.lane === lane),
          scale,
        ).map((mark) => ({ ...mark, lane })),
      ),
    [log, count, scale],
  );
  return marks.map(({ x, width, missing, hasRoom, lane }) => {
    if (lane && !tracks[lane]) return null;
    const words = lane
      ? t('missingOf', { count: missing, recording: letterOf(lane) })
      : t('missing', { count: missing });
    const isRight = x > scale.width / 2;
    return (
      <div
        key={`${lane} ${x}`}
        className={styles.gap}
        style={{ left: x, width, ...(lane && tracks[lane]) }}
        title={words}
        role="img"
        aria-label={words}
        data-testid="gap"
      >
        {hasRoom && <span data-side={isRight ? 'left' : 'right'}>{words}</span>}
      </div>
    );
  });
}
