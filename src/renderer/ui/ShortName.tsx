import styles from './short-name.module.css';

/** So many letters at its end stay, whatever is cut. */
const END = 4;

/** A name that is cut before its end where there is no room for it: what it ends with tells it from others. */
export function ShortName({ name }: { name: string }) {
  const letters = [...name];
  return (
    <span className={styles.name}>
      <span className={styles.head}>{letters.slice(0, -END).join('')}</span>
      <span>{letters.slice(-END).join('')}</span>
    </span>
  );
}
