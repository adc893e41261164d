import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { growths } from './hostile-recordings';

const cases = Number(process.env.FUZZ_CASES ?? 5000);
/** Of one thing, in all that the app makes of a recording. */
const MANY = process.env.FUZZ_CASES ? 20_000 : 2000;
/** Who has not come to an end by then never will. */
const WATCHDOG_MS = 60_000;
const SEEDS = Math.ceil(cases / 250);

const folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-hostile-'));
let script: string;
let worker: Worker | null = null;
beforeAll(async () => {
  script = await bundleForNode('src/main/fuzz/hostile-worker.ts', folder);
});
afterAll(async () => {
  await worker?.terminate();
  rmSync(folder, { recursive: true });
});

/** What went wrong with a recording in the time and memory that it is given; '' where nothing did. */
async function trouble(what: string, most: number): Promise<string> {
  worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1500 } });
  worker.postMessage({ what, most });
  const ended = new AbortController();
  const late = AbortSignal.any([ended.signal, AbortSignal.timeout(WATCHDOG_MS)]);
  try {
    const [problem] = await once(worker, 'message', { signal: late });
    return problem;
  } catch (error) {
    await worker.terminate();
    worker = null;
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
