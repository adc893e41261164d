import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordedBreakfast } from '../../main/lessons/fixtures/recorded-breakfast';
import { recordingSchema } from './json-schema';

const published = join(import.meta.dirname, '../../../docs/recording.schema.json');

let validate: ValidateFunction;
let lines: string[];
beforeAll(async () => {
  validate = new Ajv2020({ validateFormats: false }).compile(recordingSchema());
  lines = (await recordedBreakfast()).trimEnd().split('\n');
});

it('is published as it is: npm run schema writes it anew', async () => {
  await expect(`${JSON.stringify(recordingSchema(), null, 2)}\n`).toMatchFileSnapshot(published);
});

describe('the published schema', () => {
  it('takes every line of a recorded breakfast', () => {
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) expect(validate(JSON.parse(line)), line).toBe(true);
  });

  it.each([
    ['a type that there is not', { type: 'exploded' }],
    ['a time below 0', { t: -1 }],
    ['a field too many', { extra: 1 }],
    ['a lane that there is not', { lane: 'middle' }],
    ['a number that is none', { seq: '2' }],
  ])('refuses %s', (_what, change) => {
    expect(validate({ ...JSON.parse(lines[1] as string), ...change })).toBe(false);
  });

  it('takes a bookmark and its removal, and refuses what is neither', () => {
    for (const bookmark of [
      { id: 'a', t: 3.5, note: '' },
      { id: 'a', removed: true },
    ])
      expect(validate({ bookmark })).toBe(true);
    expect(validate({ bookmark: { id: 'a', t: -1, note: '' } })).toBe(false);
    expect(validate({ bookmark: { id: 'a' } })).toBe(false);
  });

  it('refuses a header and a footer that lack something', () => {
    for (const line of [lines[0], lines.at(-1)]) {
      const [, ...rest] = Object.entries(JSON.parse(line as string));
      expect(validate(Object.fromEntries(rest))).toBe(false);
    }
  });
});
