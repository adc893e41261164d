import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunLog } from '../../shared/run-log';
import type { FrameSource } from '../session/frame';
import { useFrameValue } from './frame-hooks';
import { gapMarks } from './gap-marks';
import './over-tracks.css';
import type { TimeScale } from './time-scale';

interface GapMarksProps {
  log: RunLog;
  frames: FrameSource;
  scale: TimeScale;
}

/** Across both lanes, where events were lost and how many: nobody knows any more whose they were. */
export function GapMarks({ log, frames, scale }: GapMarksProps) {
  const { t } = useTranslation('playback');
  const count = useFrameValue(frames, () => log.gaps.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of gaps only grows
  const marks = useMemo(() => gapMarks(log.gaps, scale), [log, count, scale]);
  return marks.map(({ x, width, missing, hasRoom }) => {
    const words = t('missing', { count: missing });
    const isRight = x > scale.width / 2;
    return (
      <div
        key={x}
        className="timeline-gap"
        style={{ left: x, width }}
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
