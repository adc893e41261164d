import { Eye } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../shared/figures/measure';
import { occurrences, type SequenceMeasure } from '../../shared/figures/occurrences';
import { questionsFor } from '../../shared/figures/program-questions';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { SequenceQuestion } from '../../shared/lesson/question';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import { useFrame } from '../session/FrameText';
import { NOT_BEGUN } from '../session/player/empty-run';
import { AskedNow } from './AskedNow';
import { answerWords } from './answer-words';
import { useWhy } from './use-why';
import styles from './watch-line.module.css';

/** Above the kitchens of a run: what to watch for, or why an answer was wrong; and what was guessed. */
export function WatchLine() {
  const card = useShownCard();
  const begun = useSessionState(({ playback }) => playback.log.header.id !== NOT_BEGUN);
  const compared = useSessionState((state) => state.comparison !== null);
  return card && begun && !compared ? <Line card={card} /> : null;
}

function Line({ card }: { card: LessonCard }) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const { log } = useSessionState((state) => state.playback);
  const why = useSessionState((state) => state.why);
  const answers = useSessionState((state) => state.answers);
  const questions = questionsFor(card, log);
  const looked = useWhy(
    questions.find(({ id }) => id === why),
    answers[why],
    log,
  );
  return (
    <div className={styles.line} data-testid="watch-line" data-why={looked ? '' : undefined}>
      <p>
        <Eye size={16} aria-hidden="true" />
        <b>{looked ? t('seeWhy') : t('watch')}</b> {looked?.words ?? card.watch[language]}
      </p>
      {questions.map((question) => {
        const answer = answers[question.id];
        if (question.type === 'sequence' && Array.isArray(answer))
          return <GuessedSequence key={question.id} question={question} answer={answer} />;
        if (answer === undefined || question.type === 'sequence' || question.measure.of === 'makespan')
          return null;
        const words = answerWords(question, answer, language);
        const isSeconds = question.type === 'number' && question.unit === 's';
        return (
          <span key={question.id} className={styles.guess} title={question.text[language]}>
            {t('guess', { guess: isSeconds ? t('seconds', { value: words }) : words })}
          </span>
        );
      })}
      {card.program && <AskedNow questions={questions} />}
    </div>
  );
}

/** The guessed sequence; what has happened by now is marked by whether it came in its place. */
function GuessedSequence({ question, answer }: { question: SequenceQuestion; answer: string[] }) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const { log } = useSessionState((state) => state.playback);
  const named = useId();
  const measure = question.measure as SequenceMeasure;
  const lane = log.header.lanes.find(({ mode }) => mode === measure.mode)?.lane;
  const names = itemsOf(question, log.header.parameters).map(({ name }) => name);
  const happened: string[] = JSON.parse(
    useFrame((frame) => {
      const seen = lane && frame ? log.lanes[lane].slice(0, frame.position[lane]) : [];
      const came = occurrences(seen, measure.of).map(({ name }) => name);
      return JSON.stringify([...new Set(came)].filter((name) => names.includes(name)));
    }),
  );
  return (
    <div className={styles.guessed} title={question.text[language]}>
      <span id={named}>{t('guessed')}</span>
      <ol className={styles.sequence} aria-labelledby={named}>
        {answer.map((name, place) => {
          const came = happened[place];
          return (
            <li
              key={name}
              data-testid="guessed"
              data-came={came === undefined ? undefined : came === name ? 'right' : 'wrong'}
            >
              <span>{answerWords(question, name, language)}</span>
              {came !== undefined && came !== name && <b>{answerWords(question, came, language)}</b>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
