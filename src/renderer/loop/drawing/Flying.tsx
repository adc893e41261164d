import type { LessonCard } from '../../../shared/lesson/lesson';
import { numberWords } from '../../i18n/number-words';
import styles from './drawing.module.css';
import { type Flight, flightPoint } from './flight';
import type { LoopLayout } from './layout';
import { Ticket, TornTicket } from './Ticket';

interface FlyingProps {
  flight: Flight;
  layout: LoopLayout;
  /** How far it has come, 0 to 1. */
  motion: number;
  card: LessonCard | undefined;
}

/** The ticket that a moment moves, and for how many it stands. */
export function Flying({ flight, layout, motion, card }: FlyingProps) {
  const { x, y } = flightPoint(flight, layout, motion);
  const { entry, bell, torn, times } = flight;
  return (
    <g transform={`translate(${x} ${y})`} data-flying>
      {torn ? (
        <TornTicket entry={entry} card={card} apart={motion} />
      ) : (
        <Ticket entry={entry} card={card} bell={bell} active landed />
      )}
      {times > 1 && (
        <text y="-18" className={styles.times}>
          {`×${numberWords(times)}`}
        </text>
      )}
    </g>
  );
}
