import { Check } from 'lucide-react';
import type { ChoiceQuestion } from '../../shared/lesson/question';
import { useLanguage } from '../i18n/use-language';
import styles from './choice-field.module.css';
import { useAnswer } from './use-answer';

/** One of a few: the options under their numbers, which are also the keys that choose them. */
export function ChoiceField({ question }: { question: ChoiceQuestion }) {
  const language = useLanguage();
  const [answer, give] = useAnswer(question.id);
  return (
    <div className={styles.options}>
      {question.options.map(({ value, text }, index) => (
        <label
          key={value}
          className={styles.option}
          data-testid="choice-option"
          data-chosen={answer === value || undefined}
        >
          {/* A click leaves the focus where it was, so that the space bar still starts. */}
          <input
            type="radio"
            name={question.id}
            value={value}
            checked={answer === value}
            data-testid={`answer-${question.id}-${value}`}
            onMouseDown={(event) => event.preventDefault()}
            onChange={() => give(value)}
          />
          <span className={styles.number} aria-hidden="true">
            {answer === value ? <Check size={18} strokeWidth={3} /> : index + 1}
          </span>
          <span className={styles.text}>{text[language]}</span>
        </label>
      ))}
    </div>
  );
}
