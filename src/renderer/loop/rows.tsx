import { Children, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson/lesson';
import { mainName, taskName } from '../../shared/lesson/task-name';
import type { Entry } from '../../shared/state/entry';
import { MAIN_TASK } from '../../shared/trace/trace';
import { numberWords } from '../i18n/number-words';
import { useLanguage } from '../i18n/use-language';
import { TaskIcon } from '../theme/TaskIcon';
import { paletteIndex, taskColor } from '../theme/task-palette';
import { ShortName } from '../ui/ShortName';
import styles from './loop.module.css';

interface PartProps {
  title: string;
  note?: string;
  /** How many things it has, where that is counted. */
  total?: number;
  /** How many of them are shown. */
  shown?: number;
  /** Said where there are none. */
  empty?: string;
  testId?: string;
  children?: ReactNode;
}

/** A titled list; it says how many it does not show. */
export function Part({ title, note, total, shown = 0, empty, testId, children }: PartProps) {
  return (
    <section className={styles.part} data-testid={testId}>
      <h3>
        {title}
        {total !== undefined && empty && <b>{numberWords(total)}</b>}
        {note && <small>{note}</small>}
      </h3>
      <ol>
        {children}
        {Children.toArray(children).length === 0 && (
          <li className={styles.row} data-free>
            {empty}
          </li>
        )}
        {total !== undefined && <More count={total - shown} />}
      </ol>
    </section>
  );
}

/** How many more there are. */
function More({ count }: { count: number }) {
  const { t } = useTranslation('loop');
  return count > 0 ? <li className={styles.more}>{t('more', { n: numberWords(count) })}</li> : null;
}

interface EntryRowProps {
  entry: Entry;
  card: LessonCard | undefined;
  /** Filled as a thing that goes on, not as one that stands in line. */
  active?: boolean;
  /** Before the task. */
  lead?: ReactNode;
  /** The step that it is at. */
  step?: string;
  children?: ReactNode;
}

/** A task of a list, in its colour. */
export function EntryRow({ entry, card, active, lead, step, children }: EntryRowProps) {
  const language = useLanguage();
  if (entry.task === MAIN_TASK) {
    return (
      <li className={styles.row} data-main>
        {lead}
        <code className={styles.name}>{mainName(card)}</code>
        {children}
      </li>
    );
  }
  const { fill, ink, soft } = taskColor(paletteIndex(card, entry.kind));
  const style = { '--fill': fill, '--edge': ink, '--soft': soft } as CSSProperties;
  const name = taskName(card, entry, language);
  return (
    <li className={styles.row} data-task={active ? 'active' : 'queued'} style={style} title={name}>
      {lead}
      <TaskIcon kind={entry.kind} size={16} />
      <span className={styles.name}>
        <ShortName name={name} />
        {step && <small>{step}</small>}
      </span>
      {children}
    </li>
  );
}

export function Seconds({ tenths }: { tenths: number }) {
  const { t } = useTranslation('loop');
  return t('seconds', { s: (tenths / 10).toFixed(1) });
}
