import { useTranslation } from 'react-i18next';
import { numberWords } from '../../i18n/number-words';
import { LockIcon } from '../../theme/LockIcon';
import type { LoopModel } from '../model/loop-model';
import styles from './drawing.module.css';
import { ease } from './flight';
import type { LoopLayout } from './layout';

interface RoundProps {
  layout: LoopLayout;
  model: LoopModel;
  /** How far the turn that begins has turned it, 0 to 1. */
  turned: number;
  turns: boolean;
}

/** One arrow of the round, a little less than half of it: from the right over the top to the left. */
const HALF = arrow(50);

/** The loop: a round that turns once a turn, and in it the one hand. */
export function Round({ layout, model, turned, turns }: RoundProps) {
  const { t } = useTranslation('loop');
  const { x, y, radius } = layout.round;
  const { loop, turn, blocked } = model;
  const state =
    !loop && turn === 0
      ? t('begins')
      : loop && !loop.running
        ? t('stopped')
        : t('turn', { n: numberWords(turn) });
  return (
    <g transform={`translate(${x} ${y})`} data-blocked={blocked || undefined}>
      <circle r={radius} className={styles.track} data-landed={turns || undefined} />
      <g
        transform={`rotate(${360 * ease(turned)})`}
        data-runs={loop?.running || undefined}
        className={styles.arrows}
      >
        <path d={HALF.line} />
        <path d={HALF.head} className={styles.arrowHead} />
        <g transform="rotate(180)">
          <path d={HALF.line} />
          <path d={HALF.head} className={styles.arrowHead} />
        </g>
      </g>
      <text y="-22" className={styles.turn}>
        {state}
      </text>
      {blocked && (
        <g className={styles.lock}>
          <circle cy={-radius} r="13" />
          <LockIcon size={18} x={-9} y={-radius - 9} />
        </g>
      )}
    </g>
  );
}

/** Along a circle around 0, 0 with that radius, clockwise. */
function arrow(radius: number): { line: string; head: string } {
  const at = (degrees: number, r = radius) => {
    const a = (degrees * Math.PI) / 180;
    return `${(r * Math.cos(a)).toFixed(1)} ${(r * Math.sin(a)).toFixed(1)}`;
  };
  return {
    line: `M${at(192)}A${radius} ${radius} 0 0 1 ${at(335)}`,
    head: `M${at(352)}L${at(332, radius - 10)}L${at(332, radius + 10)}Z`,
  };
}
