import { ArrowRight, CircleHelp, Eye, Gauge } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '../../shared/lesson/left-open';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import { InputError } from '../../shared/validation/problems';
import { sayProblem } from '../i18n/problem-words';
import { useLanguage } from '../i18n/use-language';
import { useKitchen, useSessionState } from '../session/context';
import { ParameterField } from './ParameterField';
import { TakesLong } from './TakesLong';

type Values = Record<string, string>;

/** What a lesson is about, and its parameters to be set before it is opened. */
export function LessonForm({ card }: { card: LessonCard }) {
  const { t } = useTranslation('course');
  const kitchen = useKitchen();
  const remembered = useSessionState((state) => state.preferences.parameters[card.id]);
  const [values, setValues] = useState(() => valuesOf(card, remembered));
  const [problem, setProblem] = useState<InputError | null>(null);

  const open = (event: SubmitEvent) => {
    event.preventDefault();
    try {
      kitchen.cooking.prepare(card.id, values);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setProblem(error);
    }
  };

  return (
    <form className="lesson-form" onSubmit={open} noValidate>
      <div className="lesson-fields">
        <About card={card} values={values} />
        <h3>{t('parameters')}</h3>
        {Object.entries(card.parameters).map(([name, spec]) => (
          <ParameterField
            key={name}
            name={name}
            spec={spec}
            value={values[name] ?? ''}
            problem={problem?.field === name ? sayProblem(problem.why) : ''}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
      </div>
      <TakesLong card={card} parameters={typed(card, values)} />
      <footer className="dialog-foot">
        <button type="button" className="button plain" onClick={() => setValues(valuesOf(card))}>
          {t('defaults')}
        </button>
        <button type="submit" className="button primary" data-testid="start-lesson">
          {t('open')}
          <ArrowRight size={18} aria-hidden="true" />
        </button>
      </footer>
    </form>
  );
}

function About({ card, values }: { card: LessonCard; values: Values }) {
  const { t } = useTranslation('course');
  const language = useLanguage();
  const questions = questionsOf(card, values);
  return (
    <section className="about">
      <h3>{card.title[language]}</h3>
      <p>{card.summary[language]}</p>
      <p className="watch">
        <Eye size={18} aria-hidden="true" />
        <span>
          <b>{t('watch')}</b> {card.watch[language]}
        </span>
      </p>
      <p className="quiet">
        {questions.length > 0 && (
          <>
            <CircleHelp size={18} aria-hidden="true" />
            <span>{t('questions', { count: questions.length })}</span>
          </>
        )}
        {card.measures && (
          <>
            <Gauge size={18} aria-hidden="true" />
            <span>{t('measures')}</span>
          </>
        )}
      </p>
    </section>
  );
}

/** What stands in the fields, its numbers as numbers. */
function typed({ parameters }: LessonCard, values: Values): Parameters {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, parameters[name]?.type === 'integer' ? Number(value) : value]),
  );
}

/** Remembered values of the parameters that the lesson takes now, else their defaults. */
function valuesOf(card: LessonCard, given: Record<string, unknown> = {}): Values {
  return Object.fromEntries(
    Object.entries(card.parameters).map(([name, spec]) => [name, String(given[name] ?? spec.default)]),
  );
}
