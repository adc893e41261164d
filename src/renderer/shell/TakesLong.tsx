import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson';
import { sumOf } from '../../shared/question-range';
import type { Parameters } from '../../shared/run-log';

/** From here on somebody should know beforehand, ms. */
const LONG_MS = 60_000;

/** Says so where a run with these parameters can take minutes. */
export function TakesLong({ card, parameters }: { card: LessonCard; parameters: Parameters }) {
  const { t } = useTranslation('course');
  const ms = sumOf(card.takes ?? [], parameters);
  if (ms < LONG_MS) return null;
  return (
    <p className="takes-long" data-testid="takes-long">
      <Hourglass size={18} aria-hidden="true" />
      {t('takesLong', { count: Math.ceil(ms / 60_000) })}
    </p>
  );
}
