import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameSource } from '../session/playback/frame';
import { useFrameDraw } from '../session/playback/frame-hooks';
import { useTimeSlider } from '../session/playback/use-time-slider';
import { inSeconds } from '../words/names';
import styles from './playhead.module.css';
import type { TimeScale, TimeWindow } from './time-scale';
import { RIGHT_MARGIN } from './track-layout';

interface PlayheadProps {
  frames: FrameSource;
  scale: TimeScale;
  whole: TimeWindow;
}

/** The line at the frame's kitchen time and its pill. A slider to assistive technology. */
export function Playhead({ frames, scale, whole }: PlayheadProps) {
  const { t } = useTranslation('timeline');
  const slider = useTimeSlider(frames, whole.endMs);
  const head = slider.ref;
  const pill = useRef<HTMLSpanElement>(null);

  useFrameDraw(frames, (frame) => {
    const ms = frame?.position.t ?? 0;
    if (!head.current || !pill.current) return;
    const x = scale.x(ms);
    head.current.style.transform = `translateX(${x}px)`;
    head.current.style.visibility = x < -1 || x > scale.width + 1 ? 'hidden' : '';
    const text = t('seconds', { value: inSeconds(ms, false) });
    if (pill.current.textContent !== text) pill.current.textContent = text;
    // Centred on the line, but never beyond the timeline's right end.
    pill.current.style.transform = `translateX(min(-50%, ${scale.width + RIGHT_MARGIN - x}px - 100%))`;
  });

  return (
    <div {...slider} className={styles.playhead}>
      <span ref={pill} className={styles.pill} data-testid="timeline-pill" />
    </div>
  );
}
