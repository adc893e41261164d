import { useTranslation } from 'react-i18next';
import { questionsOf } from '../../shared/lesson/left-open';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import { rowsApart } from '../timeline/keep-apart';
import type { TimeScale } from '../timeline/time-scale';
import { answerWords } from './answer-words';
import styles from './guess-flags.module.css';

/** The most that a flag takes, in px. */
const LABEL_WIDTH = 190;
const ROW_HEIGHT = 24;

/** On the timeline: the second that was guessed for the end of a kitchen, at the edge where that is out of sight. */
export function GuessFlags({ scale }: { scale: TimeScale }) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const card = useShownCard();
  const { header } = useSessionState((state) => state.playback.log);
  const answers = useSessionState((state) => state.answers);
  const compared = useSessionState((state) => state.comparison !== null);
  if (!card || compared) return null;
  const guesses = questionsOf(card, header.parameters)
    .flatMap((question) => {
      const answer = answers[question.id];
      if (question.measure.of !== 'makespan' || typeof answer !== 'number') return [];
      return [{ question, answer, x: Math.min(Math.max(0, scale.x(1000 * answer)), scale.width) }];
    })
    .sort((a, b) => a.x - b.x);
  const share = (x: number) => x / Math.max(1, scale.width);
  const rows = rowsApart(
    guesses.map(({ x }) => x - share(x) * LABEL_WIDTH),
    LABEL_WIDTH,
  );
  return guesses.map(({ question, answer, x }, n) => (
    <div
      key={question.id}
      className={styles.flag}
      style={{ left: x }}
      data-testid="guess-flag"
      data-beyond={1000 * answer > scale.endMs || undefined}
      title={question.text[language]}
    >
      <span
        style={{
          translate: `${-Math.round(100 * share(x))}%`,
          bottom: (rows[n] ?? 0) * ROW_HEIGHT,
        }}
      >
        {t('guess', { guess: t('seconds', { value: answerWords(question, answer, language) }) })}
      </span>
    </div>
  ));
}
