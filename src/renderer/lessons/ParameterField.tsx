import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceParameter, IntegerParameter, ParameterSpec } from '../../shared/lesson/lesson';
import { useLanguage } from '../i18n/use-language';

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

/** One parameter of a lesson, with what it takes and what is wrong with it. */
export function ParameterField({ name, spec, value, problem, onChange }: ParameterFieldProps) {
  const language = useLanguage();
  const id = useId();
  const control: ControlProps = {
    id,
    value,
    'aria-invalid': problem !== '',
    'aria-describedby': `${id}-takes`,
    'data-testid': `parameter-${name}`,
    onChange: ({ target }) => onChange(target.value),
  };
  return (
    <div className="field" data-type={spec.type} data-wrong={problem !== '' || undefined}>
      <label htmlFor={id}>{shown(spec.label[language])}</label>
      <span className="takes" id={`${id}-takes`}>
        {spec.type === 'integer' && <Range spec={spec} />}
      </span>
      {spec.type === 'choice' && <Choices spec={spec} control={control} />}
      {spec.type === 'text' && <input type="text" {...control} />}
      {spec.type === 'integer' && <Count spec={spec} control={control} onSlide={onChange} />}
      {problem && (
        <p className="form-problem" role="alert" data-testid={`problem-${name}`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** Words begin large, a name that code knows stays as it is. */
function shown(label: string): string {
  return /^\w+_/.test(label) ? label : label.charAt(0).toUpperCase() + label.slice(1);
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
    <span className="count">
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
      <input type="number" step={unit === 'ms' ? 100 : 1} min={min} max={max} {...control} />
    </span>
  );
}

function Range({ spec: { min, max, unit } }: { spec: IntegerParameter }) {
  const { t } = useTranslation('course');
  const range = t('from', { min: min.toLocaleString('en'), max: max.toLocaleString('en') });
  return unit === 'ms' ? `${range} ${t('ms')}` : range;
}
