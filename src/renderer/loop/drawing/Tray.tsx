import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { numberWords } from '../../i18n/number-words';
import type { LoopModel } from '../model/loop-model';
import styles from './drawing.module.css';
import { HEAD, type LoopLayout, pointOf } from './layout';
import { Ticket } from './Ticket';

interface TrayProps {
  lane: string;
  layout: LoopLayout;
  ready: LoopModel['ready'];
  card: LessonCard | undefined;
  lookOf(row: number): 'hidden' | 'landed' | 'there';
}

/** The ready queue: a tray of tickets, of which the hand takes the topmost. */
export function Tray({ lane, layout, ready, card, lookOf }: TrayProps) {
  const { t } = useTranslation('loop');
  const { tray } = layout;
  const { first, total } = ready;
  const room = total > tray.rows ? tray.rows - 1 : tray.rows;
  const middle = tray.x + tray.width / 2;
  return (
    <g data-testid={`loop-ready-${lane}`}>
      <text x={tray.x + 1} y={HEAD - 6} className={styles.title}>
        {t('ready')}
      </text>
      <rect {...boxOf(tray)} rx="10" className={styles.tray} />
      <path
        className={styles.lip}
        d={`M${tray.x + 1} ${tray.y + tray.height - 9}h${tray.width - 2}v1a8 8 0 0 1 -8 8h${18 - tray.width}a8 8 0 0 1 -8 -8z`}
      />
      {total === 0 && (
        <text x={middle} y={tray.y + tray.height / 2} className={styles.nothingWord}>
          {t('nothing')}
        </text>
      )}
      {first.slice(0, room).map((handle, row) => {
        const { x, y } = pointOf({ at: 'tray', row }, layout);
        const look = lookOf(row);
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the queue is what a ticket is in.
            key={row}
            transform={`translate(${x} ${y})`}
            visibility={look === 'hidden' ? 'hidden' : undefined}
          >
            <Ticket entry={handle} bell={handle.bell} card={card} landed={look === 'landed'} />
          </g>
        );
      })}
      {total > tray.rows && (
        <text
          x={middle}
          y={pointOf({ at: 'tray', row: tray.rows - 1 }, layout).y + 5}
          className={styles.more}
        >
          {t('more', { n: numberWords(total - Math.min(room, first.length)) })}
        </text>
      )}
    </g>
  );
}

function boxOf({ x, y, width, height }: LoopLayout['tray']) {
  return { x, y, width, height };
}
