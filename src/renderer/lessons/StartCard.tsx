import { Eye, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '../../shared/lesson/left-open';
import type { LessonCard } from '../../shared/lesson/lesson';
import { useLanguage } from '../i18n/use-language';
import { Questions } from '../questions/Questions';
import { useChangedWords } from '../session/changed-words';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { isUnreachable } from '../session/player/reachable';
import { Recipe } from './Recipe';
import styles from './start-card.module.css';
import { TakesLong } from './TakesLong';

const START_CARD = 'start-card';

/** The first stop of the keyboard while there is something to answer: on to that, past the window's tools. */
export function SkipToCard() {
  const { t } = useTranslation('questions');
  const skip = () => document.getElementById(START_CARD)?.focus();
  return (
    <button type="button" className={`button ${styles.skip}`} data-testid="skip-to-card" onClick={skip}>
      {t('skip')}
    </button>
  );
}

/**
 * Before the run, beside the kitchens: what the lesson is and what is cooked, what to watch for, the button that sets
 * both kitchens going, and the lesson's questions.
 */
export function StartCard() {
  const { t } = useTranslation();
  const card = useShownCard();
  const { parameters } = useSessionState((state) => state.playback.log.header);
  const questions = card ? questionsOf(card, parameters) : [];
  return (
    <section
      id={START_CARD}
      tabIndex={-1}
      className={styles.card}
      aria-label={t('title', { ns: 'questions' })}
      data-count={questions.length}
      data-testid="start-card"
    >
      <div className={styles.about}>
        {card && <About card={card} />}
        <div className={styles.go}>
          {questions.length > 0 && <small>{t('optional', { ns: 'questions' })}</small>}
          <StartButton />
        </div>
      </div>
      {questions.length > 0 && <Questions questions={questions} parameters={parameters} />}
    </section>
  );
}

function About({ card }: { card: LessonCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const header = useSessionState((state) => state.playback.log.header);
  const changed = useChangedWords(header);
  return (
    <>
      <p>{card.summary[language]}</p>
      <Recipe card={card} parameters={header.parameters} />
      <p className={styles.watch}>
        <Eye size={18} aria-hidden="true" />
        {card.watch[language]}
      </p>
      {changed && <p data-testid="changed-from">{t('changedFrom', { what: changed })}</p>}
      <TakesLong card={card} parameters={header.parameters} />
    </>
  );
}

function StartButton() {
  const { t } = useTranslation();
  const session = useSession();
  const unreachable = useSessionState(isUnreachable);
  return (
    <button
      type="button"
      className={`button ${styles.start}`}
      disabled={unreachable}
      data-testid="start"
      onClick={() => session.restart()}
    >
      <Play size={20} fill="currentColor" aria-hidden="true" />
      {t(session.kitchen ? 'start.action' : 'start.replay')}
      <kbd>{t('start.key')}</kbd>
    </button>
  );
}
