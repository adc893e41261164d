import { describe, expect, it } from 'vitest';
import { itemsOf, measure, truthOf } from '../../shared/figures/measure';
import {
  defaultParameters,
  listings,
  parseListing,
  parseParameters,
  programOf,
} from '../../shared/lesson/lesson';
import { modes } from '../../shared/trace/trace';
import { languages, type Text } from '../../shared/words/text';
import { cookVirtually } from '../kitchen/cook-virtually';
import { lessons } from '.';
import { cookedLog } from './fixtures/cooked-log';
import { everyChoice } from './fixtures/variations';

it('has one card an id, in the order of the course', () => {
  expect(lessons.map(({ card }) => card.id)).toEqual([
    'breakfast',
    'open-kitchen',
    'start-the-loop',
    'coroutines',
    'gather',
    'sequential-await',
    'blocking-call',
    'executor',
    'crowd',
    'gil',
    'chat',
    'when-sync-is-fine',
    'pitfalls',
  ]);
});

describe.each(lessons)('the card of $card.id', (lesson) => {
  const { card } = lesson;
  const runs = everyChoice(card).flatMap((chosen) => modes.map((mode) => ({ mode, chosen })));
  // What measures this machine does not cook on a virtual clock.
  const itCooks = it.skipIf(card.measures);

  it('has defaults that it takes itself', () => {
    expect(parseParameters(card, {})).toEqual(defaultParameters(card));
    expect(parseParameters(card, defaultParameters(card))).toEqual(defaultParameters(card));
  });

  it('says everything in every language', () => {
    const empty = textsIn(card).filter((text) => languages.some((language) => text[language].trim() === ''));
    expect(empty).toEqual([]);
    for (const { en, ko } of [card.title, card.summary, card.watch, card.showed]) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).not.toMatch(/[가-힣]/);
    }
  });

  itCooks.each(runs)('has a line and words for each step: $mode $chosen', async ({ mode, chosen }) => {
    const parameters = { ...defaultParameters(card), ...chosen };
    const events = await cookVirtually(lesson, mode, chosen);
    const labels = [...new Set(events.flatMap((e) => ('label' in e && e.label ? [e.label] : [])))];
    expect(labels.filter((label) => !Object.hasOwn(card.labels, label))).toEqual([]);
    for (const language of listings) {
      const program = programOf(card, language, mode, parameters);
      const { lineOf, lines } = parseListing(program, language, parameters);
      expect(lines.join('\n')).not.toContain('{{');
      // Where JavaScript goes another way, its listing says so.
      if (!/\/\/ .*(JavaScript|Node)/.test(program))
        expect(labels.filter((label) => !lineOf.has(label))).toEqual([]);
    }
  });

  itCooks.each(runs)('has words for each kind: $mode $chosen', async ({ mode, chosen }) => {
    const events = await cookVirtually(lesson, mode, chosen);
    const kinds = new Set(events.flatMap((e) => ('kind' in e && e.kind !== 'main' ? [e.kind] : [])));
    expect([...kinds].filter((kind) => !Object.hasOwn(card.kinds, kind))).toEqual([]);
  });

  it.each(runs)('names only parameters that there are: $mode $chosen', ({ mode, chosen }) => {
    for (const language of listings) {
      const program = programOf(card, language, mode, { ...defaultParameters(card), ...chosen });
      expect(program).not.toBe('');
      const named = [...program.matchAll(/\{\{(\w+)/g)].map(([, name]) => name);
      expect(named.filter((name) => !Object.hasOwn(card.parameters, name ?? ''))).toEqual([]);
    }
  });

  it('asks one to three questions, each with an id of its own', () => {
    const ids = card.questions.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(1);
    expect(ids.length).toBeLessThanOrEqual(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  itCooks.each(card.questions)('can be answered with what is offered: $id', async (question) => {
    const parameters = defaultParameters(card);
    const log = await cookedLog(lesson, parameters);
    const truth = truthOf(question, log, parameters);
    expect(truth).not.toBeNull();
    if (question.type === 'number') {
      expect(truth).toBeGreaterThanOrEqual(question.min);
      expect(truth).toBeLessThanOrEqual(question.max);
    } else if (question.type === 'order') {
      const names = itemsOf(question, parameters).map(({ name }) => name);
      expect(truth).toHaveLength(names.length);
      expect(truth).toEqual(expect.arrayContaining(names));
    } else {
      const values = question.options.map(({ value }) => value);
      const measured = measure(log, question.measure);
      expect(values).toContain(truth);
      if (Array.isArray(measured)) expect(measured).toEqual(expect.arrayContaining(values));
    }
  });

  it('tries next what it takes itself', () => {
    const { retry } = card;
    if (retry) expect(parseParameters(card, retry.parameters)).toMatchObject(retry.parameters);
  });
});

/** Every text in a card, however deep. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ko' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}
