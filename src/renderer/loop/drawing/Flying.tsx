import type { LessonCard } from '../../../shared/lesson/lesson';
import { numberWords } from '../../i18n/number-words';
import styles from './drawing.module.css';
import { type Flight, flightPoint } from './flight';
import { type LoopLayout, TICKET } from './layout';
import { noteWidth, Ticket, TornTicket } from './Ticket';

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
  const many = times > 1 ? `×${numberWords(times)}` : '';
  // Its name has as much room as on any ticket, and none of it is cut at the edge.
  const width = TICKET.width + noteWidth(torn ? '' : many);
  return (
    <g transform={`translate(${Math.max(x, width / 2 + 1)} ${y})`} data-flying>
      {torn ? (
        <>
          <TornTicket entry={entry} card={card} apart={motion} />
          {/* Below it: the turn is written above the hand. */}
          <text y="32" className={styles.times}>
            {many}
          </text>
        </>
      ) : (
        <Ticket entry={entry} card={card} bell={bell} note={many} width={width} active landed />
      )}
    </g>
  );
}
