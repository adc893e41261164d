import { defaultPreferences, type Preferences } from '../../../shared/api/kitchen-api';
import { type LessonCard, takenParameters } from '../../../shared/lesson/lesson';
import { type Parameters, RunLog } from '../../../shared/trace/run-log';
import type { Outcome } from '../../../shared/trace/trace';
import type { SessionState } from './state';

/** The id of a run that has not begun. */
export const NOT_BEGUN = '';

/** How a lesson opens: in its own modes, and at 1×. */
export const asOpened = {
  modes: defaultPreferences.modes,
  speed: defaultPreferences.speed,
} satisfies Partial<Preferences>;

/**
 * Whether the questions of the lesson on screen are asked: its run has not begun (the first of all only after the tour), or a
 * recording of it has not been played and asks.
 */
export function isAsking({
  playback,
  preferences,
  asks,
}: Pick<SessionState, 'playback' | 'preferences' | 'asks'>): boolean {
  return asks || (playback.log.header.id === NOT_BEGUN && preferences.toured);
}

/** Whether a run's questions are asked before its end: of a lesson before it begins, of a program as soon as it is known. */
export function asksFirst({ header }: RunLog): boolean {
  return header.id === NOT_BEGUN || header.program !== null;
}

/** What is on screen before the first run: two kitchens in which nothing has happened. */
export function emptyRun(preferences: Preferences, cards: readonly LessonCard[]): RunLog {
  const { lesson, modes, speed } = preferences;
  return new RunLog({
    id: NOT_BEGUN,
    lesson,
    parameters: parametersFor(preferences, cards),
    program: null,
    lanes: [
      { lane: 'left', mode: modes.left },
      { lane: 'right', mode: modes.right },
    ],
    speed,
    virtual: false,
    startedAt: '',
    madeBy: { app: '', node: '', electron: '' },
  });
}

/** The parameters that the remembered lesson would start with: what it does not take now has its default. */
export function parametersFor({ lesson, parameters }: Preferences, cards: readonly LessonCard[]): Parameters {
  const card = cards.find(({ id }) => id === lesson);
  return card ? takenParameters(card, parameters[lesson] ?? {}) : {};
}

/** Whether two runs cook the same lesson with the same parameters, so that an answer for one is one for the other. */
export function sameRecipe({ header: a }: RunLog, { header: b }: RunLog): boolean {
  const names = Object.keys({ ...a.parameters, ...b.parameters });
  const same = a.lesson === b.lesson && a.program?.source === b.program?.source;
  return same && names.every((name) => a.parameters[name] === b.parameters[name]);
}

/**
 * A run whose lanes all cooked to their end: only such a run has a result worth comparing. A program that failed, or waited
 * for ever and was stopped, has one, too: what its run shows is what its author wants to know.
 */
export function hasResult(log: RunLog): boolean {
  const counts = (outcome: Outcome) => outcome === 'ok' || log.header.program !== null;
  return log.header.lanes.every(({ lane }) => {
    const last = log.lanes[lane].at(-1);
    return last?.type === 'lane-ended' && counts(last.outcome);
  });
}
