import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { Dialog } from '../ui/Dialog';
import { CourseList } from './CourseList';
import { LessonForm } from './LessonForm';
import styles from './lessons-dialog.module.css';

/** The course: choose a lesson, set its ingredients and times, open it. */
export function LessonsDialog() {
  const { t } = useTranslation('course');
  const session = useSession();
  const cards = useSessionState((state) => state.cards);
  const shown = useShownCard();
  const [id, choose] = useState(shown?.id ?? cards[0]?.id);
  const chosen = cards.find((card) => card.id === id);
  return (
    <Dialog
      className={styles.dialog}
      title={t('title')}
      testId="dialog-lessons"
      onClose={() => session.showDialog(null)}
    >
      <div className={styles.columns}>
        <CourseList chosen={chosen} onChoose={choose} />
        {chosen && <LessonForm key={chosen.id} card={chosen} />}
      </div>
    </Dialog>
  );
}
