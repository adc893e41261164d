import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { courseOf } from '../../shared/lesson/course';
import type { LessonCard } from '../../shared/lesson/lesson';
import { useLanguage } from '../i18n/use-language';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { Dialog } from '../ui/Dialog';
import { LessonForm } from './LessonForm';
import './lessons.css';

/** The course: choose a lesson, set its ingredients and times, open it. */
export function LessonsDialog() {
  const { t } = useTranslation('course');
  const session = useSession();
  const cards = useSessionState((state) => state.cards);
  const shown = useShownCard();
  const [id, choose] = useState(shown?.id ?? cards[0]?.id);
  const chosen = cards.find((card) => card.id === id);
  return (
    <Dialog title={t('title')} testId="dialog-lessons" onClose={() => session.showDialog(null)}>
      <div className="lesson-columns">
        <ol className="course">
          {courseOf(cards).map(({ chapter, cards: own }) => (
            <li key={chapter}>
              <h3>{t(`chapter.${chapter}`)}</h3>
              <ul>
                {own.map((card) => (
                  <LessonRow
                    key={card.id}
                    card={card}
                    chosen={card === chosen}
                    onChoose={() => choose(card.id)}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ol>
        {chosen && <LessonForm key={chosen.id} card={chosen} />}
      </div>
    </Dialog>
  );
}

interface LessonRowProps {
  card: LessonCard;
  chosen: boolean;
  onChoose(): void;
}

function LessonRow({ card, chosen, onChoose }: LessonRowProps) {
  const language = useLanguage();
  return (
    <li>
      <button
        type="button"
        ref={(row) => {
          if (chosen) row?.scrollIntoView({ block: 'nearest' });
        }}
        aria-pressed={chosen}
        data-testid={`lesson-${card.id}`}
        onClick={onChoose}
      >
        {card.title[language]}
      </button>
    </li>
  );
}
