import { Eye, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '../../shared/lesson/left-open';
import { useLanguage } from '../i18n/use-language';
import { Questions } from '../questions/Questions';
import { useChangedWords } from '../session/changed-words';
import { useSession, useSessionState, useShownCard } from '../session/context';
import styles from './start-card.module.css';
import { TakesLong } from './TakesLong';

/** Before the run: the lesson's questions, what to watch for, and the button that sets both kitchens going. */
export function StartCard() {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const card = useShownCard();
  const header = useSessionState((state) => state.playback.log.header);
  const { parameters } = header;
  const changed = useChangedWords(header);
  const questions = card ? questionsOf(card, parameters) : [];
  return (
    <section
      className={styles.card}
      aria-label={t('title', { ns: 'questions' })}
      data-count={questions.length}
      data-testid="start-card"
    >
      {questions.length > 0 && <Questions questions={questions} parameters={parameters} />}
      <footer>
        {card && (
          <p>
            <Eye size={18} aria-hidden="true" />
            {card.watch[language]}
          </p>
        )}
        {changed && <p data-testid="changed-from">{t('changedFrom', { what: changed })}</p>}
        {card && <TakesLong card={card} parameters={parameters} />}
        <button
          type="button"
          className="button"
          data-testid="start"
          title={questions.length > 0 ? t('optional', { ns: 'questions' }) : undefined}
          onClick={() => session.restart()}
        >
          <Play size={20} fill="currentColor" aria-hidden="true" />
          {t('start.action')}
          <kbd>{t('start.key')}</kbd>
        </button>
      </footer>
    </section>
  );
}
