import { Eye, Play } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandError, type CommandProblem } from '../../shared/kitchen-api';
import type { LessonCard } from '../../shared/lesson';
import { useLanguage } from '../i18n/use-language';
import { useSession, useSessionState, useShownCard } from '../session/context';
import { Dialog } from './Dialog';
import './lessons.css';
import { ParameterField } from './ParameterField';

type Values = Record<string, string>;

/** Choose a lesson, set its ingredients and times, start it. */
export function LessonsDialog() {
  const { t } = useTranslation();
  const session = useSession();
  const cards = useSessionState((state) => state.cards);
  const shown = useShownCard();
  const [chosen, choose] = useState(shown ?? cards[0]);
  return (
    <Dialog title={t('lessons.title')} testId="dialog-lessons" onClose={() => session.showDialog(null)}>
      <div className="lesson-columns">
        <ul className="lesson-list">
          {cards.map((card) => (
            <LessonRow key={card.id} card={card} chosen={card === chosen} onChoose={() => choose(card)} />
          ))}
        </ul>
        {chosen && <LessonForm key={chosen.id} card={chosen} />}
      </div>
    </Dialog>
  );
}

interface LessonRowProps {
  card: LessonCard;
  chosen: boolean;
  onChoose(): void;
}

function LessonRow({ card, chosen, onChoose }: LessonRowProps) {
  const language = useLanguage();
  return (
    <li>
      <button type="button" aria-pressed={chosen} data-testid={`lesson-${card.id}`} onClick={onChoose}>
        <strong>{card.title[language]}</strong>
        <span>{card.summary[language]}</span>
      </button>
    </li>
  );
}

function LessonForm({ card }: { card: LessonCard }) {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const remembered = useSessionState((state) => state.preferences.parameters[card.id]);
  const [values, setValues] = useState(() => valuesOf(card, remembered));
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const wrong = problem?.field.split('.').at(-1) ?? '';

  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      await session.start(card.id, values);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  return (
    <form className="lesson-form" onSubmit={start} noValidate>
      <div className="lesson-fields">
        <p className="watch">
          <Eye size={18} aria-hidden="true" />
          <span>
            <b>{t('lessons.watch')}</b> {card.watch[language]}
          </span>
        </p>
        <h3>{t('lessons.parameters')}</h3>
        {Object.entries(card.parameters).map(([name, spec]) => (
          <ParameterField
            key={name}
            name={name}
            spec={spec}
            value={values[name] ?? ''}
            problem={wrong === name ? (problem?.message ?? '') : ''}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
      </div>
      {problem && !Object.hasOwn(card.parameters, wrong) && (
        <p className="form-problem" role="alert">
          {problem.message}
        </p>
      )}
      <footer className="dialog-foot">
        <button type="button" className="button plain" onClick={() => setValues(valuesOf(card))}>
          {t('lessons.defaults')}
        </button>
        <button type="submit" className="button primary" data-testid="start-lesson">
          <Play size={18} fill="currentColor" aria-hidden="true" />
          {t('lessons.start')}
        </button>
      </footer>
    </form>
  );
}

function valuesOf(card: LessonCard, given: Record<string, unknown> = {}): Values {
  return Object.fromEntries(
    Object.entries(card.parameters).map(([name, spec]) => [name, String(given[name] ?? spec.default)]),
  );
}

function problemOf(error: unknown): CommandProblem {
  if (error instanceof CommandError) return error.problem;
  return { code: 'failed', field: '', message: String(error) };
}
