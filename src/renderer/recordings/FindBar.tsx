import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LAB, labTitle } from '../../shared/lesson/program-card';
import { useLanguage } from '../i18n/use-language';
import { useSessionState } from '../session/context';
import styles from './find-bar.module.css';
import type { Wanted } from './wanted';

interface FindBarProps {
  wanted: Wanted;
  /** Ids of the lessons that there are recordings of. */
  lessons: readonly string[];
  onChange(wanted: Wanted): void;
}

/** Over the list: words to look for, and a lesson. */
export function FindBar({ wanted, lessons, onChange }: FindBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cards = useSessionState((state) => state.cards);
  const titleOf = (lesson: string) => {
    const title = lesson === LAB ? labTitle : cards.find(({ id }) => id === lesson)?.title;
    return title?.[language] ?? lesson;
  };
  return (
    <search className={styles.bar}>
      <label className={styles.text}>
        <Search size={18} aria-hidden="true" />
        <input
          type="search"
          aria-label={t('recordings.search')}
          placeholder={t('recordings.search')}
          value={wanted.text}
          data-testid="search-recordings"
          onChange={({ target }) => onChange({ ...wanted, text: target.value })}
        />
      </label>
      {lessons.length > 1 && (
        <select
          aria-label={t('recordings.lesson')}
          value={wanted.lesson}
          data-testid="filter-lesson"
          onChange={({ target }) => onChange({ ...wanted, lesson: target.value })}
        >
          <option value="">{t('recordings.everyLesson')}</option>
          {lessons.map((lesson) => (
            <option key={lesson} value={lesson}>
              {titleOf(lesson)}
            </option>
          ))}
        </select>
      )}
    </search>
  );
}
