import styles from './drawing.module.css';

/** Fingers that hold what is above: each by its middle. */
const FINGERS = [-16, -5.5, 5, 15.5];

/** The thread's one hand from below: it holds what is above it. */
export function Hand() {
  return (
    <g>
      <path className={styles.sleeve} d="M-15 36h30l4 20h-38z" />
      <rect className={styles.cuff} x="-17" y="31" width="34" height="8" rx="4" />
      <path className={styles.skin} d="M-22 15h43c3 0 4 2 3 5l-4 8c-2 4-5 5-9 5h-23c-4 0-7-2-8-6z" />
      {FINGERS.map((x) => (
        <rect key={x} className={styles.finger} x={x - 5} y="7" width="10" height="17" rx="5" />
      ))}
    </g>
  );
}
