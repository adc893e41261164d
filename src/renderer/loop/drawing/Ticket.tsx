import type { CSSProperties } from 'react';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { mainName, taskName } from '../../../shared/lesson/task-name';
import type { Entry } from '../../../shared/state/entry';
import { MAIN_TASK } from '../../../shared/trace/trace';
import { useLanguage } from '../../i18n/use-language';
import { TaskIcon } from '../../theme/TaskIcon';
import { paletteIndex, taskColor } from '../../theme/task-palette';
import styles from './drawing.module.css';
import { TICKET } from './layout';
import { shortenedName, textWidth } from './shorten';

interface TicketProps {
  entry: Entry;
  card: LessonCard | undefined;
  /** A bell that the loop will answer. */
  bell?: boolean;
  width?: number;
  height?: number;
  /** At its right end. */
  note?: string;
  /** The note says that something is late. */
  late?: boolean;
  active?: boolean;
  /** It has just come here. */
  landed?: boolean;
}

const NAME = 14;
const NOTE = 13;
const ICON = 16;
/** Around icon and texts. */
const GAP = 6;

/** How much room a note takes from the name. */
export function noteWidth(note: string): number {
  return note === '' ? 0 : textWidth(note, NOTE) + 3;
}

/** A task's ticket around the point 0, 0: its colour at the head, its icon, its name. */
export function Ticket({ entry, card, bell, note = '', late, active, landed, ...size }: TicketProps) {
  const { width = TICKET.width, height = TICKET.height } = size;
  const language = useLanguage();
  const isMain = entry.task === MAIN_TASK;
  const name = isMain ? mainName(card) : taskName(card, entry, language);
  const { fill, ink, soft } = taskColor(paletteIndex(card, entry.kind));
  const style = isMain ? undefined : ({ '--fill': fill, '--edge': ink, '--soft': soft } as CSSProperties);
  const left = -width / 2 + GAP + (isMain ? 2 : ICON + 5);
  const room = width / 2 - left - noteWidth(note) - 4;
  return (
    <g
      className={styles.ticket}
      style={style}
      data-active={active || undefined}
      data-landed={landed || undefined}
    >
      <title>{name}</title>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx="6" />
      <path
        className={styles.ticketHead}
        d={`M${-width / 2 + 1} ${-height / 2 + 5}v-1a4 4 0 0 1 4-3.5h${width - 10}a4 4 0 0 1 4 3.5v1z`}
      />
      {!isMain && (
        <TaskIcon kind={bell ? '' : entry.kind} size={ICON} x={-width / 2 + GAP} y={-ICON / 2 + 2} />
      )}
      <text x={left} y={7} className={isMain ? styles.call : undefined}>
        {shortenedName(name, room, NAME)}
      </text>
      {note && (
        <text x={width / 2 - GAP} y={7} className={styles.note} data-late={late || undefined}>
          {note}
        </text>
      )}
    </g>
  );
}

/** A ticket that was torn: its halves have come apart so far, 0 to 1. */
export function TornTicket({ apart, ...ticket }: TicketProps & { apart: number }) {
  const { width, height } = TICKET;
  const half = width / 2;
  return (
    <>
      <clipPath id="torn-left">
        <path
          d={`M${-half - 2} ${-height}H4l-7 ${height * 0.55} 6 ${height * 0.4} -6 ${height * 0.5} 4 ${height * 0.6}H${-half - 2}z`}
        />
      </clipPath>
      <clipPath id="torn-right">
        <path
          d={`M${half + 2} ${-height}H4l-7 ${height * 0.55} 6 ${height * 0.4} -6 ${height * 0.5} 4 ${height * 0.6}H${half + 2}z`}
        />
      </clipPath>
      <g transform={`translate(${-9 * apart} ${5 * apart}) rotate(${-13 * apart})`}>
        <g clipPath="url(#torn-left)">
          <Ticket {...ticket} />
        </g>
      </g>
      <g transform={`translate(${9 * apart} ${8 * apart}) rotate(${16 * apart})`}>
        <g clipPath="url(#torn-right)">
          <Ticket {...ticket} />
        </g>
      </g>
    </>
  );
}
