import { Repeat, X } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '../session/range';
import './over-tracks.css';
import type { TimeScale } from './time-scale';
import { RIGHT_MARGIN } from './track-layout';
import { inSeconds } from './words';

/** What somebody can do with the selected range of a replay. */
export interface RangeControl {
  range: Range | null;
  looping: boolean;
  /** Kitchen ms, in either order. */
  onSelect(a: number, b: number): void;
  onClear(): void;
  onLoop(): void;
}

interface RangeBandProps extends RangeControl {
  scale: TimeScale;
  /** The kitchen time under a pointer, in ms. */
  timeAt(event: PointerEvent): number;
}

/** The selected range as a band over both lanes, its two ends to be dragged, and its times beside it. */
export function RangeBand({ range, looping, scale, timeAt, onSelect, onClear, onLoop }: RangeBandProps) {
  const { t } = useTranslation('playback');
  if (!range) return null;
  const { fromMs, toMs } = range;
  const within = (ms: number) => Math.min(Math.max(0, scale.x(ms)), scale.width);
  const [from, to] = [within(fromMs), within(toMs)];
  const times = { from: inSeconds(fromMs, false), to: inSeconds(toMs, false) };
  const drag = (other: number) => (event: PointerEvent) => {
    event.stopPropagation();
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onSelect(other, timeAt(event));
  };
  return (
    <fieldset
      className="timeline-range"
      data-looping={looping || undefined}
      data-testid="range"
      aria-label={t('range', times)}
      style={{ left: from, width: to - from }}
    >
      <div className="range-end" title={t('from')} onPointerDown={take} onPointerMove={drag(toMs)} />
      <div
        className="range-end"
        data-last
        title={t('to')}
        onPointerDown={take}
        onPointerMove={drag(fromMs)}
      />
      <span className="range-times">{times.from}</span>
      <span
        className="range-times"
        data-last
        style={{ transform: `translateX(min(0px, ${scale.width + RIGHT_MARGIN - to}px - 100%))` }}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {t('seconds', { ns: 'timeline', value: times.to })}
        <button
          type="button"
          aria-label={t('loop')}
          title={t('loop')}
          aria-pressed={looping}
          onClick={onLoop}
        >
          <Repeat size={14} strokeWidth={2.5} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t('clear')}
          title={t('clear')}
          onClick={onClear}
          data-testid="range-clear"
        >
          <X size={14} strokeWidth={2.5} aria-hidden="true" />
        </button>
      </span>
    </fieldset>
  );
}

/** The timeline under it would seek. */
function take(event: PointerEvent): void {
  event.stopPropagation();
  event.currentTarget.setPointerCapture(event.pointerId);
}
