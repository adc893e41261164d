import { Check, CircleHelp, X } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { score } from '../../shared/figures/measure';
import { questionsFor } from '../../shared/figures/program-questions';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { Answer, Question } from '../../shared/lesson/question';
import type { RunLog } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { useSessionState } from '../session/context';
import { answerWords } from './answer-words';
import { ItemWords } from './ItemWords';
import { SeeWhy } from './SeeWhy';
import styles from './scores.module.css';
import { tellsScores, wasAsked } from './was-asked';

interface ScoresProps {
  card: LessonCard;
  log: RunLog;
}

/** Every question of the lesson with the answer given and what the run's trace says. */
export function Scores({ card, log }: ScoresProps) {
  const { t } = useTranslation('questions');
  const answers = useSessionState((state) => state.answers);
  const told = useSessionState(tellsScores);
  const questions = told ? questionsFor(card, log) : [];
  if (questions.length === 0) return null;
  return (
    <section className={styles.scores} aria-label={t('scores')} data-scores>
      {questions.map((question) => (
        <ScoreRow key={question.id} question={question} answer={answers[question.id]} log={log} />
      ))}
    </section>
  );
}

interface ScoreRowProps {
  question: Question;
  answer: Answer | undefined;
  log: RunLog;
}

function ScoreRow({ question, answer, log }: ScoreRowProps) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const scored = score(question, answer, log, log.header.parameters);
  const asked = useSessionState(wasAsked);
  const right = answer === undefined || !scored ? undefined : scored.right;
  const verdict = right === undefined ? 'unanswered' : right ? 'right' : 'wrong';
  const Icon = { right: Check, wrong: X, unanswered: CircleHelp }[verdict];
  return (
    <article data-testid={`score-${question.id}`} data-right={right}>
      <h3>
        {asked && (
          <span className={styles.verdict} data-verdict={verdict}>
            <Icon size={15} strokeWidth={3.5} aria-hidden="true" />
            {answer === undefined || scored ? t(verdict) : t('youSaid')}
          </span>
        )}
        {question.text[language]}
      </h3>
      {Array.isArray(answer) && Array.isArray(scored?.truth) ? (
        <Sequences question={question} answer={answer} truth={scored.truth} />
      ) : (
        <dl>
          {answer !== undefined && (
            <div>
              <dt>{t('youSaid')}</dt>
              <dd>
                <AnswerText question={question} answer={answer} />
              </dd>
            </div>
          )}
          {scored ? (
            <div>
              <dt>{t('itWas')}</dt>
              <dd>
                <AnswerText question={question} answer={scored.truth} />
              </dd>
            </div>
          ) : (
            <dd>{t('unknown')}</dd>
          )}
        </dl>
      )}
      {verdict === 'wrong' && <SeeWhy question={question} answer={answer} log={log} />}
    </article>
  );
}

interface SequencesProps {
  question: Question;
  answer: string[];
  truth: string[];
}

/** Two sequences side by side, place by place. */
function Sequences({ question, answer, truth }: SequencesProps) {
  const { t } = useTranslation('questions');
  const placed = answer.filter((name) => truth.includes(name));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('youSaid')}</th>
          <th scope="col">{t('itWas')}</th>
        </tr>
      </thead>
      <tbody>
        {truth.map((name, place) => (
          <tr key={name} data-same={placed[place] === name || undefined}>
            <td>
              <ItemWords question={question} name={placed[place] ?? ''} />
            </td>
            <td>
              <ItemWords question={question} name={name} />
              {placed[place] === name && <Check size={15} strokeWidth={3} aria-hidden="true" />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AnswerText({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  if (Array.isArray(answer)) return <InOrder question={question} names={answer} />;
  const words = answerWords(question, answer, language);
  return question.type === 'number' && question.unit === 's' ? t('seconds', { value: words }) : words;
}

/** One after the other, each whole in its line. */
function InOrder({ question, names }: { question: Question; names: string[] }) {
  return names.map((name, place) => (
    <Fragment key={name}>
      {place > 0 && ' → '}
      <span className={styles.item}>
        <ItemWords question={question} name={name} />
      </span>
    </Fragment>
  ));
}
