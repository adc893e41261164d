import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  decodeRecording,
  encodeBookmark,
  encodeRecording,
  type Recorded,
  RecordingDecoder,
  RecordingError,
  readRecording,
} from '../../shared/recording';
import { MOST_BOOKMARKS } from '../../shared/recording/bookmark';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { byteMutation, mutation } from './mutations';

/** How many cases are tried in all; each time the same ones, unless more than usual are wanted. */
const USUAL = 5000;
const cases = Number(process.env.FUZZ_CASES ?? USUAL);
const PACKED_SHARE = 0.2;
const seed = cases === USUAL ? 20_260_101 : undefined;

const stored = join(import.meta.dirname, '../recordings/fixtures/version-1.toast.jsonl');
let recordings: string[];
let ran = 0;
let opened = 0;
const startedAt = performance.now();

beforeAll(async () => {
  const whole = await recordedBreakfast();
  const cut = whole.split('\n').slice(0, 30).join('\n');
  recordings = [whole, readFileSync(stored, 'utf8'), cut, bookmarked(whole)];
});

afterAll(() => {
  console.log(`${ran} mutated recordings: ${opened} opened, ${ran - opened} refused`);
});

/** With bookmarks between its events, and more of them at its end than of all other lines. */
function bookmarked(whole: string): string {
  const line = (n: number) => encodeBookmark({ id: `mark-${n % 7}`, t: n * 100, note: `달걀 ${n}` });
  const lines = whole.trimEnd().split('\n');
  const middle = Math.floor(lines.length / 2);
  const rest = Array.from({ length: lines.length }, (_, n) =>
    n % 5 === 4 ? encodeBookmark({ id: `mark-${n % 7}`, removed: true }) : line(n),
  );
  return `${[...lines.slice(0, middle), line(1).trimEnd(), ...lines.slice(middle)].join('\n')}\n${rest.join('')}`;
}

type Outcome = { events: number; bookmarks: number; complete: boolean } | { refused: string };

/** What came of it; anything else than an opened log or a RecordingError fails. */
function outcomeOf(result: Recorded | unknown): Outcome {
  if (result instanceof Error) {
    expect(result).toBeInstanceOf(RecordingError);
    const { line, message } = result as RecordingError;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(message).toMatch(/^line \d+: ./s);
    return { refused: message };
  }
  const { log, complete, bookmarks } = result as Recorded;
  expect(bookmarks.length).toBeLessThanOrEqual(MOST_BOOKMARKS);
  for (const { t } of bookmarks) expect(t >= 0 && t <= log.endMs).toBe(true);
  return { events: log.length, bookmarks: bookmarks.length, complete };
}

function attempt<T>(act: () => T): T | unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

function count(outcome: Outcome): void {
  ran++;
  if ('events' in outcome) opened++;
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  if (ran % 50_000 === 0)
    console.log(`${ran} of ${cases} cases in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

/** The same text in pieces of that many bytes. */
function inPieces(text: string, size: number) {
  const decoder = new RecordingDecoder();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) decoder.add(bytes.subarray(at, at + size));
  return decoder.end();
}

it('a mutated recording opens or is refused by line and reason, however it is cut', { timeout: 0 }, () => {
  const recording = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(recording, mutation, fc.integer({ min: 20, max: 3000 }), (which, mutate, size) => {
      const text = mutate(recordings[which] as string);
      const result = attempt(() => decodeRecording(text));
      const outcome = outcomeOf(result);
      expect(outcomeOf(attempt(() => inPieces(text, size)))).toEqual(outcome);
      if ('events' in outcome) {
        const recorded = result as Recorded;
        const { log, complete, bookmarks, title } = recorded;
        expect(decodeRecording([...encodeRecording(log, complete, bookmarks, title)].join(''))).toEqual(
          recorded,
        );
      }
      count(outcome);
    }),
    { numRuns: Math.round(cases * (1 - PACKED_SHARE)), seed },
  );
});

it('a mutated gzip stream opens or is refused by line and reason', { timeout: 0 }, async () => {
  const packed = recordings.map((text) => gzipSync(text));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3 }), byteMutation, async (which, mutate) => {
      const bytes = mutate(packed[which] as Uint8Array);
      const result = await readRecording(new Blob([new Uint8Array(bytes)]).stream()).catch((error) => error);
      count(outcomeOf(result));
    }),
    { numRuns: Math.round(cases * PACKED_SHARE), seed },
  );
});
