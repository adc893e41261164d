import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleForNode } from '../fixtures/bundle-for-node';
import { growths } from './hostile-recordings';

const cases = Number(process.env.FUZZ_CASES ?? 20_000);
/** Of one thing, in all that the app makes of a recording. */
const MANY = process.env.FUZZ_CASES ? 20_000 : 5000;
/** So many that a search through them for every event takes minutes, and a fold about a second. */
const VERY_MANY = 200_000;
/** Many times what it takes: who is slower than that does not come to an end. */
const WATCHDOG_MS = 60_000;
const SEEDS = cases / 400;

const folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-hostile-'));
let script: string;
let worker: Worker;
beforeAll(async () => {
  script = await bundleForNode('src/main/recordings/fuzz/hostile-worker.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1500 } });
});
afterEach(() => worker.terminate());

/** What went wrong with a recording in the time and memory that it is given; '' where nothing did. */
async function trouble(what: string, most: number, foldOnly = false): Promise<string> {
  worker.postMessage({ what, most, foldOnly });
  const ended = new AbortController();
  const late = AbortSignal.any([ended.signal, AbortSignal.timeout(WATCHDOG_MS)]);
  try {
    const [problem] = await once(worker, 'message', { signal: late });
    return problem;
  } catch (error) {
    return String(error);
  }
}

it('recordings of huge and tiny numbers are folded, drawn, reported and exported', {
  timeout: 0,
}, async () => {
  for (let seed = 1; seed <= SEEDS; seed++)
    expect([seed, await trouble('numbers', seed)]).toEqual([seed, '']);
});

describe('a recording with very many of one thing is folded, drawn, reported and exported', () => {
  it.each([...Object.keys(growths), 'gaps', 'bookmarks'])(
    '%s',
    { timeout: 2 * WATCHDOG_MS },
    async (what) => {
      expect(await trouble(what, MANY)).toBe('');
    },
  );
});

it.each(['ready tasks, last in first out', 'calls on a stack', 'slots', 'orders, last in first out'])(
  'nothing is searched for every event: 200,000 %s',
  { timeout: 2 * WATCHDOG_MS },
  async (what) => {
    expect(await trouble(what, VERY_MANY, true)).toBe('');
  },
);
