import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceParameter, IntegerParameter, ParameterSpec } from '../../shared/lesson/lesson';
import { numberWords } from '../i18n/number-words';
import { useLanguage } from '../i18n/use-language';
import { labelWords } from '../words/names';
import styles from './parameter-field.module.css';

interface ParameterFieldProps {
  name: string;
  spec: ParameterSpec;
  value: string;
  /** What is wrong with it, or ''. */
  problem: string;
  onChange(value: string): void;
}

/** A count whose range is wider than this has a slider too. */
const NARROW = 12;
/** A time that is at most so long, ms, is stepped finely. */
const FINE_MS = 2000;

/** One parameter of a lesson, with what it takes and what is wrong with it. */
export function ParameterField({ name, spec, value, problem, onChange }: ParameterFieldProps) {
  const language = useLanguage();
  const id = useId();
  const control: ControlProps = {
    id,
    value,
    'aria-invalid': problem !== '',
    'aria-describedby': `${id}-takes ${id}-problem`,
    'data-testid': `parameter-${name}`,
    onChange: ({ target }) => onChange(target.value),
  };
  return (
    <div className={styles.field} data-type={spec.type} data-wrong={problem !== '' || undefined}>
      <label htmlFor={id}>{labelWords(spec.label[language])}</label>
      <span className={styles.takes} id={`${id}-takes`}>
        {spec.type === 'integer' && <Range spec={spec} />}
      </span>
      {spec.type === 'choice' && <Choices spec={spec} control={control} />}
      {spec.type === 'text' && <input type="text" {...control} />}
      {spec.type === 'integer' && <Count spec={spec} control={control} onSlide={onChange} />}
      <p className={styles.problem} id={`${id}-problem`} aria-live="polite" data-testid={`problem-${name}`}>
        {problem}
      </p>
    </div>
  );
}

interface ControlProps {
  id: string;
  value: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
  'data-testid': string;
  onChange(event: { target: { value: string } }): void;
}

function Choices({ spec, control }: { spec: ChoiceParameter; control: ControlProps }) {
  const language = useLanguage();
  return (
    <select {...control}>
      {Object.entries(spec.options).map(([value, words]) => (
        <option key={value} value={value}>
          {words[language]}
        </option>
      ))}
    </select>
  );
}

interface CountProps {
  spec: IntegerParameter;
  control: ControlProps;
  onSlide(value: string): void;
}

function Count({ spec, control, onSlide }: CountProps) {
  const language = useLanguage();
  const { min, max, unit } = spec;
  const slides = unit === '' && max - min > NARROW;
  return (
    <span className={styles.count}>
      {slides && (
        <input
          type="range"
          aria-label={spec.label[language]}
          min={min}
          max={max}
          value={control.value}
          onChange={({ target }) => onSlide(target.value)}
        />
      )}
      {unit === 'ms' ? (
        <Seconds spec={spec} control={control} />
      ) : (
        <input type="number" min={min} max={max} {...control} />
      )}
    </span>
  );
}

/** Kitchen ms, written in seconds. */
function Seconds({ spec: { min, max }, control }: { spec: IntegerParameter; control: ControlProps }) {
  const { t } = useTranslation('course');
  const step = max <= FINE_MS ? 10 : 500;
  return (
    <>
      <input
        type="number"
        step={step / 1000}
        min={min / 1000}
        max={max / 1000}
        inputMode="decimal"
        {...control}
      />
      <span className={styles.unit}>{t('secondsUnit')}</span>
    </>
  );
}

function Range({ spec: { min, max, unit } }: { spec: IntegerParameter }) {
  const { t } = useTranslation('course');
  const shown = (value: number) => numberWords(unit === 'ms' ? value / 1000 : value);
  return t(unit === 'ms' ? 'fromSeconds' : 'from', { min: shown(min), max: shown(max) });
}
