import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { mainName, taskName } from '../../../shared/lesson/task-name';
import type { Entry } from '../../../shared/state/entry';
import type { ShownThing, ShownThings } from '../../../shared/state/things';
import { MAIN_TASK } from '../../../shared/trace/trace';
import { useLanguage } from '../../i18n/use-language';
import { paletteIndex, taskColor } from '../../theme/task-palette';
import { heldWords } from '../../words/held-words';
import { ThingPicture } from './ThingPicture';
import styles from './things.module.css';

/** What tasks share: a key on its hook, plates on the pass, places of a rack, each with who has it and who stands before it. */
export function Things({ first, total, card }: ShownThings & { card: LessonCard | undefined }) {
  const { t } = useTranslation('loop');
  if (total === 0) return null;
  return (
    <section className={styles.things} data-testid="things" aria-label={t('things.title')}>
      <h3>{t('things.title')}</h3>
      <ul>
        {first.map((thing) => (
          <Thing key={thing.resource} thing={thing} card={card} />
        ))}
      </ul>
      {total > first.length && <small>{t('more', { n: total - first.length })}</small>}
    </section>
  );
}

function Thing({ thing, card }: { thing: ShownThing; card: LessonCard | undefined }) {
  const { t } = useTranslation('loop');
  const { kind, name, places, holders, waiters } = thing;
  return (
    <li data-thing={kind}>
      <ThingPicture kind={kind} places={places} />
      <div className={styles.words}>
        <b>
          {name} <small>{t(`things.${kind}`)}</small>
        </b>
        <span className={styles.value}>{heldWords(thing, t)}</span>
        {holders.length > 0 && <Line title={t('things.has')} entries={holders} card={card} />}
        {waiters.total > 0 && (
          <Line
            title={t('things.waits')}
            entries={waiters.first}
            more={waiters.total - waiters.first.length}
            card={card}
          />
        )}
      </div>
    </li>
  );
}

interface LineProps {
  title: string;
  entries: Entry[];
  more?: number;
  card: LessonCard | undefined;
}

function Line({ title, entries, more = 0, card }: LineProps) {
  const { t } = useTranslation('loop');
  const language = useLanguage();
  return (
    <p className={styles.line}>
      <small>{title}</small>
      {entries.map((entry, index) => {
        const { ink, soft } = taskColor(paletteIndex(card, entry.kind));
        const isMain = entry.task === MAIN_TASK;
        const style = isMain ? undefined : ({ color: ink, background: soft } satisfies CSSProperties);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the line is what a chip is.
          <span key={index} className={styles.chip} style={style}>
            {isMain ? mainName(card) : taskName(card, entry, language)}
          </span>
        );
      })}
      {more > 0 && <small>{t('more', { n: more })}</small>}
    </p>
  );
}
