import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemsOf, measure, truthOf } from '../../shared/figures/measure';
import { defaultParameters, parseParameters, programOf } from '../../shared/lesson/lesson';
import { constantOf, constantsIn, fillIn, listings, parseListing } from '../../shared/lesson/listing';
import { modes } from '../../shared/trace/trace';
import { languages, type Text } from '../../shared/words/text';
import { cookVirtually } from '../kitchen/cook-virtually';
import { lessons } from '.';
import { misfits } from './common/misfits';
import { cookedLog } from './fixtures/cooked-log';
import { everyChoice } from './fixtures/variations';

it('registers every folder that has a card, under its name and once', () => {
  const folders = readdirSync(import.meta.dirname).filter((name) =>
    existsSync(join(import.meta.dirname, name, 'card.ts')),
  );
  expect(lessons.map(({ card }) => card.id).toSorted()).toEqual(folders.toSorted());
});

describe.each(lessons)('the card of $card.id', (lesson) => {
  const { card } = lesson;
  const runs = everyChoice(card).flatMap((chosen) => modes.map((mode) => ({ mode, chosen })));
  // A lesson that measures this machine cannot run on a virtual clock.
  const itCooks = it.skipIf(card.measures);

  it('has defaults that it takes itself', () => {
    expect(parseParameters(card, {})).toEqual(defaultParameters(card));
    expect(parseParameters(card, defaultParameters(card))).toEqual(defaultParameters(card));
  });

  it('fits together', () => {
    expect(misfits(card)).toEqual([]);
  });

  itCooks.each(runs)(
    'does each step at the station that it says: $mode $chosen',
    async ({ mode, chosen }) => {
      const events = await cookVirtually(lesson, mode, chosen);
      const elsewhere = events.flatMap((event) => {
        if (!('label' in event && 'station' in event)) return [];
        const station = card.labels[event.label]?.station;
        return station && event.station !== station ? [event] : [];
      });
      expect(elsewhere).toEqual([]);
    },
  );

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
      const { lineOf } = parseListing(program, language, parameters);
      // Where JavaScript differs, the listing says so.
      if (!/\/\/ .*(JavaScript|Node)/.test(program))
        expect(labels.filter((label) => !lineOf.has(label))).toEqual([]);
    }
  });

  itCooks.each(runs)('has a place for each warning: $mode $chosen', async ({ mode, chosen }) => {
    const events = await cookVirtually(lesson, mode, chosen);
    expect(events.filter((event) => event.type === 'warned' && event.label === '')).toEqual([]);
  });

  itCooks.each(runs)('has words for each kind: $mode $chosen', async ({ mode, chosen }) => {
    const events = await cookVirtually(lesson, mode, chosen);
    const kinds = new Set(events.flatMap((e) => ('kind' in e && e.kind !== 'main' ? [e.kind] : [])));
    expect([...kinds].filter((kind) => !Object.hasOwn(card.kinds, kind))).toEqual([]);
  });

  it.each(runs)(
    'has a program that runs as it stands with the defaults: $mode $chosen',
    ({ mode, chosen }) => {
      const defaults = defaultParameters(card);
      for (const language of listings) {
        const program = programOf(card, language, mode, { ...defaults, ...chosen });
        expect(program).not.toBe('');
        expect(fillIn(program, language, defaults)).toBe(program);
        const known = Object.keys(card.parameters).map((name) => constantOf(name, language));
        const constants = constantsIn(program).filter((name) => name !== 'START');
        expect(constants.filter((name) => !known.includes(name))).toEqual([]);
      }
    },
  );

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
    } else if (question.type === 'sequence') {
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

/** Every text in a card, at any depth. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ko' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}
