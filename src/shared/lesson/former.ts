import { InputError } from '../validation/problems';

/** A lesson and its parameters, as a command, a recording or a preference names them. */
export interface Recipe<Value = unknown> {
  lesson: string;
  parameters: Record<string, Value>;
}

/** A lesson that became several, one for each value of a choice. */
interface FormerLesson {
  choice: string;
  /** The value that stood where none was given. */
  usual: string;
  /** The lessons, which have the ids of the values; of each, what it no longer takes because it never used it. */
  became: Readonly<Record<string, readonly string[]>>;
}

const formerLessons: Readonly<Record<string, FormerLesson>> = {
  pitfalls: {
    choice: 'pitfall',
    usual: 'forgotten-await',
    became: {
      'forgotten-await': ['wash_ms', 'patience_ms'],
      'lost-exception': ['wash_ms', 'patience_ms'],
      starvation: ['egg_ms', 'toast_ms'],
      timeout: ['wash_ms'],
    },
  },
};

/** What was once a lesson as the lesson that it became, with the parameters that are left; any other as it is. */
export function presentRecipe<Value>(recipe: Recipe<Value>): Recipe<Value> {
  const former = formerOf(recipe.lesson);
  if (!former) return recipe;
  const { [former.choice]: chosen, ...rest } = recipe.parameters;
  // A file may say anything.
  const lesson = isOneOf(former, chosen) ? String(chosen) : former.usual;
  const parameters = Object.entries(rest).filter(([name]) => !former.became[lesson]?.includes(name));
  return { lesson, parameters: Object.fromEntries(parameters) };
}

/** @throws InputError where a former lesson is asked for with a choice that it did not have */
export function checkFormerChoice({ lesson, parameters }: Recipe): void {
  const former = formerOf(lesson);
  const chosen = former && parameters[former.choice];
  if (!former || chosen === undefined || isOneOf(former, chosen)) return;
  const known = Object.keys(former.became).join(', ');
  throw new InputError(former.choice, 'parameterChoice', {
    known,
    given: JSON.stringify(chosen).slice(0, 60),
  });
}

function formerOf(lesson: string): FormerLesson | undefined {
  return Object.hasOwn(formerLessons, lesson) ? formerLessons[lesson] : undefined;
}

function isOneOf({ became }: FormerLesson, chosen: unknown): boolean {
  return typeof chosen === 'string' && Object.hasOwn(became, chosen);
}
