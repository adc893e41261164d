import { Minus, Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rangeOf } from '../../shared/figures/question-range';
import type { NumberQuestion } from '../../shared/lesson/question';
import type { Parameters } from '../../shared/trace/run-log';
import { numberWords } from '../i18n/number-words';
import { useLanguage } from '../i18n/use-language';
import styles from './number-field.module.css';
import { type Range, stepOf, withinRange } from './number-range';
import { useAnswer } from './use-answer';

interface NumberFieldProps {
  question: NumberQuestion;
  /** The run's, which the range of the answer depends on. */
  parameters: Parameters;
}

/** A number with its unit: typed, slid or stepped. */
export function NumberField({ question, parameters }: NumberFieldProps) {
  const { id, text } = question;
  const range = rangeOf(question, parameters);
  const { unit, min, max } = range;
  const { t } = useTranslation('questions');
  const label = text[useLanguage()];
  const marks = useId();
  const [answer, give] = useAnswer(id);
  const [typed, type] = useState<string | null>(null);
  const known = typeof answer === 'number';
  const outside = !known && typed !== null && typed !== '';
  const step = stepOf(range);
  const set = (value: number) => {
    type(null);
    give(withinRange(range, value));
  };

  return (
    <div className={styles.field} data-known={known || undefined}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.step}
          aria-label={t('less')}
          onClick={() => set((known ? answer : middle(range)) - step)}
        >
          <Minus size={20} strokeWidth={3} aria-hidden="true" />
        </button>
        <span className={styles.value}>
          <input
            type="number"
            inputMode="decimal"
            min={min}
            max={max}
            step="any"
            placeholder="?"
            aria-label={label}
            aria-invalid={outside}
            aria-describedby={marks}
            value={typed ?? (known ? String(answer) : '')}
            data-testid={`answer-${id}`}
            onChange={({ target }) => {
              type(target.value);
              const value = target.valueAsNumber;
              give(value >= min && value <= max ? value : undefined);
            }}
            onBlur={() => outside || type(null)}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') currentTarget.blur();
            }}
          />
          {unit === 's' && <b>{t('unit.s')}</b>}
        </span>
        <button
          type="button"
          className={styles.step}
          aria-label={t('more')}
          onClick={() => set((known ? answer : middle(range)) + step)}
        >
          <Plus size={20} strokeWidth={3} aria-hidden="true" />
        </button>
      </div>
      <input
        type="range"
        aria-label={label}
        aria-describedby={marks}
        min={min}
        max={max}
        step={step}
        value={known ? answer : middle(range)}
        data-testid={`slider-${id}`}
        onMouseDown={(event) => set(event.currentTarget.valueAsNumber)}
        onChange={({ target }) => set(target.valueAsNumber)}
      />
      <div
        className={styles.ends}
        id={marks}
        data-wrong={outside || undefined}
        data-testid={`ends-${id}`}
        aria-live="polite"
      >
        {outside ? (
          t('outside', { min: inUnit(min), max: inUnit(max) })
        ) : (
          <>
            <span>{inUnit(min)}</span>
            <span>{inUnit(max)}</span>
          </>
        )}
      </div>
    </div>
  );

  function inUnit(value: number): string {
    return unit === 's' ? t('seconds', { value }) : numberWords(value);
  }
}

function middle(range: Range): number {
  return withinRange(range, (range.min + range.max) / 2);
}
