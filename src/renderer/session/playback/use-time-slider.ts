import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { inSeconds } from '../../words/names';
import type { FrameSource } from './frame';
import { useFrameDraw } from './frame-hooks';

/**
 * What makes an element a slider over the time of a run to assistive technology. Keys move it as everywhere in the window.
 * @param endMs how long the run is, kitchen ms
 */
export function useTimeSlider(frames: FrameSource, endMs: number) {
  const { t } = useTranslation('timeline');
  const ref = useRef<HTMLDivElement>(null);
  useFrameDraw(frames, (frame) => {
    const s = inSeconds(frame?.position.t ?? 0, false);
    const text = t('seconds', { value: s });
    if (!ref.current || ref.current.ariaValueText === text) return;
    ref.current.ariaValueNow = s;
    ref.current.ariaValueText = text;
  });
  return {
    ref,
    role: 'slider',
    tabIndex: 0,
    'aria-label': t('playhead'),
    'aria-valuemin': 0,
    'aria-valuemax': endMs / 1000,
    'aria-valuenow': 0,
  } as const;
}
