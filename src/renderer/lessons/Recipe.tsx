import { useTranslation } from 'react-i18next';
import type { LessonCard, RecipeLine } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { TaskIcon } from '../theme/TaskIcon';
import { inSeconds } from '../words/names';
import { recipeOf } from './recipe';
import styles from './recipe.module.css';

/** What is cooked: each thing with its steps, and the seconds that each step takes with these parameters. */
export function Recipe({ card, parameters }: { card: LessonCard; parameters: Parameters }) {
  const { t } = useTranslation();
  const lines = recipeOf(card, parameters);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.recipe} aria-label={t('start.recipe')} data-testid="recipe">
      {lines.map((line) => (
        <Line
          key={`${line.kind} ${Object.keys(line.steps)}`}
          card={card}
          line={line}
          parameters={parameters}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  card: LessonCard;
  line: RecipeLine;
  parameters: Parameters;
}

function Line({ card, line: { kind, many, steps }, parameters }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = many ? Number(parameters[many]) : 1;
  return (
    <li>
      <TaskIcon kind={kind} size={24} />
      {count > 1 && <b>{t('start.many', { n: count })}</b>}
      <span>
        {Object.entries(steps).map(([label, name]) => (
          <span key={label} className={styles.step}>
            {card.labels[label]?.words[language]}{' '}
            <b>{t('seconds', { s: inSeconds(Number(parameters[name])) })}</b>
          </span>
        ))}
      </span>
      {count > 1 && <small>{t('start.each')}</small>}
    </li>
  );
}
