import { ArrowRight, CircleHelp, Clock, Eye, Gauge } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '../../shared/lesson/left-open';
import { type LessonCard, parameterProblems } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import { sayParameterProblem } from '../i18n/parameter-problem';
import { useLanguage } from '../i18n/use-language';
import { useKitchen, useSessionState } from '../session/context';
import dialog from '../ui/dialog.module.css';
import { parameterOfText, textOfParameter } from '../words/parameter-text';
import styles from './lesson-form.module.css';
import { ParameterField } from './ParameterField';
import { TakesLong } from './TakesLong';

type Values = Record<string, string>;

/** What a lesson is about, and its parameters to be set before it is opened. */
export function LessonForm({ card }: { card: LessonCard }) {
  const { t } = useTranslation('course');
  const kitchen = useKitchen();
  const remembered = useSessionState((state) => state.preferences.parameters[card.id]);
  const [values, setValues] = useState(() => valuesOf(card, remembered));
  const parameters = written(card, values);
  const problems = parameterProblems(card, parameters);

  const open = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (Object.keys(problems).length === 0) kitchen.cooking.prepare(card.id, parameters);
    else event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };

  return (
    <form className={styles.form} onSubmit={open} noValidate>
      <div className={styles.fields}>
        <About card={card} parameters={parameters} />
        <h3>{t('parameters')}</h3>
        {Object.entries(card.parameters).map(([name, spec]) => (
          <ParameterField
            key={name}
            name={name}
            spec={spec}
            value={values[name] ?? ''}
            problem={problems[name] ? sayParameterProblem(card, problems[name]) : ''}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
      </div>
      <TakesLong card={card} parameters={parameters} />
      <footer className={dialog.foot}>
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

function About({ card, parameters }: { card: LessonCard; parameters: Parameters }) {
  const { t } = useTranslation('course');
  const language = useLanguage();
  const questions = questionsOf(card, parameters);
  return (
    <section className={styles.about}>
      <h3>{card.title[language]}</h3>
      <p>{card.summary[language]}</p>
      <p className={styles.watch}>
        <Eye size={18} aria-hidden="true" />
        <span>
          <b>{t('watch')}</b> {card.watch[language]}
        </span>
      </p>
      <p className="quiet">
        <Clock size={18} aria-hidden="true" />
        <span>{t('minutes', { count: card.minutes })}</span>
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

/** What stands in the fields, as the lesson takes it. */
function written(card: LessonCard, values: Values): Parameters {
  const entries = Object.entries(card.parameters);
  return Object.fromEntries(entries.map(([name, spec]) => [name, parameterOfText(spec, values[name] ?? '')]));
}

/** Remembered values of the parameters that the lesson takes now, else their defaults. */
function valuesOf(card: LessonCard, given: Parameters = {}): Values {
  return Object.fromEntries(
    Object.entries(card.parameters).map(([name, spec]) => [
      name,
      textOfParameter(spec, given[name] ?? spec.default),
    ]),
  );
}
