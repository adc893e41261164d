import { describe, expect, it } from 'vitest';
import type { Mode, TraceEvent } from '../../shared/trace/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import { findLesson, findRecipe, lessons } from '.';
import { summaryOf } from './fixtures/run-digest';
import stored from './fixtures/virtual-runs/pitfalls.json';

/** What version 5 of the format added to events did not exist when these were stored. */
function asItWas(event: TraceEvent): TraceEvent {
  const added = {
    'task-created': ['label'],
    'task-suspended': ['waitsFor'],
    printed: ['stream', 'job'],
    warned: ['label'],
  } as Record<string, string[]>;
  const fields = Object.entries(event).filter(([field]) => !added[event.type]?.includes(field));
  return Object.fromEntries(fields) as unknown as TraceEvent;
}

const becameOf = (given: Record<string, unknown>) => findRecipe('pitfalls', given)?.lesson.card.id;

describe('pitfalls, which became a lesson for each of them', () => {
  it.each(Object.entries(stored))('has the events that it had: %s', async (name, run) => {
    const [mode] = name.split(' ', 1) as [Mode];
    const recipe = findRecipe('pitfalls', JSON.parse(name.slice(mode.length + 1)));
    if (!recipe || !('sync' in recipe.lesson)) throw new Error('there is no such lesson any more');
    expect(summaryOf((await cookVirtually(recipe.lesson, mode, recipe.parameters)).map(asItWas))).toEqual(
      run,
    );
  });

  it('is no lesson of the course, and without a choice what it was by default', () => {
    expect(findLesson('pitfalls')).toBeUndefined();
    expect(becameOf({})).toBe('forgotten-await');
    expect(becameOf({ pitfall: 'starvation', egg_ms: 1, patience_ms: '2000' })).toBe('starvation');
    expect(findRecipe('pitfalls', { pitfall: 'starvation', egg_ms: 1, patience_ms: '2000' })).toMatchObject({
      parameters: { mended: 'no', wash_ms: 1000, patience_ms: 2000 },
    });
  });

  it('refuses what it refused, and says what it takes', () => {
    expect(() => becameOf({ pitfall: 'soup' })).toThrow(
      'pitfall must be one of forgotten-await, lost-exception, starvation, timeout, not "soup"',
    );
    expect(() => becameOf({ pitfall: 'timeout', patience_ms: -1 })).toThrow('patience_ms');
    expect(() => becameOf({ pitfall: 'timeout', soup: 1 })).toThrow('soup is not a parameter of timeout');
  });

  it('has its place in the course taken by them', () => {
    const ids = lessons.map(({ card }) => card.id);
    expect(ids.slice(-4)).toEqual(['forgotten-await', 'lost-exception', 'starvation', 'timeout']);
  });
});
