import type { ShownThing } from '../../../shared/state/things';
import type { ResourceKind } from '../../../shared/trace/trace';
import styles from './things.module.css';

interface ThingPictureProps {
  kind: ResourceKind;
  places: ShownThing['places'];
}

/** One of them as a thing of the kitchen. */
export function ThingPicture({ kind, places }: ThingPictureProps) {
  const { drawn, filled } = places;
  if (kind === 'lock') return <Key taken={filled > 0} />;
  if (kind === 'event' || kind === 'condition') return <Lamp on={filled > 0} />;
  const width = Math.max(40, 16 * drawn + 8);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} 40`} width={width} height={40} aria-hidden="true">
      {/* The shelf of a rack, or the counter of the pass. */}
      <path d={`M2 33H${width - 2}`} className={styles.wood} />
      {Array.from({ length: drawn }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is what it is.
        <Place key={place} kind={kind} x={4 + 16 * place} filled={place < filled} />
      ))}
    </svg>
  );
}

/** A key on its hook; while somebody has it, the hook alone. */
function Key({ taken }: { taken: boolean }) {
  return (
    <svg className={styles.picture} viewBox="0 0 40 40" width={40} height={40} aria-hidden="true">
      <path d="M8 4h24v5H8z" className={styles.board} />
      <path d="M20 9v3a3 3 0 0 0 6 0" className={styles.hook} />
      <g className={taken ? styles.gone : styles.key}>
        <circle cx="22" cy="18" r="5" />
        <path d="M22 23v12M22 30h5M22 34.5h4" />
      </g>
    </svg>
  );
}

/** A lamp that is lit when its event is set. */
function Lamp({ on }: { on: boolean }) {
  return (
    <svg className={styles.picture} viewBox="0 0 40 40" width={40} height={40} aria-hidden="true">
      <path d="M20 2v6" className={styles.hook} />
      <path d="M10 20a10 10 0 0 1 20 0z" className={styles.board} />
      <circle cx="20" cy="23" r="6" className={on ? styles.lit : styles.dark} />
      {on && <path d="M20 32v5M11 29l-4 4M29 29l4 4" className={styles.rays} />}
    </svg>
  );
}

/** One place: a plate on the pass, a bowl in the rack, a guest at the table. */
function Place({ kind, x, filled }: { kind: ResourceKind; x: number; filled: boolean }) {
  const className = filled ? styles.full : styles.empty;
  if (kind === 'queue') return <ellipse cx={x + 8} cy={29} rx={7} ry={3.5} className={className} />;
  if (kind === 'barrier') {
    return (
      <g className={className}>
        <circle cx={x + 8} cy={14} r={4} />
        <path d={`M${x + 2} 31a6 10 0 0 1 12 0z`} />
      </g>
    );
  }
  return <path d={`M${x + 1} 22h14a7 9 0 0 1-14 0z`} className={className} />;
}
