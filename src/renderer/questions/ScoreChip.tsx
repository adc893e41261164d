import { ArrowRight, Check, CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { scoreAll } from '../../shared/figures/measure';
import { questionsFor } from '../../shared/figures/program-questions';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { useFrame } from '../session/FrameText';
import { hasResult } from '../session/player/empty-run';
import styles from './score-chip.module.css';
import { tellsScores, wasAsked } from './was-asked';

/** At the end of a run, over its kitchens: how many questions were answered right, and the way to the result. */
export function ScoreChip() {
  const { t } = useTranslation('questions');
  const session = useSession();
  const card = useShownCard();
  const playback = useSessionState((state) => state.playback);
  const answers = useSessionState((state) => state.answers);
  const asked = useSessionState(wasAsked);
  const over = useFrame(() => playback.atEnd && hasResult(playback.log));
  const { log } = playback;
  const told = useSessionState(tellsScores);
  const questions = card && told ? questionsFor(card, log) : [];
  if (!over || questions.length === 0) return null;
  const { right, scored } = scoreAll(questions, answers, log);
  const answered = questions.some(({ id }) => answers[id] !== undefined);
  const words = scored > 0 ? 'score' : answered ? 'unknown' : asked ? 'unanswered' : 'scores';
  return (
    <button
      type="button"
      className={styles.chip}
      data-testid="score"
      onClick={() => session.showResult(true)}
    >
      {scored > 0 ? (
        <Check size={18} strokeWidth={3} aria-hidden="true" />
      ) : (
        <CircleHelp size={18} aria-hidden="true" />
      )}
      {t(words, { right, asked: scored })}
      <b>
        {t('toScores')}
        <ArrowRight size={16} aria-hidden="true" />
      </b>
    </button>
  );
}
