import { Check, FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { courseOf, placeInCourse } from '../../shared/lesson/course';
import type { LessonCard } from '../../shared/lesson/lesson';
import { useLanguage } from '../i18n/use-language';
import { useKitchen, useSession, useSessionState } from '../session/context';
import styles from './course-list.module.css';

interface CourseListProps {
  chosen: LessonCard | undefined;
  onChoose(id: string): void;
}

/** The course: its chapters, and of each lesson what it is about, how long it takes and whether it is done. */
export function CourseList({ chosen, onChoose }: CourseListProps) {
  const { t } = useTranslation('course');
  const cards = useSessionState((state) => state.cards);
  return (
    <nav className={styles.course} aria-label={t('title')}>
      <ol>
        {courseOf(cards).map(({ chapter, cards: own }) => (
          <li key={chapter}>
            <h3>{t(`chapter.${chapter}`)}</h3>
            <ul>
              {own.map((card) => (
                <LessonRow
                  key={card.id}
                  card={card}
                  place={placeInCourse(cards, card.id)}
                  chosen={card === chosen}
                  onChoose={() => onChoose(card.id)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <LabEntry />
      <Progress cards={cards} />
    </nav>
  );
}

interface LessonRowProps {
  card: LessonCard;
  place: number;
  chosen: boolean;
  onChoose(): void;
}

function LessonRow({ card, place, chosen, onChoose }: LessonRowProps) {
  const { t } = useTranslation('course');
  const language = useLanguage();
  const done = useSessionState(({ preferences }) => preferences.done.includes(card.id));
  return (
    <li>
      <button
        type="button"
        ref={(row) => {
          if (chosen) row?.scrollIntoView({ block: 'nearest' });
        }}
        aria-pressed={chosen}
        data-done={done || undefined}
        data-testid={`lesson-${card.id}`}
        onClick={onChoose}
      >
        <span className={styles.place}>
          {done ? <Check size={16} strokeWidth={3} aria-label={t('done')} /> : place}
        </span>
        <strong>{card.title[language]}</strong>
        <small className={styles.minutes}>{t('minutesShort', { count: card.minutes })}</small>
        <small className={styles.teaches}>{card.teaches[language]}</small>
      </button>
    </li>
  );
}

/** Beside the lessons: what somebody wants to try. */
function LabEntry() {
  const { t } = useTranslation('lab');
  const kitchen = useKitchen();
  return (
    <button
      type="button"
      className={styles.lab}
      data-testid="open-lab"
      onClick={() => kitchen.showDialog('lab')}
    >
      <FlaskConical size={20} aria-hidden="true" />
      <strong>{t('title')}</strong>
      <small>{t('about')}</small>
    </button>
  );
}

/** How much of the course is done, and a way to begin anew, such as with another class. */
function Progress({ cards }: { cards: readonly LessonCard[] }) {
  const { t } = useTranslation('course');
  const session = useSession();
  const all = useSessionState((state) => state.preferences.done);
  const done = cards.filter(({ id }) => all.includes(id)).length;
  const minutes = cards.reduce((sum, card) => sum + card.minutes, 0);
  return (
    <footer className={styles.progress} data-testid="progress">
      <span>
        {done === 0
          ? t('whole', { lessons: cards.length, minutes })
          : t('doneOf', { done, of: cards.length })}
      </span>
      {done > 0 && (
        <button type="button" className="button plain" onClick={() => session.remember({ done: [] })}>
          {t('clearDone')}
        </button>
      )}
    </footer>
  );
}
