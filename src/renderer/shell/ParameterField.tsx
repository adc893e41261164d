import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterSpec } from '../../shared/lesson';
import { useLanguage } from '../i18n/use-language';

interface ParameterFieldProps {
  name: string;
  spec: ParameterSpec;
  value: string;
  /** What is wrong with it, or ''. */
  problem: string;
  onChange(value: string): void;
}

/** One parameter of a lesson, with what it takes and what is wrong with it. */
export function ParameterField({ name, spec, value, problem, onChange }: ParameterFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const limits = spec.type === 'integer' ? { min: spec.min, max: spec.max } : {};
  const step = spec.type === 'integer' && spec.unit === 'ms' ? 100 : 1;
  return (
    <div className={spec.type === 'text' ? 'field text' : 'field'} data-wrong={problem !== '' || undefined}>
      <label htmlFor={id}>{spec.label[language]}</label>
      <input
        id={id}
        type={spec.type === 'integer' ? 'number' : 'text'}
        step={step}
        {...limits}
        value={value}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-takes`}
        data-testid={`parameter-${name}`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="takes" id={`${id}-takes`}>
        {spec.type === 'integer' && t('lessons.from', limits)}
        {spec.type === 'integer' && spec.unit === 'ms' && ` ${t('lessons.ms')}`}
      </span>
      {problem && (
        <p className="form-problem" role="alert" data-testid={`problem-${name}`}>
          {problem}
        </p>
      )}
    </div>
  );
}
