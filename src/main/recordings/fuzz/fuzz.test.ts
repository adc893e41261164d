import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  decodeRecording,
  encodeRecording,
  RecordingDecoder,
  RecordingError,
  readRecording,
} from '../../../shared/recording';
import { recordedBreakfast } from '../../lessons/fixtures/recorded-breakfast';
import { byteMutation, mutation } from './mutations';

/** How many cases are tried in all; each time the same ones, unless more than usual are wanted. */
const USUAL = 20_000;
const cases = Number(process.env.FUZZ_CASES ?? USUAL);
const PACKED_SHARE = 0.2;
const seed = cases === USUAL ? 20_260_101 : undefined;

const stored = join(import.meta.dirname, '../fixtures/version-1.toast.jsonl');
let recordings: string[];
let ran = 0;
let opened = 0;
const startedAt = performance.now();

beforeAll(async () => {
  const whole = await recordedBreakfast();
  recordings = [whole, readFileSync(stored, 'utf8'), whole.split('\n').slice(0, 30).join('\n')];
});

afterAll(() => {
  console.log(`${ran} mutated recordings: ${opened} opened, ${ran - opened} refused`);
});

type Outcome = { events: number; complete: boolean } | { refused: string };

/** What came of it; anything else than an opened log or a RecordingError fails. */
function outcomeOf(result: { log: { length: number }; complete: boolean } | unknown): Outcome {
  if (result instanceof Error) {
    expect(result).toBeInstanceOf(RecordingError);
    const { line, message } = result as RecordingError;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(message).toMatch(/^line \d+: ./s);
    return { refused: message };
  }
  const { log, complete } = result as { log: { length: number }; complete: boolean };
  return { events: log.length, complete };
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
  const recording = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(recording, mutation, fc.integer({ min: 20, max: 3000 }), (which, mutate, size) => {
      const text = mutate(recordings[which] as string);
      const result = attempt(() => decodeRecording(text));
      const outcome = outcomeOf(result);
      expect(outcomeOf(attempt(() => inPieces(text, size)))).toEqual(outcome);
      if ('events' in outcome) {
        const { log, complete } = result as ReturnType<typeof decodeRecording>;
        expect(decodeRecording([...encodeRecording(log, complete)].join(''))).toEqual({ log, complete });
      }
      count(outcome);
    }),
    { numRuns: Math.round(cases * (1 - PACKED_SHARE)), seed },
  );
});

it('a mutated gzip stream opens or is refused by line and reason', { timeout: 0 }, async () => {
  const packed = recordings.map((text) => gzipSync(text));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 }), byteMutation, async (which, mutate) => {
      const bytes = mutate(packed[which] as Uint8Array);
      const result = await readRecording(new Blob([new Uint8Array(bytes)]).stream()).catch((error) => error);
      count(outcomeOf(result));
    }),
    { numRuns: Math.round(cases * PACKED_SHARE), seed },
  );
});
