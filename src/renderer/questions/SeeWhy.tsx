import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Answer, Question } from '../../shared/lesson/question';
import type { RunLog } from '../../shared/trace/run-log';
import { useSession } from '../session/context';
import styles from './scores.module.css';
import { useWhy } from './use-why';

interface SeeWhyProps {
  question: Question;
  answer: Answer | undefined;
  log: RunLog;
}

/** What the run shows about an answer that was wrong, in a sentence, and the way to that moment. */
export function SeeWhy({ question, answer, log }: SeeWhyProps) {
  const { t } = useTranslation('questions');
  const session = useSession();
  const found = useWhy(question, answer, log);
  if (!found) return null;
  return (
    <p className={styles.why}>
      {found.words}
      <button
        type="button"
        data-testid={`why-${question.id}`}
        onClick={() => session.lookAt(question.id, found.why)}
      >
        <Eye size={15} aria-hidden="true" />
        {t('seeWhy')}
      </button>
    </p>
  );
}
