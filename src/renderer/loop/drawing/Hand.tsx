import styles from './drawing.module.css';

/** The thread's one hand, palm up, as if it held what is above it. */
export function Hand() {
  return (
    <g>
      <path className={styles.sleeve} d="M-13 30h26l4 26h-34z" />
      <rect className={styles.cuff} x="-15" y="27" width="30" height="8" rx="4" />
      <path
        className={styles.skin}
        d="M-34 11c4-3 9-2 13 1l9 4h24c8 0 13-3 18-6 4-2 8 2 5 6-6 8-14 13-23 13h-22c-10 0-19-7-25-13-2-2-2-4 1-5z"
      />
    </g>
  );
}
