import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { stepName } from '../../../shared/lesson/task-name';
import type { LaneId } from '../../../shared/trace/trace';
import { numberWords } from '../../i18n/number-words';
import { useLanguage } from '../../i18n/use-language';
import { LockIcon } from '../../theme/LockIcon';
import { useElementSize } from '../../ui/use-element-size';
import { inSeconds } from '../../words/names';
import type { StackModel } from '../model/loop-model';
import styles from './drawing.module.css';
import type { Motion } from './flight';
import { ease } from './flight';
import { Hand } from './Hand';
import { drawnHeight, HEAD, type Point, TICKET, WIDTH } from './layout';
import { shortenedName } from './shorten';
import { Ticket, TornTicket } from './Ticket';

interface StackDrawingProps {
  lane: LaneId;
  model: StackModel;
  card: LessonCard | undefined;
  /** The moment that the lane dwells on, or null. */
  moment: Motion | null;
  /** How far its motion has come, 0 to 1. */
  motion: number;
}

const CALL = { width: 150, x: 92 };
const STEP = { x: 190, width: 178, height: 74 };

/** A thread without a loop: its calls in the one hand, the innermost on top, and the step that it is at. */
export function StackDrawing({ lane, model, card, moment, motion }: StackDrawingProps) {
  const { t } = useTranslation('loop');
  const panel = useRef<HTMLDivElement>(null);
  const height = drawnHeight(useElementSize(panel));
  const rows = Math.floor((height - HEAD - 62) / TICKET.pitch);
  const { calls } = model;
  const room = calls.total > rows ? rows - 1 : rows;
  const shown = calls.first.slice(0, room);
  const floor = height - 62;
  const yOf = (row: number) => floor - (shown.length - row) * TICKET.pitch + TICKET.height / 2;
  const flight = moment?.flight ?? null;
  const comes = flight?.from.at === 'above';
  const flies = flight && (comes ? motion < 1 : true);
  const top: Point = { x: CALL.x, y: comes ? yOf(0) : yOf(-1) };
  return (
    <div ref={panel} className={styles.panel}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset. */}
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        className={styles.drawing}
        role="group"
        aria-label={t('stackDrawing')}
      >
        <g data-testid={`loop-stack-${lane}`}>
          <text x="4" y={HEAD - 6} className={styles.title}>
            {t('stack')}
          </text>
          {shown.map((call, row) => (
            <g
              key={call.task}
              transform={`translate(${CALL.x} ${yOf(row)})`}
              visibility={flies && comes && row === 0 ? 'hidden' : undefined}
            >
              <Ticket
                entry={call}
                card={card}
                width={CALL.width}
                active={row === 0}
                landed={comes && row === 0}
              />
            </g>
          ))}
          <g transform={`translate(${CALL.x} ${height - 58})`}>
            <Hand />
          </g>
          {calls.total > rows && (
            <text x={CALL.x + CALL.width / 2 + 8} y={floor - 8} className={styles.after}>
              {t('more', { n: numberWords(calls.total - shown.length) })}
            </text>
          )}
        </g>
        <Step model={model} card={card} y={Math.max(HEAD + 4, yOf(0) - STEP.height / 2)} />
        {flies && (
          <g
            transform={callAt(top, comes ? ease(motion) - 1 : flight.torn ? 0 : -ease(motion))}
            opacity={!comes && !flight.torn ? 1 - motion / 2 : 1}
          >
            {flight.torn ? (
              <TornTicket entry={flight.entry} card={card} apart={motion} />
            ) : (
              <Ticket entry={flight.entry} card={card} width={CALL.width} active landed />
            )}
          </g>
        )}
      </svg>
    </div>
  );
}

/** So far above its place (negative: above), in parts of the way. */
function callAt({ x, y }: Point, away: number): string {
  return `translate(${x} ${y + away * (y + TICKET.height)})`;
}

/** The step that the thread is at, and how much of it is done; blocked, it is hatched. */
function Step({ model, card, y }: Pick<StackDrawingProps, 'model' | 'card'> & { y: number }) {
  const { t } = useTranslation('loop');
  const language = useLanguage();
  const { label, doing, tenths, part } = model;
  if (label === '') return null;
  const blocked = doing === 'blocked';
  const inner = STEP.width - 20;
  return (
    <g transform={`translate(${STEP.x} ${y})`} className={styles.doing} data-blocked={blocked || undefined}>
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3.5" height="7" className={styles.hatch} />
        </pattern>
      </defs>
      <rect width={STEP.width} height={STEP.height} rx="10" />
      <text x="10" y="22">
        {shortenedName(stepName(card, label, language), inner, 14)}
      </text>
      <g className={styles.lock}>
        {blocked && <LockIcon size={14} x={10} y={29} />}
        <text x={blocked ? 29 : 10} y="42" className={styles.state}>
          {`${t(blocked ? 'blocked' : 'working')} ${t('seconds', { s: inSeconds(100 * tenths, false) })}`}
        </text>
      </g>
      <rect x="10" y="51" width={inner} height="14" rx="5" className={styles.gauge} />
      <rect
        x="10"
        y="51"
        width={inner * part}
        height="14"
        rx="5"
        fill={blocked ? 'url(#hatch)' : undefined}
        className={blocked ? styles.blockedPart : styles.part}
      />
    </g>
  );
}
