import { useTranslation } from 'react-i18next';
import { questionsOf } from '../../shared/lesson/left-open';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import type { TimeScale } from '../timeline/time-scale';
import { answerWords } from './answer-words';
import styles from './guess-flags.module.css';

/** On the timeline: the second that was guessed for the end of a kitchen, at the edge where that is out of sight. */
export function GuessFlags({ scale }: { scale: TimeScale }) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const card = useShownCard();
  const { header } = useSessionState((state) => state.playback.log);
  const answers = useSessionState((state) => state.answers);
  const compared = useSessionState((state) => state.comparison !== null);
  if (!card || compared) return null;
  return questionsOf(card, header.parameters).map((question) => {
    const answer = answers[question.id];
    if (question.measure.of !== 'makespan' || typeof answer !== 'number') return null;
    const x = Math.min(Math.max(0, scale.x(1000 * answer)), scale.width);
    const seconds = t('seconds', { value: answerWords(question, answer, language) });
    return (
      <div
        key={question.id}
        className={styles.flag}
        style={{ left: x }}
        data-testid="guess-flag"
        data-beyond={1000 * answer > scale.endMs || undefined}
        title={question.text[language]}
      >
        <span style={{ translate: `${-Math.round((100 * x) / Math.max(1, scale.width))}%` }}>
          {t('guess', { guess: seconds })}
        </span>
      </div>
    );
  });
}
