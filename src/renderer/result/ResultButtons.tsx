import { ArrowLeft, ArrowRight, GitCompareArrows, RefreshCw, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lessonAfter } from '../../shared/lesson/course';
import { type LessonCard, retryAfter } from '../../shared/lesson/lesson';
import type { RunLog } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { useSession, useSessionState } from '../session/context';
import { hasPrevious } from '../session/player/comparison';
import styles from './result-buttons.module.css';

interface ResultButtonsProps {
  log: RunLog;
  card: LessonCard | undefined;
  /** The measurement says nothing, so that the same is worth another run. */
  doubtful: boolean;
  onReplay(): void;
  onBack(): void;
}

/** Where to go from the result: back, again, the same with something changed, on to the next lesson. */
export function ResultButtons({ log, card, doubtful, onReplay, onBack }: ResultButtonsProps) {
  const { t } = useTranslation(['result', 'course', 'comparison']);
  const { kitchen } = useSession();
  const language = useLanguage();
  const cards = useSessionState((state) => state.cards);
  const next = kitchen && card && lessonAfter(cards, card.id);
  const previous = useSessionState(hasPrevious);
  const retry = card && retryAfter(card, log.header.parameters);
  return (
    <>
      {doubtful && kitchen && (
        <button
          type="button"
          className={styles.retry}
          data-testid="measure-again"
          onClick={() => void kitchen.cooking.restart(log.header.parameters)}
        >
          <RefreshCw size={17} aria-hidden="true" />
          {t('measureAgain')}
        </button>
      )}
      {retry && kitchen && (
        <button
          type="button"
          className={styles.retry}
          data-testid="retry"
          onClick={() => void kitchen.cooking.restart(retry.parameters)}
        >
          <RefreshCw size={17} aria-hidden="true" />
          {retry.text[language]}
        </button>
      )}
      {kitchen && (
        <button
          type="button"
          className={styles.compare}
          data-testid="compare-result"
          onClick={() => (previous ? kitchen.comparing.comparePrevious() : kitchen.showDialog('compare'))}
        >
          <GitCompareArrows size={17} aria-hidden="true" />
          {t(previous ? 'choose.previous' : 'choose.fromResult', { ns: 'comparison' })}
        </button>
      )}
      <div className={styles.buttons} data-testid="result-buttons" data-more={next ? '' : undefined}>
        <button type="button" aria-label={t('back')} title={t('back')} data-testid="back" onClick={onBack}>
          <ArrowLeft size={17} aria-hidden="true" />
          {!next && t('back')}
        </button>
        <button
          type="button"
          aria-label={t('replay')}
          title={t('replay')}
          className={next ? undefined : styles.primary}
          onClick={onReplay}
        >
          <RotateCcw size={17} aria-hidden="true" />
          {!next && t('replay')}
        </button>
        {next && (
          <button
            type="button"
            className={styles.primary}
            title={next.title[language]}
            data-testid="next-lesson"
            onClick={() => kitchen?.cooking.open(next.id)}
          >
            <span>{t('next', { ns: 'course', title: next.title[language] })}</span>
            <ArrowRight size={17} aria-hidden="true" />
          </button>
        )}
      </div>
    </>
  );
}
