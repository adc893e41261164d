import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '../session/playback/range';
import { useDrag } from '../ui/use-drag';
import { inSeconds } from '../words/names';
import styles from './range-band.module.css';
import type { TimeScale } from './time-scale';

/** What can be done with the selected range of a replay. */
export interface RangeControl {
  range: Range | null;
  looping: boolean;
  /** Kitchen ms, in either order. */
  onSelect(a: number, b: number): void;
  onClear(): void;
  onLoop(): void;
}

interface RangeBandProps extends Pick<RangeControl, 'range' | 'looping' | 'onSelect'> {
  scale: TimeScale;
  /** The kitchen time under a pointer, in ms. */
  timeAt(event: { clientX: number; clientY: number }): number;
}

/** The selected range as a band over both lanes, and its two ends to be dragged. */
export function RangeBand({ range, looping, scale, timeAt, onSelect }: RangeBandProps) {
  const { t } = useTranslation('playback');
  if (!range) return null;
  const { fromMs, toMs } = range;
  const within = (ms: number) => Math.min(Math.max(0, scale.x(ms)), scale.width);
  const [from, to] = [within(fromMs), within(toMs)];
  const times = { from: inSeconds(fromMs, false), to: inSeconds(toMs, false) };
  return (
    <fieldset
      className={styles.range}
      data-looping={looping || undefined}
      data-testid="range"
      aria-label={t('range', times)}
      style={{ left: from, width: to - from }}
    >
      <RangeEnd name={t('from')} other={toMs} timeAt={timeAt} onSelect={onSelect} />
      <RangeEnd last name={t('to')} other={fromMs} timeAt={timeAt} onSelect={onSelect} />
    </fieldset>
  );
}

interface RangeEndProps extends Pick<RangeBandProps, 'timeAt' | 'onSelect'> {
  name: string;
  /** The other end, kitchen ms. */
  other: number;
  last?: boolean;
}

/** Where the range begins or ends, to be dragged, also beyond its other end, which stays where it was. */
function RangeEnd({ name, other, last, timeAt, onSelect }: RangeEndProps) {
  const stays = useRef(other);
  const press = useDrag({
    begin: (event) => {
      // The timeline under it would seek.
      event.stopPropagation();
      stays.current = other;
      return true;
    },
    move: (event) => onSelect(stays.current, timeAt(event)),
  });
  return (
    <div
      className={styles.end}
      data-last={last}
      data-testid={last ? 'range-to' : 'range-from'}
      title={name}
      onPointerDown={press}
    />
  );
}
