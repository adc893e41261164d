import { useTranslation } from 'react-i18next';
import { isOpen } from '../../shared/figures/program-questions';
import type { ChoiceQuestion, Question } from '../../shared/lesson/question';
import { useLanguage } from '../i18n/use-language';
import { useSession, useSessionState } from '../session/context';
import { useFrame } from '../session/FrameText';
import styles from './watch-line.module.css';

/** The first question about a program's run that nobody has answered and that the run has not shown yet. */
export function AskedNow({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const session = useSession();
  const { log } = useSessionState((state) => state.playback);
  const answers = useSessionState((state) => state.answers);
  const choices = questions.filter((each): each is ChoiceQuestion => each.type === 'choice');
  const unanswered = choices.filter(({ id }) => answers[id] === undefined);
  const open = useFrame((frame) =>
    frame ? (unanswered.find((question) => isOpen(question, log, frame.lanes))?.id ?? '') : '',
  );
  const question = unanswered.find(({ id }) => id === open);
  if (!question) return null;
  return (
    <fieldset className={styles.asked} data-testid={`asked-${question.id}`}>
      <legend>{question.text[language]}</legend>
      {question.options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          aria-label={`${t('mine')}: ${text[language]}`}
          data-testid={`answer-${question.id}-${value}`}
          onClick={() => session.answer(question.id, value)}
        >
          {text[language]}
        </button>
      ))}
    </fieldset>
  );
}
