import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import styles from './paged-list.module.css';

/** Rows that are drawn at once: a large library has thousands. */
const PAGE = 100;

interface PagedListProps {
  entries: readonly RecordingEntry[];
  children(entry: RecordingEntry): ReactNode;
}

/** The first recordings, and more of them as one comes to the last. */
export function PagedList({ entries, children }: PagedListProps) {
  const [shown, setShown] = useState(PAGE);
  const left = entries.length - shown;
  return (
    <ul className={styles.list} data-testid="recording-list">
      {entries.slice(0, shown).map(children)}
      {left > 0 && <More key={shown} count={Math.min(PAGE, left)} onMore={() => setShown(shown + PAGE)} />}
    </ul>
  );
}

/** A button that presses itself when it comes into sight. */
function More({ count, onMore }: { count: number; onMore(): void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) more.current();
    });
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <li className={styles.older}>
      <button type="button" className="button" data-testid="older-recordings" ref={button} onClick={onMore}>
        {t('recordings.older', { count })}
      </button>
    </li>
  );
}
