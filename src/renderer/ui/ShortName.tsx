import styles from './short-name.module.css';

/** So many letters at its end stay, whatever is cut. */
const END = 4;
/** One that is hardly longer would say less when it is cut, and be another name: "cok-2". */
const WHOLE = END + 4;

/** A name that is cut before its end where there is no room for it, if it is long enough to be known then: what it ends with tells it from others, but for a file. */
export function ShortName({ name }: { name: string }) {
  const letters = [...name];
  const end = letters.length - (name.endsWith('.py') ? 0 : END);
  if (letters.length <= WHOLE) return <span className={styles.whole}>{name}</span>;
  return (
    <span className={styles.name}>
      <span className={styles.head}>{letters.slice(0, end).join('')}</span>
      <span>{letters.slice(end).join('')}</span>
    </span>
  );
}
