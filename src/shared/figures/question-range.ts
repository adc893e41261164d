import type { LessonCard } from '../lesson/lesson';
import type { Amount, NumberQuestion } from '../lesson/question';
import type { Parameters } from '../trace/run-log';

/** The range of a question's answer, in its unit, that the true one is within whatever the run's parameters are. */
export function rangeOf(
  { unit, min, max, most }: NumberQuestion,
  parameters: Parameters,
): Pick<NumberQuestion, 'unit' | 'min' | 'max'> {
  const sum = sumOf(most, parameters);
  const bound = unit === 's' ? sum / 1000 : sum;
  return { unit, min, max: bound > max ? roundedUp(bound) : max };
}

/** What amounts come to together: kitchen ms, or a count. */
function sumOf(amounts: readonly Amount[], parameters: Parameters): number {
  return amounts.reduce((all, amount) => all + amountOf(amount, parameters), 0);
}

/** A run longer than this (ms) is announced with its duration. */
const LONG_MS = 60_000;

/** How many minutes a run with these parameters takes at most, rounded up; null where it takes less than one. */
export function longRun({ takes = [] }: LessonCard, parameters: Parameters): number | null {
  const ms = sumOf(takes, parameters);
  return ms < LONG_MS ? null : Math.ceil(ms / LONG_MS);
}

function amountOf({ of, times = [], per = 1 }: Amount, parameters: Parameters): number {
  const one = of ? of.reduce((sum, name) => sum + latest(parameters[name]), 0) : 1;
  const howMany = times.reduce((product, name) => product * numberOf(parameters[name]), 1);
  const sharing = typeof per === 'number' ? per : Number(parameters[per.name]) || per.ifZero;
  return one * Math.ceil(howMany / sharing);
}

function latest(value: Parameters[string] | undefined): number {
  if (typeof value !== 'string') return Number(value ?? 0);
  return Math.max(0, ...Array.from(value.matchAll(/@(\d+)/g), ([, ms]) => Number(ms)));
}

function numberOf(value: Parameters[string] | undefined): number {
  return typeof value === 'string' ? value.split('@').length - 1 : Number(value ?? 0);
}

/** To one digit or a half of it: 87 is 90, 122 is 150. */
function roundedUp(value: number): number {
  const half = 10 ** Math.floor(Math.log10(value)) / 2;
  return Math.ceil(value / half) * half;
}
